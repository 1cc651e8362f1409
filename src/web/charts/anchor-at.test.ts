import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorAt } from './anchor-at.ts';

test('words at the edges of a picture are set towards its middle', () => {
  assert.equal(anchorAt(2, 320), 'start');
  assert.equal(anchorAt(160, 320), 'middle');
  assert.equal(anchorAt(318, 320), 'end');
});
