import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { combinedRelatedness } from './combined-relatedness.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';

const symmetric = (v: readonly number[]) =>
  matrix(
    5,
    5,
    Array.from(
      { length: 25 },
      (_, p) => v[Math.max(Math.floor(p / 5), p % 5) * 5 + Math.min(Math.floor(p / 5), p % 5)]!,
    ),
  );
const tables = fc
  .array(fc.integer({ min: -4, max: 9 }), { minLength: 25, maxLength: 25 })
  .map(symmetric)
  .filter((m) => new Set([1, 2, 3, 4, 7, 8, 9, 13, 14, 19].map((p) => m.cells[p])).size > 1);
const pairs = [1, 2, 3, 4, 7, 8, 9, 13, 14, 19];

test('law: over all pairs one measure has mean 0 and deviation 1; several average to mean 0', () => {
  fc.assert(
    fc.property(tables, tables, (a, b) => {
      const one = combinedRelatedness([a]).combined.cells;
      closeTo(
        pairs.reduce((s, p) => s + one[p]!, 0),
        0,
        [1e-11, 1],
      );
      closeTo(pairs.reduce((s, p) => s + one[p]! ** 2, 0) / 10, 1, 1e-12);
      const two = combinedRelatedness([a, b]).combined.cells;
      closeTo(
        pairs.map((p) => two[p]!),
        pairs.map((p) => (one[p]! + combinedRelatedness([b]).combined.cells[p]!) / 2),
        [1e-11, 1],
      );
    }),
  );
});

test('law: the linear rule that is returned gives the values, and unit and origin of a measure do not matter', () => {
  fc.assert(
    fc.property(tables, tables, (a, b) => {
      const { combined, weights, constant } = combinedRelatedness([a, b]);
      closeTo(
        pairs.map((p) => combined.cells[p]!),
        pairs.map((p) => weights[0]! * a.cells[p]! + weights[1]! * b.cells[p]! + constant),
        [1e-11, 1],
      );
      closeTo(
        combinedRelatedness([
          matrix(
            5,
            5,
            a.cells.map((v) => 3 * v - 7),
          ),
          b,
        ]).combined.cells,
        combined.cells,
        [1e-10, 1],
      );
    }),
  );
});

test('oracle: the percentile is the part of pairs with a value no higher, and both tables are symmetric', () => {
  fc.assert(
    fc.property(tables, (a) => {
      const { percentile, combined } = combinedRelatedness([a]);
      for (const p of pairs) {
        closeTo(percentile.cells[p]!, pairs.filter((q) => a.cells[q]! <= a.cells[p]!).length / 10, 1e-15);
        const mirror = (p % 5) * 5 + Math.floor(p / 5);
        assert.deepEqual([percentile.cells[mirror], combined.cells[mirror]], [percentile.cells[p], combined.cells[p]]);
      }
    }),
  );
});

test('edge: the diagonal and unknown pairs are undefined; equal values, unsymmetric and unlike tables are refused', () => {
  const { combined } = combinedRelatedness([matrix(3, 3, [9, 1, Number.NaN, 1, 9, 2, Number.NaN, 2, 9])]);
  assert.deepEqual(Array.from(combined.cells, Number.isNaN), [
    true,
    false,
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => combinedRelatedness([]), code('too-few'));
  assert.throws(() => combinedRelatedness([matrix(2, 2, [0, 1, 1, 0])]), code('too-few'));
  assert.throws(() => combinedRelatedness([matrix(3, 3, [0, 1, 1, 1, 0, 1, 1, 1, 0])]), code('no-variation'));
  assert.throws(() => combinedRelatedness([matrix(3, 3, [0, 1, 2, 1, 0, 3, 2, 4, 0])]), code('bad-shape'));
  assert.throws(
    () => combinedRelatedness([matrix(3, 3, [0, Infinity, 2, Infinity, 0, 3, 2, 3, 0])]),
    code('not-finite'),
  );
  assert.throws(() => combinedRelatedness([matrix(3, 3, Array(9).fill(1)), matrix(1, 1, [1])]), code('bad-shape'));
});

test('edge: no measure, tables that fit on one side only, and endless ties of either sign are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const good = matrix(3, 3, [0, 1, 2, 1, 0, 3, 2, 3, 0]);
  assert.throws(() => combinedRelatedness([]), code('too-few'));
  for (const bad of [matrix(3, 2, Array(6).fill(1)), matrix(2, 3, Array(6).fill(1))])
    assert.throws(() => combinedRelatedness([good, bad]), code('bad-shape'));
  for (const value of [Infinity, -Infinity]) {
    const cells = good.cells.with(1, value).with(3, value);
    assert.throws(() => combinedRelatedness([matrix(3, 3, cells)]), code('not-finite'));
  }
  assert.throws(() => combinedRelatedness([matrix(3, 3, good.cells.with(1, Number.NaN))]), code('bad-shape'));
});
