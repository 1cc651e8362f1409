import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoreUnavailableError } from './store-unavailable.ts';

test('a store that cannot be reached says why in both languages and keeps its cause', () => {
  const cause = new Error('locked');
  const error = new StoreUnavailableError({ vi: 'đang bị mở', en: 'is open elsewhere' }, cause);
  assert.equal(error.message, 'is open elsewhere');
  assert.equal(error.said.vi, 'đang bị mở');
  assert.equal(error.cause, cause);
});
