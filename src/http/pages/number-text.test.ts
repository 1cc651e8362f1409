import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures } from '../../../test/journeys/fake-report.ts';
import { boundsText, countText, figureValueText, fullNumberText } from './number-text.ts';

test('numbers are written as each language writes them', () => {
  assert.equal(countText(1_234_567, 'vi'), '1.234.567');
  assert.equal(countText(1_234_567, 'en'), '1,234,567');
  assert.equal(fullNumberText(-1234.5, 'vi'), '−1.234,5');
});

test('a figure is rounded for the eye, never in full view', () => {
  assert.equal(figureValueText(figures.quotient, 'en'), '11.48');
  assert.equal(fullNumberText(figures.quotient.value, 'en'), '11.482936501');
});

test('nothing is said in words and zero is a number', () => {
  assert.equal(figureValueText(figures.share, 'vi'), 'không điều tra');
  assert.equal(figureValueText({ ...figures.total, value: 0 }, 'vi'), '0');
});

test('an open bound is written as open', () => {
  assert.equal(boundsText(figures.quotient, 'vi'), '11,10 – 11,90');
  assert.equal(boundsText({ ...figures.total, low: 3 }, 'vi'), '3 – ∞');
  assert.equal(boundsText(figures.total, 'vi'), undefined);
});
