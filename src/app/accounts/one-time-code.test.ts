import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { base32, counterCode, matchingStep, otpAddress, stepAt } from './one-time-code.ts';

const hmac = (key: Uint8Array, message: Uint8Array): Uint8Array => createHmac('sha1', key).update(message).digest();
/** The key of both RFCs: the ASCII text 12345678901234567890. */
const key = new TextEncoder().encode('12345678901234567890');

test('codes of a counter are those of RFC 4226, appendix D', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  assert.deepEqual(
    codes.map((_, counter) => counterCode(hmac, key, { counter })),
    codes,
  );
});

test('codes of an instant are those of RFC 6238, appendix B, for SHA-1 with eight digits', () => {
  const vectors: readonly (readonly [seconds: number, code: string])[] = [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ];
  for (const [seconds, code] of vectors) {
    const counter = stepAt(new Date(seconds * 1000).toISOString());
    assert.equal(counterCode(hmac, key, { counter, digits: 8 }), code);
  }
});

test('a code holds in its step and in both neighbours, written in any grouping, and nowhere else', () => {
  const now = '2026-11-27T08:00:15.000Z';
  const step = stepAt(now);
  for (let drift = -5; drift <= 5; drift += 1) {
    const code = counterCode(hmac, key, { counter: step + drift });
    const found = matchingStep(hmac, key, { code: `${code.slice(0, 3)} ${code.slice(3)}`, now });
    assert.equal(found, Math.abs(drift) <= 1 ? step + drift : undefined);
  }
  for (const code of ['', '12345', '1234567', 'abcdef', '-12345'])
    assert.equal(matchingStep(hmac, key, { code, now }), undefined);
});

test('bytes are base32 as RFC 4648, section 10, has it', () => {
  const vectors = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', fooba: 'MZXW6YTB', foobar: 'MZXW6YTBOI' };
  for (const [text, expected] of Object.entries(vectors))
    assert.equal(base32(new TextEncoder().encode(text)), expected);
});

test('the address for the picture names program and owner, and its secret is the key', () => {
  const url = new URL(otpAddress(key, 'nguyễn lan'));
  assert.equal(url.protocol, 'otpauth:');
  assert.equal(decodeURIComponent(url.pathname).split(':')[1], 'nguyễn lan');
  assert.equal(url.searchParams.get('secret'), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});
