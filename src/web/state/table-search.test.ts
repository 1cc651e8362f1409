import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableSearch } from './table-search.ts';

test('the address of a row names its row, and anything else in it is left out', () => {
  assert.deepEqual(tableSearch({ row: 12, asOf: '2023-09-18' }), { row: 12 });
  assert.deepEqual(tableSearch({ page: '3', find: ' bac giang ' }), { page: 3, find: 'bac giang' });
  assert.deepEqual(tableSearch({ page: 0, row: -1, find: '' }), {});
  assert.deepEqual(tableSearch({ page: 'x', row: 1.5 }), {});
});

test('a number that is searched for stays text', () => {
  assert.deepEqual(tableSearch({ find: 26 }), { find: '26' });
});
