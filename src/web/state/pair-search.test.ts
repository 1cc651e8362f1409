import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePairSearch, parseWas } from './pair-search.ts';

test('two ids are read as people write them, and nothing else', () => {
  assert.deepEqual(parsePairSearch({ one: ' E000-0012X ', other: 'S0000034Y' }), {
    one: 'E000-0012X',
    other: 'S0000034Y',
  });
  assert.deepEqual(parsePairSearch({ one: '<b>', other: 3 }), {});
  assert.deepEqual([parseWas({ was: 'E0000012X' }), parseWas({ was: '<b>' })], [{ was: 'E0000012X' }, {}]);
});
