import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawGrid } from './grid.ts';
import { printInk } from './ink.ts';

const both = (words: string): { readonly vi: string; readonly en: string } => ({ vi: words, en: words });
const scene = { language: 'en', ink: printInk, geometry: {} } as const;
const cell = (answer: 'yes' | 'no' | 'cannot-tell' | 'not-applicable'): string =>
  drawGrid(
    {
      kind: 'grid',
      id: 'g',
      title: both('t'),
      spoken: both('s'),
      columns: [both('c')],
      rows: [{ label: both('r'), cells: [answer] }],
    },
    scene,
  );

/** A drawing without its colours, positions and words: what is left when colour can not be seen. */
const shapes = (svg: string): string =>
  svg.replace(/ (?:fill|stroke)="#[0-9a-f]{6}"/g, '').replace(/>[^<]*</g, (text) => (text === '>?<' ? text : '><'));

test('the four answers differ in shape alone, so that the grid reads without colour', () => {
  const drawn = (['yes', 'no', 'cannot-tell', 'not-applicable'] as const).map((answer) => shapes(cell(answer)));
  assert.equal(new Set(drawn).size, 4);
});

test('the legend counts each answer that occurs and names no other', () => {
  assert.match(cell('no'), /no \(1\)/);
  assert.doesNotMatch(cell('no'), /cannot tell/);
});
