import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableDigits } from './readable-digits.ts';

test('whole numbers are read without decimals, and so is a column of nothing', () => {
  assert.equal(readableDigits([0, 12, -3_000_000]), 0);
  assert.equal(readableDigits([]), 0);
  assert.equal(readableDigits([Number.NaN]), 0);
});

test('a column is read with four figures of its greatest number, at most six decimals', () => {
  assert.equal(readableDigits([0.5, 12_345.6]), 0);
  assert.equal(readableDigits([0.5, 123.4]), 1);
  assert.equal(readableDigits([1.5, -12.25]), 2);
  assert.equal(readableDigits([1, 9.99]), 3);
  assert.equal(readableDigits([0.25, 0.1]), 4);
  assert.equal(readableDigits([0.012]), 5);
  assert.equal(readableDigits([1e-9]), 6);
});
