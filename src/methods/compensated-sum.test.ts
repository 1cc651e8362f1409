import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { compensatedSum } from './compensated-sum.ts';

test('oracle: whole numbers are summed exactly, as with unlimited whole numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 45), max: 2 ** 45 }), { maxLength: 100 }), (v) => {
      assert.equal(
        BigInt(compensatedSum(v)),
        v.reduce((s, x) => s + BigInt(x), 0n),
      );
    }),
  );
});

test('law: what cancels leaves no trace, and a million tenths make a hundred thousand', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 50 }), (v) => {
      assert.ok(Math.abs(compensatedSum([...v, ...v.map((x) => -x)])) <= 1e-12);
    }),
  );
  assert.equal(compensatedSum(new Float64Array(1e6).fill(0.1)), 1e5);
});

test('edge: nothing adds up to 0; a missing value stays missing', () => {
  assert.equal(compensatedSum([]), 0);
  assert.ok(Number.isNaN(compensatedSum([1, Number.NaN])));
});

test('law: a small amount is not lost when a far greater one comes after it and goes again', () => {
  assert.equal(compensatedSum([1, 1e100, 1, -1e100]), 2);
  assert.equal(compensatedSum([1e100, 1, -1e100]), 1);
});
