import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateRecords, standingOn } from './certificate-records.ts';
import type { Statement } from './golden-record.ts';

const row = (...[number, tier, certificates]: readonly [number, Statement['tier'], readonly string[]]): Statement => ({
  row: number,
  source: `list ${number}`,
  tier,
  asOf: null,
  recordedAt: '2026-11-26T08:00:00.000Z',
  said: { certificates },
});

test('without an expiry a certificate is neither valid nor expired; its last day is valid', () => {
  const standing = (issued: string | null, expires: string | null) => standingOn({ issued, expires }, '2026-03-01');
  assert.equal(standing(null, null), 'not-known');
  assert.equal(standing('2020-01-01', null), 'not-known');
  assert.equal(standing(null, '2026-03-01'), 'valid');
  assert.equal(standing(null, '2026-02-28'), 'expired');
  assert.equal(standing('2026-03-02', '2029-01-01'), 'not-yet');
  assert.equal(standing('2026-03-02', null), 'not-yet');
});

test('each certificate is told once, by whoever verified it best, with all who say it', () => {
  const line = 'ISO 9001:2015 | expires=2027-01-31';
  const [one, other] = certificateRecords([row(1, 'listed', [line]), row(2, 'document-seen', [line, 'CE'])]);
  assert.deepEqual([one?.standard, one?.from.source, one?.also.map(({ source }) => source)], ['CE', 'list 2', []]);
  assert.deepEqual(
    [other?.key, other?.from.source, other?.also.map(({ source }) => source)],
    ['iso 9001', 'list 2', ['list 1']],
  );
  assert.deepEqual(certificateRecords([row(1, 'listed', [])]), []);
});
