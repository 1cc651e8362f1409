import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRAIL_ACTIONS, trailWords } from './trail-actions.ts';

test('an action is said in words of both languages; what a later program wrote stands as it is', () => {
  for (const [action, words] of Object.entries(TRAIL_ACTIONS)) assert.deepEqual(trailWords(action), words);
  for (const { vi, en } of Object.values(TRAIL_ACTIONS)) assert.ok(vi !== '' && en !== '' && vi !== en);
  for (const action of ['later.thing', 'toString']) assert.deepEqual(trailWords(action), { vi: action, en: action });
});
