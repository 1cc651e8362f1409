import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillToWait, waitAfter } from './lockout.ts';

test('waiting begins after five failures, never shrinks with more of them and has an end', () => {
  assert.deepEqual([0, 4, 5, 6, 7].map(waitAfter), [0, 0, 30_000, 60_000, 120_000]);
  for (let n = 0; n < 200; n += 1) assert.ok(waitAfter(n) <= waitAfter(n + 1) && waitAfter(n) <= 900_000);
});

test('what is still to be waited falls to nothing with time', () => {
  const failed = { count: 6, last: '2026-11-27T08:00:00.000Z' };
  assert.equal(stillToWait(failed, '2026-11-27T08:00:10.000Z'), 50_000);
  assert.equal(stillToWait(failed, '2026-11-27T08:01:00.000Z'), 0);
  assert.equal(stillToWait({ count: 0, last: null }, '2026-11-27T08:01:00.000Z'), 0);
});
