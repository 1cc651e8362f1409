import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { inputCoefficients } from './input-coefficients.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { leontief } from './leontief.ts';
import { linkages } from './linkages.ts';
import { matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

const l = leontief(inputCoefficients(matrix(6, 6, fixture.flows), fixture.output));

test('law: the mean of each index is 1, and key sectors are exactly those above 1 in both', () => {
  const { backward, forward, keySectors } = linkages(l, l);
  closeTo(
    [backward, forward].map((v) => v.reduce((s, x) => s + x, 0) / 6),
    [1, 1],
    1e-14,
  );
  assert.deepEqual(
    keySectors,
    [0, 1, 2, 3, 4, 5].filter((i) => backward[i]! > 1 && forward[i]! > 1),
  );
});

test('law: forward linkages are the backward linkages of the table turned round', () => {
  closeTo(linkages(l, l).forward, linkages(transposed(l), l).backward, 1e-14);
});

test('law: where nobody buys from anybody, nobody is linked more than others and no sector is key', () => {
  const none = leontief(matrix(3, 3, Array(9).fill(0)));
  assert.deepEqual(linkages(none, none), {
    backward: Float64Array.of(1, 1, 1),
    forward: Float64Array.of(1, 1, 1),
    keySectors: [],
  });
});

test('law: an index of exactly 1 is not above it, whichever of the two it is', () => {
  // Columns of the first add up alike, rows of the second do not.
  const [alike, uneven] = [matrix(2, 2, [1, 1, 1, 1]), matrix(2, 2, [2, 2, 1, 0])];
  assert.deepEqual(linkages(alike, uneven), {
    backward: Float64Array.of(1, 1),
    forward: Float64Array.of(1.6, 0.4),
    keySectors: [],
  });
  assert.deepEqual(linkages(transposed(uneven), alike).keySectors, []);
  assert.deepEqual(linkages(transposed(uneven), uneven).keySectors, [0]);
});

test('edge: unlike tables, none at all, and negative or missing multipliers are refused', () => {
  const refusal = (code: string, row?: number, column?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row && e.place.column === column;
  const good = matrix(2, 2, [1, 0, 0, 1]);
  assert.throws(() => linkages(good, matrix(2, 2, [1, 0, -1, 1])), refusal('negative-cell', 1, 0));
  assert.throws(() => linkages(matrix(2, 2, [1, Number.NaN, 0, 1]), good), refusal('not-finite', 0, 1));
  assert.throws(() => linkages(good, matrix(1, 1, [1])), refusal('bad-shape'));
  assert.throws(() => linkages(matrix(0, 0, []), matrix(0, 0, [])), refusal('too-few'));
});

test('edge: a table that fits by its rows or by its columns only is refused', () => {
  for (const bad of [matrix(2, 3, Array(6).fill(1)), matrix(3, 2, Array(6).fill(1))])
    assert.throws(
      () => linkages(matrix(2, 2, [1, 0, 0, 1]), bad),
      (e) => e instanceof MethodError && e.code === 'bad-shape',
    );
});
