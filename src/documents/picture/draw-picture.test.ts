import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '../../evidence/report.ts';
import { drawPicture } from './draw-picture.ts';
import { picturePng } from './picture-png.ts';
import { pictureTable } from './picture-table.ts';

const both = (words: string): { readonly vi: string; readonly en: string } => ({ vi: words, en: words });
const bell = String.fromCharCode(7);
const hostile = both(`<script>alert("1")</script> & ${bell}`);
const about = { title: hostile, spoken: hostile };
const pictures: readonly Picture[] = [
  {
    kind: 'intervals',
    id: 'a b"c',
    ...about,
    unit: hostile,
    log: true,
    reference: 1,
    items: [{ label: hostile, value: 2, low: 1, high: 3 }],
  },
  {
    kind: 'waterfall',
    id: 'w',
    ...about,
    unit: hostile,
    start: { label: hostile, value: 1 },
    effects: [{ label: hostile, value: 2 }],
    end: { label: hostile, value: 3 },
  },
  { kind: 'grid', id: 'g', ...about, columns: [hostile], rows: [{ label: hostile, cells: ['yes'] }] },
];

test('words from data never become markup, and controls that XML forbids are replaced', () => {
  for (const picture of pictures) {
    const svg = drawPicture(picture, { language: 'vi', geometry: {}, surface: 'print' }) ?? '';
    assert.doesNotMatch(svg, /<script/);
    assert.ok(!svg.includes(bell));
    assert.match(svg, /&lt;script&gt;|&lt;script/);
  }
});

test('every picture has a title and a description that its drawing points to', () => {
  for (const picture of pictures) {
    const svg = drawPicture(picture, { language: 'vi', geometry: {}, surface: 'screen' }) ?? '';
    const [, title, desc] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    assert.ok(svg.includes(`<title id="${title}">`) && svg.includes(`<desc id="${desc}">`));
  }
});

test('on paper colours are plain, on screen they follow the page with a fallback', () => {
  for (const picture of pictures) {
    assert.doesNotMatch(drawPicture(picture, { language: 'en', geometry: {}, surface: 'print' }) ?? '', /var\(/);
    const screen = drawPicture(picture, { language: 'en', geometry: {}, surface: 'screen' }) ?? '';
    assert.match(screen, /var\(--/);
    assert.doesNotMatch(screen, /var\(--[\w-]+\)/, 'a colour without fallback');
  }
});

test('a picture and its table twin hold the same rows', () => {
  const rows = pictures.map((picture) => pictureTable(picture, 'vi').rows.length);
  assert.deepEqual(rows, [1, 3, 1]);
});

test('the same picture gives the same PNG', async () => {
  const svg = drawPicture(pictures[1] as Picture, { language: 'vi', geometry: {}, surface: 'print' }) ?? '';
  const [once, again] = [await picturePng(svg), await picturePng(svg)];
  assert.deepEqual([...once.subarray(1, 4)], [0x50, 0x4e, 0x47]);
  assert.ok(Buffer.from(once).equals(Buffer.from(again)));
});
