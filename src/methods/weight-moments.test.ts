import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { weightMoments } from './weight-moments.ts';
import { type Weights, weights } from './weights.ts';

const dense = (w: Weights) =>
  Array.from({ length: w.units }, (_, i) => {
    const row = Array.from({ length: w.units }, () => 0);
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) row[w.neighbours[k]!] = w.values[k]!;
    return row;
  });
const links = fc
  .uniqueArray(
    fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b),
    { selector: ([a, b]) => 6 * a + b },
  )
  .chain((pairs) =>
    fc
      .array(fc.constantFrom(1, 0.5, 3), { minLength: pairs.length, maxLength: pairs.length })
      .map((values) => ({ from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b), values })),
  );

test('oracle: the three sums agree with their dense definitions', () => {
  fc.assert(
    fc.property(links, (given) => {
      const w = dense(weights(6, given));
      const all = w.flatMap((row, i) => row.map((v, j) => [v, w[j]![i]!] as const));
      const s2 = w.reduce(
        (sum, row, i) => sum + (row.reduce((s, v) => s + v, 0) + w.reduce((s, other) => s + other[i]!, 0)) ** 2,
        0,
      );
      const { s0, s1, s2: got } = weightMoments(weights(6, given));
      closeTo(
        [s0, s1, got],
        [all.reduce((s, [v]) => s + v, 0), all.reduce((s, [v, u]) => s + (v + u) ** 2, 0) / 2, s2],
        1e-13,
      );
    }),
  );
});

test('edge: no links give sums of 0, and rows that add to 1 give the number of units', () => {
  assert.deepEqual(weightMoments(weights(3, { from: [], to: [] })), { s0: 0, s1: 0, s2: 0 });
  assert.equal(weightMoments(weights(2, { from: [0, 1], to: [1, 0] })).s0, 2);
});
