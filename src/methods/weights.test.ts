import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { contiguityWeights } from './contiguity-weights.ts';
import { distanceBandWeights } from './distance-band-weights.ts';
import { MethodError } from './errors.ts';
import { nearestWeights } from './nearest-weights.ts';
import { type Weights, weights } from './weights.ts';

const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
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
const points = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 4, maxLength: 12 })
  .map((p) => ({ x: p.map(([x]) => x), y: p.map(([, y]) => y) }));

test('oracle: compressed rows hold the same table as a plain dense one, in rising order, islands named', () => {
  fc.assert(
    fc.property(links, (given) => {
      const w = weights(6, given);
      const table = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 0));
      given.from.forEach((i, k) => (table[i]![given.to[k]!] = given.values[k]!));
      assert.deepEqual(dense(w), table);
      assert.deepEqual(
        [...w.islands],
        table.flatMap((row, i) => (row.every((v) => v === 0) ? [i] : [])),
      );
      for (let i = 0; i < 6; i++)
        for (let k = w.offsets[i]! + 1; k < w.offsets[i + 1]!; k++) assert.ok(w.neighbours[k - 1]! < w.neighbours[k]!);
    }),
  );
});

test('oracle: the k nearest and those within a band agree with sorting all distances, ties to the lower number', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 3 }), (p, k) => {
      const squared = (i: number, j: number) => (p.x[i]! - p.x[j]!) ** 2 + (p.y[i]! - p.y[j]!) ** 2;
      const w = nearestWeights(p, k);
      const band = distanceBandWeights(p, k);
      p.x.forEach((_, i) => {
        const others = p.x.map((_x, j) => j).filter((j) => j !== i);
        const nearest = [...others]
          .sort((a, b) => squared(i, a) - squared(i, b) || a - b)
          .slice(0, k)
          .sort((a, b) => a - b);
        assert.deepEqual([...w.neighbours.subarray(w.offsets[i], w.offsets[i + 1])], nearest);
        assert.deepEqual(
          [...band.neighbours.subarray(band.offsets[i], band.offsets[i + 1])],
          others.filter((j) => squared(i, j) <= k * k),
        );
      });
    }),
  );
});

test('edge: faulty links, coordinates and parameters are refused by code', () => {
  assert.throws(() => weights(2, { from: [0], to: [0] }), code('self-link'));
  assert.throws(() => weights(2, { from: [0], to: [2] }), code('bad-index'));
  assert.throws(() => weights(2, { from: [0, 0], to: [1, 1] }), code('duplicate-link'));
  assert.throws(() => weights(2, { from: [0], to: [1], values: [0] }), code('bad-parameter'));
  assert.throws(() => weights(2, { from: [0], to: [] }), code('bad-shape'));
  assert.throws(() => nearestWeights({ x: [0, 1], y: [0, 1] }, 2), code('bad-parameter'));
  assert.throws(() => nearestWeights({ x: [0, Number.NaN], y: [0, 1] }, 1), code('not-finite'));
  assert.throws(() => distanceBandWeights({ x: [0, 1], y: [0] }, 1), code('bad-shape'));
  assert.throws(() => distanceBandWeights({ x: [0, 1], y: [0, 1] }, -1), code('bad-parameter'));
  assert.throws(() => contiguityWeights([[[[0, Number.NaN]]]], 'edge'), code('not-finite'));
});

test('edge: a weight without end, below 0 or missing is named by its row', () => {
  for (const value of [Infinity, -1, Number.NaN])
    assert.throws(
      () => weights(3, { from: [0, 1], to: [1, 2], values: [1, value] }),
      (e) => e instanceof MethodError && e.code === 'bad-parameter' && e.place.row === 1,
    );
});
