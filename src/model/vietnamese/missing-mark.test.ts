import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingMark } from './missing-mark.ts';

test('marks stand for different kinds of nothing and zero is none of them', () => {
  assert.equal(missingMark('-'), 'not-applicable');
  assert.equal(missingMark(' – '), 'not-applicable');
  assert.equal(missingMark('…'), 'missing');
  assert.equal(missingMark('...'), 'missing');
  assert.equal(missingMark('N/A'), 'missing');
  assert.equal(missingMark('Bảo mật'), 'suppressed');
  assert.equal(missingMark(':'), 'suppressed');
  assert.equal(missingMark('không điều tra'), 'not-surveyed');
  assert.equal(missingMark('X'), 'not-applicable');
  assert.equal(missingMark('0'), undefined);
  assert.equal(missingMark('12'), undefined);
});

test('a stated meaning goes before the usual one', () => {
  const stated = new Map([
    ['-', 'zero' as const],
    ['x', 'suppressed' as const],
  ]);
  assert.equal(missingMark('–', stated), 'zero');
  assert.equal(missingMark('x', stated), 'suppressed');
  assert.equal(missingMark('…', stated), 'missing');
});
