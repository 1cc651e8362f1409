import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpError } from './http-error.ts';
import { askerOf, rateLimiter } from './rate-limit.ts';

const passes = (limiter: ReturnType<typeof rateLimiter>, address: string, now: number): boolean => {
  try {
    limiter.take(address, now);
    return true;
  } catch (error) {
    assert.ok(error instanceof HttpError);
    assert.deepEqual([error.status, Number(error.more.headers?.['retry-after']) >= 1], [429, true]);
    return false;
  }
};

test('over any time no more pass than the burst and what has filled since', () => {
  const limiter = rateLimiter({ perSecond: 10, burst: 5 });
  let passed = 0;
  for (let now = 0; now < 10_000; now += 7) if (passes(limiter, '10.0.0.1', now)) passed += 1;
  assert.ok(passed <= 5 + 100 && passed >= 100, String(passed));
});

test('one address never uses up what another may ask', () => {
  const limiter = rateLimiter({ perSecond: 1, burst: 2 });
  assert.deepEqual(
    [1, 2, 3].map(() => passes(limiter, '10.0.0.1', 0)),
    [true, true, false],
  );
  assert.ok(passes(limiter, '10.0.0.2', 0));
  assert.ok(passes(limiter, '10.0.0.1', 1000));
});

test('a network of IPv6 is one asker, and IPv4 written as IPv6 is itself', () => {
  assert.equal(askerOf('2001:db8:1:2:aaaa::1'), askerOf('2001:db8:1:2:bbbb:cccc:dddd:eeee'));
  assert.notEqual(askerOf('2001:db8:1:2::1'), askerOf('2001:db8:1:3::1'));
  assert.equal(askerOf('::ffff:10.0.0.1'), '10.0.0.1');
  assert.equal(askerOf('::1'), '0:0:0:0');
});
