import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { ghosh } from './ghosh.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { matrix } from './matrix.ts';
import { outputCoefficients } from './output-coefficients.ts';

test('reference: Germany 1995 in exact fractions agrees', () => {
  closeTo(
    ghosh(outputCoefficients(matrix(6, 6, fixture.flows), fixture.output)).cells,
    fixture.ghosh,
    fixture.tolerance,
  );
});

test('law: value added of every industry, times the inverse, gives back all outputs', () => {
  const g = ghosh(outputCoefficients(matrix(6, 6, fixture.flows), fixture.output));
  const added = fixture.output.map((x, j) => x - [0, 1, 2, 3, 4, 5].reduce((s, i) => s + fixture.flows[i * 6 + j]!, 0));
  const output = fixture.output.map((_, j) => added.reduce((s, v, i) => s + v * g.cells[i * 6 + j]!, 0));
  closeTo(output, fixture.output, 1e-12);
  assert.ok(g.cells.every((v, p) => (p % 7 === 0 ? v >= 1 : v >= 0)));
});
