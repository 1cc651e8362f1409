import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { inputCoefficients } from './input-coefficients.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { leontief } from './leontief.ts';
import { matrix } from './matrix.ts';
import { multipliers } from './multipliers.ts';

const l = leontief(inputCoefficients(matrix(6, 6, fixture.flows), fixture.output));

test('reference: Germany 1995, output and value added multipliers as printed to four places', () => {
  const { output, effects } = multipliers(
    l,
    fixture.valueAdded.map((v, i) => v / fixture.output[i]!),
  );
  assert.deepEqual(
    Array.from(output, (v) => Number(v.toFixed(4))),
    fixture.printed.output,
  );
  assert.deepEqual(
    Array.from(effects, (v) => Number(v.toFixed(4))),
    fixture.printed.valueAdded,
  );
});

test('law: a direct quantity of 1 gives the output multiplier, and effects rise in proportion to the direct quantity', () => {
  const ones = multipliers(l, Array(6).fill(1));
  closeTo(ones.effects, ones.output, 1e-15);
  closeTo(ones.ratios, ones.output, 1e-15);
  closeTo(
    multipliers(l, Array(6).fill(3)).effects,
    ones.output.map((v) => 3 * v),
    1e-14,
  );
});

test('edge: tables that are not square, unlike lists and missing quantities are refused at their place', () => {
  const good = matrix(2, 2, [1, 0, 0, 1]);
  const refusal = (code: string, row?: number, column?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row && e.place.column === column;
  assert.throws(() => multipliers(matrix(1, 2, [1, 1]), [1]), refusal('bad-shape'));
  assert.throws(() => multipliers(good, [1]), refusal('bad-shape'));
  assert.throws(() => multipliers(matrix(2, 2, [1, 0, Infinity, 1]), [1, 1]), refusal('not-finite', 1, 0));
  assert.throws(() => multipliers(good, [1, Number.NaN]), refusal('not-finite', 1, 0));
  assert.ok(Number.isNaN(multipliers(good, [0, 1]).ratios[0]!));
});

test('law: the ratio is the effect for each unit of the direct quantity, whatever its size', () => {
  const direct = [2, 3, 4, 5, 6, 7];
  const { effects, ratios } = multipliers(l, direct);
  closeTo(
    ratios,
    effects.map((v, j) => v / direct[j]!),
    1e-15,
  );
});
