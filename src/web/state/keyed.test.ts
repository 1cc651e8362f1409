import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyed } from './keyed.ts';

test('entries that are alike get keys that are not', () => {
  const keys = keyed(['a', 'b', 'a'], (each) => each).map(({ key }) => key);
  assert.deepEqual(keys, ['a', 'b', 'a 2']);
});
