import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treemapCells } from './treemap-cells.ts';

const parts = [
  { key: '3344', size: 600 },
  { key: '3345', size: 300 },
  { key: '3342', size: 100 },
  { key: '3343', size: 0 },
];

test('areas stand in the proportion of the parts, apart from the gaps', () => {
  const cells = treemapCells(parts, { width: 1000, height: 1000 });
  const area = (key: string): number => {
    const cell = cells.find((each) => each.key === key);
    return cell === undefined ? 0 : cell.width * cell.height;
  };
  assert.ok(Math.abs(area('3344') / area('3345') - 2) < 0.02);
  assert.ok(Math.abs(area('3345') / area('3342') - 3) < 0.05);
});

test('cells lie within the picture and do not overlap', () => {
  const cells = treemapCells(parts, { width: 300, height: 200 });
  assert.equal(cells.length, 3);
  for (const cell of cells) {
    assert.ok(cell.x >= 0 && cell.y >= 0 && cell.x + cell.width <= 300.001 && cell.y + cell.height <= 200.001);
    for (const other of cells)
      if (other !== cell)
        assert.ok(
          cell.x + cell.width <= other.x ||
            other.x + other.width <= cell.x ||
            cell.y + cell.height <= other.y ||
            other.y + other.height <= cell.y,
        );
  }
});

test('parts of no size have no cell', () => {
  assert.deepEqual(treemapCells([{ key: 'a', size: 0 }], { width: 10, height: 10 }), []);
});
