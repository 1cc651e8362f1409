import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures } from '../../../test/journeys/fake-report.ts';
import { countText, fullNumberText } from './number-text.ts';

test('numbers are written as each language writes them', () => {
  assert.equal(countText(1_234_567, 'vi'), '1.234.567');
  assert.equal(countText(1_234_567, 'en'), '1,234,567');
  assert.equal(fullNumberText(-1234.5, 'vi'), '−1.234,5');
});

test('in full view nothing is rounded', () => {
  assert.equal(fullNumberText(figures.quotient.value, 'en'), '11.482936501');
});
