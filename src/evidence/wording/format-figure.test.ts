import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../figure.ts';
import type { CitedFact } from '../report.ts';
import { factText, figureBounds, figureNumber, figureText, missingWords } from './format-figure.ts';

const figure = { value: 1234.5678, unit: 'persons', digits: 1 } as Figure;
const fact = { value: 700, valueMax: null, unit: 'enterprises' } as CitedFact;

test('a figure is written with its decimals and its unit; alone in a cell without the unit', () => {
  assert.equal(figureText(figure, 'vi'), '1.234,6\u00a0người');
  assert.equal(figureNumber(figure, 'en'), '1,234.6');
});

test('zero is a number, and the four kinds of nothing are four different words in both languages', () => {
  assert.equal(figureText({ ...figure, value: 0, digits: 0 }, 'vi'), '0\u00a0người');
  const kinds = ['missing', 'suppressed', 'not-surveyed', 'not-applicable'] as const;
  for (const language of ['vi', 'en'] as const) {
    assert.equal(new Set(kinds.map((kind) => missingWords(kind, language))).size, kinds.length);
    for (const missing of kinds) assert.doesNotMatch(figureText({ ...figure, value: null, missing }, language), /\d/);
  }
});

test('bounds show an open side as open, and a figure without bounds has none', () => {
  assert.equal(figureBounds({ ...figure, low: 1, high: 2 }, 'vi'), '1,0 – 2,0');
  assert.equal(figureBounds({ ...figure, low: 1 }, 'en'), '1.0 – ∞');
  assert.equal(figureBounds(figure, 'vi'), undefined);
});

test('a fact keeps the range that its source gives', () => {
  assert.equal(factText(fact, 'vi'), '700\u00a0doanh nghiệp');
  assert.equal(factText({ ...fact, valueMax: 1900 }, 'vi'), '700 – 1.900\u00a0doanh nghiệp');
  assert.equal(factText({ ...fact, value: null }, 'en'), 'not applicable');
});
