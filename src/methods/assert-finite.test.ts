import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';

test('edge: every kind of missing number is refused at its place, and an empty list passes', () => {
  assertFinite([], 3);
  for (const value of [Number.NaN, Infinity, -Infinity]) {
    assert.throws(
      () => assertFinite([1, 2, 3, 4, value, 6], 3),
      (e) => e instanceof MethodError && e.code === 'not-finite' && e.place.row === 1 && e.place.column === 1,
    );
  }
});
