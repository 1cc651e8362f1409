import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAmounts } from './assert-amounts.ts';
import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';

const refusal = (wanted: string, row: number, column: number) => (e: unknown) =>
  e instanceof MethodError && e.code === wanted && e.place.row === row && e.place.column === column;

test('law: amounts of 0 or more pass, and the first that is not is named by row and column', () => {
  assertAmounts([0, -0, 1e308, Number.MIN_VALUE], 2);
  assert.throws(() => assertAmounts([1, 2, -1, -2], 2), refusal('negative-cell', 1, 0));
  assert.throws(() => assertAmounts([1, 2, 3, Number.NaN], 2), refusal('not-finite', 1, 1));
  assert.throws(() => assertAmounts([Infinity], 1), refusal('not-finite', 0, 0));
  assert.throws(() => assertAmounts([-Infinity], 1), refusal('not-finite', 0, 0));
});

test('law: what passes as an amount passes as finite, and negatives do too', () => {
  assertFinite([0, -5, 1e308], 1);
  assert.throws(() => assertFinite([0, Number.NaN], 2), refusal('not-finite', 0, 1));
});
