import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rateLimit } from './rate-limit.ts';

test('an asker may so many at once, then so many a second; others are not touched', () => {
  const limit = rateLimit({ burst: 3, perSecond: 2 });
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.take('a', 0)),
    [0, 0, 0, 1],
  );
  assert.equal(limit.take('b', 0), 0);
  assert.equal(limit.take('a', 400), 1);
  assert.equal(limit.take('a', 1000), 0);
  assert.equal(limit.take('a', 1000), 0);
  assert.equal(limit.take('a', 1000), 1);
});

test('over a long time nobody gets more than the allowance', () => {
  const limit = rateLimit({ burst: 10, perSecond: 5 });
  let taken = 0;
  for (let ms = 0; ms <= 60_000; ms += 10) if (limit.take('a', ms) === 0) taken += 1;
  assert.ok(taken <= 10 + 5 * 60 && taken >= 5 * 60, String(taken));
});

test('so many askers that memory would run full are forgotten, the longest unseen first', () => {
  const limit = rateLimit({ burst: 1, perSecond: 0.001 });
  limit.take('first', 0);
  for (let n = 0; n < 20_000; n += 1) limit.take(String(n), 0);
  assert.equal(limit.take('19999', 0) > 0, true);
  assert.equal(limit.take('first', 0), 0);
});
