import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueWords } from './said-value.ts';

test("the register's own words are translated, and only in the field that they are of", () => {
  assert.equal(valueWords('ownership', 'foreign').vi, 'nước ngoài');
  assert.equal(valueWords('stage', 'processing').vi, 'chế biến');
  assert.deepEqual(valueWords('name', 'state'), { vi: 'state', en: 'state' });
  assert.deepEqual(valueWords('stage', 'Tier 1'), { vi: 'Tier 1', en: 'Tier 1' });
});
