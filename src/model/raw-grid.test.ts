import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnLetter } from './raw-grid.ts';

test('columns are named as spreadsheets name them', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
