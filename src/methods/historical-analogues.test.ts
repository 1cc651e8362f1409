import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { historicalAnalogues } from './historical-analogues.ts';
import { matrix } from './matrix.ts';

const tables = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 24, maxLength: 24 })
  .map((cells) => matrix(6, 4, cells));
const all = [1, 1, 1, 1, 1, 1];

test('oracle: distances are half the absolute differences of shares, sorted', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const share = (r: number) =>
        Array.from(
          x.cells.subarray(4 * r, 4 * r + 4),
          (v, _i) => v / x.cells.subarray(4 * r, 4 * r + 4).reduce((s, w) => s + w, 0),
        );
      const found = historicalAnalogues(x, 2, all);
      for (const { row, distance } of found)
        closeTo(distance, share(2).reduce((s, q, i) => s + Math.abs(q - share(row)[i]!), 0) / 2, [1e-14, 1]);
      assert.ok(found.length === 5 && found.every(({ distance }, k) => k === 0 || found[k - 1]!.distance <= distance));
    }),
  );
});

test('law: size does not matter, distance is mutual and obeys the triangle', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const between = (a: number, b: number) => historicalAnalogues(x, a, all).find(({ row }) => row === b)!.distance;
      closeTo(between(0, 1), between(1, 0), [1e-15, 1]);
      assert.ok(between(0, 2) <= between(0, 1) + between(1, 2) + 1e-14);
      const grown = matrix(
        6,
        4,
        x.cells.map((v, p) => (p < 4 ? 7 * v : v)),
      );
      closeTo(
        historicalAnalogues(grown, 3, all).map((a) => a.distance),
        historicalAnalogues(x, 3, all).map((a) => a.distance),
        [1e-13, 1],
      );
    }),
  );
});

test('edge: rows not allowed and rows of 0 are no answers; a row of 0, no row, bad lists are refused', () => {
  const x = matrix(3, 2, [1, 1, 0, 0, 3, 1]);
  assert.deepEqual(historicalAnalogues(x, 0, [1, 1, 0]), []);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => historicalAnalogues(x, 1, [1, 1, 1]), code('too-few'));
  assert.throws(() => historicalAnalogues(x, 3, [1, 1, 1]), code('bad-index'));
  assert.throws(() => historicalAnalogues(x, 0, [1]), code('bad-shape'));
  assert.throws(() => historicalAnalogues(x, 0, [1, 2, 1]), code('not-binary'));
});

test('edge: a row before the first, between two or after the last is no row', () => {
  for (const row of [-1, 0.5, 2, Number.NaN])
    assert.throws(
      () => historicalAnalogues(matrix(2, 2, [1, 2, 3, 4]), row, [1, 1]),
      (e) => e instanceof MethodError && e.code === 'bad-index',
    );
});
