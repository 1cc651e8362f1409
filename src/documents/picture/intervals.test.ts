import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printInk } from './ink.ts';
import { drawIntervals } from './intervals.ts';

const both = (words: string): { readonly vi: string; readonly en: string } => ({ vi: words, en: words });
const scene = { language: 'vi', ink: printInk, geometry: {} } as const;
const drawn = (items: Parameters<typeof drawIntervals>[0]['items']): string =>
  drawIntervals(
    {
      kind: 'intervals',
      id: 'i',
      title: both('t'),
      spoken: both('s'),
      unit: both('ratio'),
      log: true,
      reference: 1.25,
      items,
    },
    scene,
  );

test('a value is a point with its number and its interval in words', () => {
  const svg = drawn([{ label: both('a'), value: 1.85, low: 1.52, high: 2.31 }]);
  assert.equal(svg.match(/<circle/g)?.length, 1);
  assert.ok(svg.includes('1,85') && svg.includes('1,52 – 2,31') && svg.includes('mốc 1,25'));
});

test('what is not known is hatched and said, and never drawn as a point', () => {
  const svg = drawn([{ label: both('a'), value: null }]);
  assert.doesNotMatch(svg, /<circle/);
  assert.match(svg, /url\(#picture-i-hatch\)/);
  assert.match(svg, /chưa đủ dữ liệu/);
});

test('an open side is written as having no end', () => {
  assert.match(drawn([{ label: both('a'), value: 2, low: 1 }]), /1,00 – ∞/);
});

test('bounds at zero and no items at all still give finite lengths', () => {
  for (const items of [
    [{ label: both('a'), value: 1, low: 0, high: 3 }],
    [{ label: both('a'), value: 0, low: 0, high: 0 }],
    [],
  ])
    assert.doesNotMatch(drawn(items), /NaN|Infinity|undefined/);
});
