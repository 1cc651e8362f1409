import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedSearch } from './changed-search.ts';

test('a part that is changed takes the new value, one that is undefined leaves the address, the others stay', () => {
  const now = { asOf: '2026-11-23', node: '19', least: 5 };
  assert.deepEqual(changedSearch(now, { node: '26', least: undefined }), { asOf: '2026-11-23', node: '26' });
  assert.deepEqual(now, { asOf: '2026-11-23', node: '19', least: 5 });
});
