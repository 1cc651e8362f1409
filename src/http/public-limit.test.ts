import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpError } from './http-error.ts';
import { publicLimit } from './public-limit.ts';

test('who takes more than the allowance is told to wait, with the seconds, and nobody else is', () => {
  const limit = publicLimit({ perSecond: 10, burst: 2 });
  limit.take('2001:db8:1:2:aaaa::1', 0);
  limit.take('2001:db8:1:2:bbbb::1', 0);
  assert.throws(
    () => limit.take('2001:db8:1:2::9', 0),
    (error) => error instanceof HttpError && error.status === 429 && Number(error.more.headers?.['retry-after']) === 1,
  );
  limit.take('2001:db8:1:3::9', 0);
  limit.take('2001:db8:1:2::9', 1000);
});
