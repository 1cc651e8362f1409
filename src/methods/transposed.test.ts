import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

test('law: cell (r, c) becomes cell (c, r), and the input is untouched', () => {
  const x = matrix(2, 3, [1, 2, 3, 4, 5, 6]);
  const t = transposed(x);
  for (let r = 0; r < 2; r++) for (let c = 0; c < 3; c++) assert.equal(t.cells[c * 2 + r], x.cells[r * 3 + c]);
  assert.deepEqual([t.rows, t.cols, ...x.cells], [3, 2, 1, 2, 3, 4, 5, 6]);
});
