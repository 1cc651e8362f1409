import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { ghosh } from './ghosh.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { matrix } from './matrix.ts';
import { outputCoefficients } from './output-coefficients.ts';
import { upstreamness } from './upstreamness.ts';

const b = outputCoefficients(matrix(6, 6, fixture.flows), fixture.output);

test('reference: Germany 1995, the printed forward linkages are these', () => {
  const u = upstreamness(ghosh(b));
  fixture.printed.forward.forEach((v, i) => assert.equal(Number(u[i]!.toFixed(4)), v ?? 1.691));
});

test('oracle: one step upstream of what it sells to: U = 1 + B U', () => {
  const u = upstreamness(ghosh(b));
  closeTo(
    u,
    u.map((_, i) => 1 + u.reduce((s, v, j) => s + b.cells[i * 6 + j]! * v, 0)),
    1e-13,
  );
});

test('law: a chain of three counts down to 1, and who sells only to final users is at 1', () => {
  closeTo(upstreamness(ghosh(matrix(3, 3, [0, 1, 0, 0, 0, 1, 0, 0, 0]))), [3, 2, 1], 0);
});

test('edge: a table that is not square is refused', () => {
  assert.throws(
    () => upstreamness(matrix(1, 2, [1, 1])),
    (e) => e instanceof MethodError && e.code === 'bad-shape',
  );
});

test('edge: a negative or missing multiplier is named by its place', () => {
  const refusal = (code: string) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === 1 && e.place.column === 0;
  assert.throws(() => upstreamness(matrix(2, 2, [1, 0, -1, 1])), refusal('negative-cell'));
  assert.throws(() => upstreamness(matrix(2, 2, [1, 0, Number.NaN, 1])), refusal('not-finite'));
});
