import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aggregatedNetwork } from './aggregated-network.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: strength is kept, links between parts add up in both directions, links inside are gone', () => {
  const small = aggregatedNetwork(net, Int32Array.of(0, 0, 1, 1), 2);
  assert.deepEqual([small.n, [...small.targets], [...small.values], [...small.strength]], [2, [1, 0], [1, 1], [9, 9]]);
});

test('law: every unit a part of its own gives the same network, and one part none', () => {
  assert.deepEqual(aggregatedNetwork(net, Int32Array.of(0, 1, 2, 3), 4), net);
  assert.equal(aggregatedNetwork(net, Int32Array.of(0, 0, 0, 0), 1).targets.length, 0);
});

test('oracle: between two parts stands once the sum of all links between their units, in any numbering of parts', () => {
  const drawn = fc.array(fc.constantFrom(0, 0, 1, 2, 5), { minLength: 28, maxLength: 28 });
  const parts = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(drawn, parts, (weights, part) => {
      const units = [0, 1, 2, 3, 4, 5, 6, 7];
      const tie = (i: number, j: number) =>
        i === j ? 0 : weights[(Math.max(i, j) * (Math.max(i, j) - 1)) / 2 + Math.min(i, j)]!;
      const rows = units.map((i) => units.filter((j) => tie(i, j) > 0));
      const offsets = [0];
      for (const row of rows) offsets.push(offsets.at(-1)! + row.length);
      const small = aggregatedNetwork(
        {
          n: 8,
          offsets: Int32Array.from(offsets),
          targets: Int32Array.from(rows.flat()),
          values: Float64Array.from(rows.flatMap((row, i) => row.map((j) => tie(i, j)))),
          strength: Float64Array.from(units, (i) => 10 + i),
        },
        Int32Array.from(part),
        4,
      );
      for (let p = 0; p < 4; p++) {
        const own = units.filter((i) => part[i] === p);
        const sums = [0, 1, 2, 3].map((q) =>
          q === p ? 0 : own.reduce((s, i) => s + units.reduce((t, j) => t + (part[j] === q ? tie(i, j) : 0), 0), 0),
        );
        const targets = [...small.targets.subarray(small.offsets[p], small.offsets[p + 1])];
        const values = [...small.values.subarray(small.offsets[p], small.offsets[p + 1])];
        assert.equal(new Set(targets).size, targets.length);
        assert.deepEqual(
          [0, 1, 2, 3].map((q) => (targets.includes(q) ? values[targets.indexOf(q)] : 0)),
          sums,
        );
        assert.equal(
          small.strength[p],
          own.reduce((s, i) => s + 10 + i, 0),
        );
      }
    }),
  );
});
