import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { rowStandardised } from './row-standardised.ts';
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

test('law: standardised rows add to 1, and the weights given stay as they were', () => {
  fc.assert(
    fc.property(links, (given) => {
      const w = weights(6, given);
      const before = [...w.values];
      dense(rowStandardised(w)).forEach((row, i) =>
        closeTo(
          row.reduce((s, v) => s + v, 0),
          w.islands.includes(i) ? 0 : 1,
          1e-15,
        ),
      );
      assert.deepEqual([...w.values], before);
    }),
  );
});
