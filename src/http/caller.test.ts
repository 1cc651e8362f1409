import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { callerOf, endedCookie, sessionCookie, subscriber } from './caller.ts';

const alone = { isAlone: true, isSafe: false };
const served = { isAlone: false, isSafe: true };
const token = 'a'.repeat(43);
const from = (ip: string, headers: Record<string, string> = {}): FastifyRequest =>
  ({ ip, headers }) as unknown as FastifyRequest;

test('addresses of one subscriber are one, those of two are two', () => {
  assert.equal(subscriber('10.0.0.7'), '10.0.0.7');
  assert.equal(subscriber('::ffff:10.0.0.7'), '10.0.0.7');
  assert.equal(subscriber('2001:db8:0:1::1'), subscriber('2001:0db8:0:1:ffff:ffff:ffff:ffff'));
  assert.notEqual(subscriber('2001:db8:0:1::1'), subscriber('2001:db8:0:2::1'));
  assert.equal(subscriber('::1'), '0:0:0:0::/64');
});

test('only what this machine itself sends is here, and nothing that was passed on', () => {
  assert.equal(callerOf(from('127.0.0.1'), alone).isHere, true);
  assert.equal(callerOf(from('127.0.0.1'), served).isHere, false);
  assert.equal(callerOf(from('10.0.0.7'), alone).isHere, false);
  assert.equal(callerOf(from('127.0.0.1', { 'x-forwarded-for': '8.8.8.8' }), alone).isHere, false);
  assert.equal(callerOf(from('127.0.0.1', { forwarded: 'for=8.8.8.8' }), alone).isHere, false);
});

test('the cookie cannot be read by scripts, is not sent from other sites, and beyond this machine only over https', () => {
  for (const standing of [alone, served]) assert.match(sessionCookie(token, standing), /HttpOnly; SameSite=Strict/);
  assert.match(sessionCookie(token, served), /^__Host-\w+=a+; Path=\/; .*; Secure$/);
  assert.match(endedCookie(served), /^__Host-lienket=; .*Max-Age=0$/);
});

test('a token is taken from the cookie of its own name only, and a key goes before it', () => {
  const cookie = `x=1; ${sessionCookie(token, alone).split(';')[0]}`;
  assert.equal(callerOf(from('::1', { cookie }), alone).token, token);
  assert.equal(callerOf(from('::1', { cookie }), served).token, undefined);
  assert.equal(callerOf(from('::1', { cookie: 'lienket-session=short' }), alone).token, undefined);
  const authorization = `Bearer lk_${token}`;
  const caller = callerOf(from('::1', { cookie, authorization }), alone);
  assert.deepEqual([caller.key, caller.token], [`lk_${token}`, undefined]);
});
