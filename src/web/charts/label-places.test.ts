import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LabelledDot, labelPlaces, shortName } from './label-places.ts';

const BOX = { width: 400, height: 300 };
const dot = (id: string, x: number, y: number): LabelledDot => ({ id, x, y, radius: 6, text: `name ${id}` });

test('names never lie on each other and never leave the box', () => {
  const dots = Array.from({ length: 60 }, (_, i) => dot(String(i), (i * 97) % 400, (i * 61) % 300));
  const placed = [...labelPlaces(dots, BOX)];
  assert.ok(placed.length > 5);
  const rects = placed.map(([id, { x, y, anchor }]) => {
    const width = `name ${id}`.length * 6.6;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { left, right: left + width, top: y - 11, bottom: y + 3 };
  });
  for (const [i, one] of rects.entries()) {
    assert.ok(one.left >= 0 && one.right <= 400);
    for (const other of rects.slice(i + 1))
      assert.ok(
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
      );
  }
});

test('the first of two dots in one place keeps its name', () => {
  const placed = labelPlaces([dot('a', 200, 150), dot('b', 202, 151)], BOX);
  assert.ok(placed.has('a'));
});

test('a short name is whole, a long one is cut between words and says so', () => {
  assert.equal(shortName('Kim loại', 20), 'Kim loại');
  const cut = shortName('Mạch điện tử tích hợp và linh kiện', 20);
  assert.ok(cut.length <= 20);
  assert.match(cut, /^Mạch điện tử tích…$/);
});
