import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTotalRow } from './total-row.ts';

const isTotal = (...cells: (string | number | null)[]): boolean => isTotalRow({ number: 9, cells });

test('a row that only sums up is a row of totals, in any spelling', () => {
  assert.ok(isTotal(null, 'Tổng cộng', null, 1424));
  assert.ok(isTotal('TỔNG CỘNG:', '1.424'));
  assert.ok(isTotal(null, 'Total', 12, 'Cộng'));
});

test('an enterprise whose name holds such a word is none', () => {
  assert.ok(!isTotal(1, 'Tổng công ty Thép', null, 3000));
  assert.ok(!isTotal(null, 'Tổng cộng', 'Hà Nội', 12));
  assert.ok(!isTotal(1, 2, 3));
});
