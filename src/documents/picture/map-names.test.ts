import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedNames } from './map-names.ts';
import { textWidth } from './svg.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const crowd = Array.from({ length: 30 }, (_, i) => ({
  id: `p${i}`,
  words: 'Thái Nguyên',
  x: 150 + (i % 6) * 20,
  y: 120 + Math.floor(i / 6) * 8,
  size: 12,
}));

test('no name covers another and none leaves the frame', () => {
  const placed = placedNames(crowd, frame);
  assert.ok(placed.length > 10);
  const boxes = placed.map((name) => {
    const width = Math.max(...name.lines.map((line) => textWidth(line, name.size)));
    const height = name.lines.length * name.size;
    return {
      left: name.at.x - width / 2,
      right: name.at.x + width / 2,
      top: name.at.y - height / 2,
      bottom: name.at.y + height / 2,
    };
  });
  for (const [i, a] of boxes.entries()) {
    assert.ok(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300);
    for (const b of boxes.slice(i + 1))
      assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
  }
});

test('the first asked keeps its own place', () => {
  const [first] = placedNames(crowd, frame);
  assert.deepEqual(first?.at, { x: 150, y: 120 });
  assert.equal(first?.isAway, false);
});

test('a name without room anywhere is left out, not printed over another', () => {
  assert.equal(placedNames(crowd, { left: 0, top: 0, right: 20, bottom: 10 }).length, 0);
});
