import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowLayout } from './row-layout.ts';

test('bars keep most of a narrow picture and stand beside the labels of a wide one', () => {
  const narrow = rowLayout(320, 180, 20);
  assert.ok(!narrow.isWide && narrow.barsTo - narrow.barsFrom > 290);
  const wide = rowLayout(900, 180, 20);
  assert.ok(wide.isWide && wide.barsFrom > 200 && wide.barsTo <= 720);
});

test('a long label gets a second line above the bars', () => {
  const [short, long] = [rowLayout(320, 0, 20), rowLayout(320, 0, 60)];
  assert.equal(long.labelLines, 2);
  assert.equal(long.rowHeight - short.rowHeight, long.barMiddle - short.barMiddle);
});

test('labels are given the lines and length that their place holds', () => {
  assert.ok(rowLayout(320, 0, 20).labelLength * 7 <= 320);
  assert.equal(rowLayout(1000, 100, 20).labelLines, 2);
});
