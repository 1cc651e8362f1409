import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatExact, formatNumber } from './format-number.ts';

test('Vietnamese groups by dots and marks decimals by a comma, English the other way round', () => {
  assert.equal(formatNumber(1234.5, 'vi'), '1.234,5');
  assert.equal(formatNumber(1234.5, 'en'), '1,234.5');
  assert.equal(formatNumber(214243000000, 'vi', 0), '214.243.000.000');
});

test('the number of decimals asked for is printed, zeros included', () => {
  assert.equal(formatNumber(2, 'vi', 2), '2,00');
  assert.equal(formatNumber(0.125, 'en', 1), '0.1');
});

test('a minus sign is a minus sign, and nothing that prints as zero carries one', () => {
  assert.equal(formatNumber(-1234.56, 'vi', 1), '−1.234,6');
  assert.equal(formatNumber(-0.0001, 'vi', 2), '0,00');
});

test('what is not a number or has no end is never printed as digits', () => {
  assert.equal(formatNumber(Number.NaN, 'vi'), '–');
  assert.equal(formatNumber(Number.POSITIVE_INFINITY, 'en'), '∞');
  assert.equal(formatNumber(Number.NEGATIVE_INFINITY, 'en'), '−∞');
});

test('very large numbers keep all their digits and no exponent', () => {
  assert.equal(formatNumber(1e21, 'en'), '1,000,000,000,000,000,000,000');
});

test('the exact form prints every stored digit', () => {
  assert.equal(formatExact(1234.56789, 'vi'), '1.234,56789');
  assert.equal(formatExact(0.1 + 0.2, 'en'), '0.30000000000000004');
  assert.equal(formatExact(768, 'vi'), '768');
});
