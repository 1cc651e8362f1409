import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printInk } from './ink.ts';
import { drawWaterfall, fallSteps } from './waterfall.ts';

const both = (words: string): { readonly vi: string; readonly en: string } => ({ vi: words, en: words });
const picture = {
  kind: 'waterfall',
  id: 'w',
  title: both('t'),
  spoken: both('s'),
  unit: both('enterprises'),
  start: { label: both('2010'), value: 768 },
  effects: [
    { label: both('Kinh tế'), value: 1000 },
    { label: both('Phân ngành'), value: -118, low: -260, high: 40 },
    { label: both('Hiệu chỉnh'), value: 0 },
  ],
  end: { label: both('2024'), value: 1650 },
} as const;
const scene = { language: 'vi', ink: printInk, geometry: {} } as const;

test('each effect begins where the one before finished, and the last finishes at the end', () => {
  const steps = fallSteps(picture, 'vi');
  assert.deepEqual(
    steps.map((step) => [step.begin, step.finish]),
    [
      [0, 768],
      [768, 1768],
      [1768, 1650],
      [1650, 1650],
      [0, 1650],
    ],
  );
});

test('bounds of an effect lie around where it begins', () => {
  const bounded = fallSteps(picture, 'vi')[2];
  assert.deepEqual([bounded?.low, bounded?.high], [1768 - 260, 1768 + 40]);
});

test('signs, bounds and the unit are written in words of the language', () => {
  const drawn = drawWaterfall(picture, scene);
  for (const words of ['+1.000', '−260 … 40', 'doanh nghiệp']) assert.ok(drawn.includes(words), words);
});

test('where only bounds are known no middle is printed, and what follows is near, not exact', () => {
  const drawn = drawWaterfall(picture, scene);
  assert.ok(!drawn.includes('−118'));
  assert.ok(drawn.includes('≈ 1.650'));
});
