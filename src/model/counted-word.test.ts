import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedWord } from './counted-word.ts';

test('one is one and all others are many', () => {
  assert.deepEqual(
    [0, 1, 2, 21].map((count) => countedWord(count, 'day')),
    ['0 days', '1 day', '2 days', '21 days'],
  );
  assert.equal(countedWord(2, 'body', 'bodies'), '2 bodies');
});
