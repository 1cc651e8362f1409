import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { movedUnits } from './moved-units.ts';
import { random } from './random.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: strong pairs come together from any start, whatever the order, and the start is not changed', () => {
  for (let seed = 0; seed < 20; seed++) {
    const start = Int32Array.of(0, 1, 2, 3);
    const label = movedUnits(net, { label: start, penalty: 1 / 18, random: random(seed) });
    assert.ok(label[0] === label[1] && label[2] === label[3] && label[0] !== label[2]);
    assert.deepEqual([...start], [0, 1, 2, 3]);
  }
});

test('law: a high price of joining leaves everybody alone, also those who start together', () => {
  const label = movedUnits(net, { label: Int32Array.of(0, 0, 0, 0), penalty: 10, random: random(1) });
  assert.equal(new Set(label).size, 4);
});

/** A network of 8 units with whole weights between pairs, from the bits of a list. */
const networkOf = (drawn: readonly number[]) => {
  const units = Array.from({ length: 8 }, (_, i) => i);
  const pairs = units.flatMap((i) => units.slice(0, i).map((j) => [i, j] as const));
  const weight = new Map(
    pairs.flatMap(([i, j], k) => [[8 * i + j, drawn[k]!] as const, [8 * j + i, drawn[k]!] as const]),
  );
  const rows = units.map((i) => units.filter((j) => (weight.get(8 * i + j) ?? 0) > 0));
  const offsets = [0];
  for (const row of rows) offsets.push(offsets.at(-1)! + row.length);
  return {
    n: 8,
    offsets: Int32Array.from(offsets),
    targets: Int32Array.from(rows.flat()),
    values: Float64Array.from(rows.flatMap((row, i) => row.map((j) => weight.get(8 * i + j)!))),
    strength: Float64Array.from(rows, (row, i) => row.reduce((s, j) => s + weight.get(8 * i + j)!, 0)),
  };
};
const networks = fc.array(fc.constantFrom(0, 0, 1, 2, 3), { minLength: 28, maxLength: 28 }).map(networkOf);
const labels = fc.array(fc.nat(7), { minLength: 8, maxLength: 8 });

test('law: where joining is free, nobody is left with more weight to another label than to its own', () => {
  fc.assert(
    fc.property(networks, labels, fc.nat(99), (of, start, seed) => {
      const label = movedUnits(of, { label: Int32Array.from(start), penalty: 0, random: random(seed) });
      for (let i = 0; i < 8; i++) {
        const weight = new Float64Array(8);
        for (let k = of.offsets[i]!; k < of.offsets[i + 1]!; k++) weight[label[of.targets[k]!]!]! += of.values[k]!;
        assert.equal(weight[label[i]!], Math.max(...weight));
      }
    }),
    { numRuns: 500 },
  );
});

test('law: where joining costs too much, everybody with a link ends alone, from any start', () => {
  fc.assert(
    fc.property(networks, labels, fc.nat(99), (of, start, seed) => {
      const label = movedUnits(of, { label: Int32Array.from(start), penalty: 10, random: random(seed) });
      const linked = [...label].filter((_, i) => of.strength[i]! > 0);
      assert.equal(new Set(linked).size, linked.length);
    }),
    { numRuns: 500 },
  );
});

test('law: whoever has no link left to its label does not stay there with others', () => {
  const singles = Int32Array.from({ length: 8 }, (_, i) => i);
  const sparse = fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), { minLength: 28, maxLength: 28 }).map(networkOf);
  fc.assert(
    fc.property(sparse, fc.constantFrom(0.02, 0.04, 0.06, 0.1), fc.nat(99), (of, penalty, seed) => {
      const label = movedUnits(of, { label: singles, penalty, random: random(seed) });
      label.forEach((own, i) => {
        const others = singles.filter((j) => j !== i && label[j] === own && of.strength[j]! > 0);
        if (of.strength[i] === 0 || others.length === 0) return;
        const linked = of.targets.subarray(of.offsets[i], of.offsets[i + 1]);
        assert.ok(
          linked.some((j) => label[j] === own),
          `unit ${i}`,
        );
      });
    }),
    { numRuns: 2000 },
  );
});
