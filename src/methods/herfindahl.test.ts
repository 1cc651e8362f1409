import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './herfindahl.fixture.json' with { type: 'json' };
import { herfindahl } from './herfindahl.ts';
import { largestShare } from './largest-share.ts';

const holders = fc
  .array(fc.constantFrom(0, 1, 1, 2, 5, 100), { minLength: 2, maxLength: 9 })
  .filter((v) => v.some((x) => x > 0));
const total = (v: readonly number[]) => v.reduce((s, x) => s + x, 0);

test('reference: exact fractions agree, for the index and for the largest share', () => {
  for (const c of fixture.cases) {
    closeTo(herfindahl(c.values), c.h, fixture.tolerance);
    closeTo(largestShare(c.values).share, c.largest, fixture.tolerance);
  }
});

test('law: it lies between 1/n and 1, and is 1/n only where all hold the same', () => {
  fc.assert(
    fc.property(holders, (v) => {
      const h = herfindahl(v);
      assert.ok(h >= 1 / v.length - 1e-15 && h <= 1 + 1e-15);
      assert.equal(new Set(v).size === 1, Math.abs(h - 1 / v.length) < 1e-12);
    }),
  );
});

test('law: merging two holders adds twice the product of their shares; an empty holder adds nothing', () => {
  fc.assert(
    fc.property(holders, (v) => {
      const [a, b, ...rest] = v as [number, number, ...number[]];
      closeTo(herfindahl([a + b, ...rest]), herfindahl(v) + (2 * a * b) / total(v) ** 2, 1e-13);
      closeTo(herfindahl([0, ...v]), herfindahl(v), 1e-15);
    }),
  );
});

test('law: it is at least the square of the largest share and at most the largest share; order and unit do not matter', () => {
  fc.assert(
    fc.property(holders, (v) => {
      const { share, position } = largestShare(v);
      assert.equal(v[position], Math.max(...v));
      assert.ok(share ** 2 <= herfindahl(v) * (1 + 1e-14) && herfindahl(v) <= share * (1 + 1e-14));
      closeTo(herfindahl([...v].reverse().map((x) => x / 7)), herfindahl(v), 1e-13);
    }),
  );
});

test('edge: nothing held is undefined; a bad amount is refused', () => {
  assert.ok(Number.isNaN(herfindahl([0, 0])));
  assert.ok(Number.isNaN(herfindahl([])));
  const bad = largestShare([0, 0]);
  assert.deepEqual([Number.isNaN(bad.share), bad.position, bad.ties], [true, -1, 0]);
  assert.equal(largestShare([2, 2]).ties, 2);
  assert.throws(
    () => herfindahl([1, -1]),
    (e) => e instanceof MethodError && e.code === 'negative-cell',
  );
  assert.throws(
    () => largestShare([1, Infinity]),
    (e) => e instanceof MethodError && e.code === 'not-finite',
  );
});

test('edge: a bad amount is named by its row', () => {
  assert.throws(
    () => herfindahl([1, 2, -1]),
    (e) => e instanceof MethodError && e.place.row === 2 && e.place.column === 0,
  );
});
