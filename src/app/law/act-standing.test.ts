import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actStanding, type DatedStatus } from './act-standing.ts';

const MADE = '2026-11-23';
const act = (more: Partial<DatedStatus>): DatedStatus => ({
  status: 'in-force',
  issued: '',
  inForceFrom: '',
  inForceTo: '',
  ...more,
});
const on = (day: string, more: Partial<DatedStatus>) => actStanding(act(more), day, MADE);

test('an act is in force from its first day on and no longer from its end on', () => {
  const dates = { inForceFrom: '2023-07-01', inForceTo: '2026-01-01', status: 'replaced' };
  assert.equal(on('2023-06-30', dates), 'not-yet');
  assert.equal(on('2023-07-01', dates), 'in-force');
  assert.equal(on('2025-12-31', dates), 'in-force');
  assert.equal(on('2026-01-01', dates), 'ended');
});

test('where the first day is unknown one can tell only before the signature and from the register on', () => {
  const dates = { issued: '2025-10-14' };
  assert.equal(on('2025-10-13', dates), 'not-yet');
  assert.equal(on('2025-11-01', dates), 'cannot-tell');
  assert.equal(on(MADE, dates), 'in-force');
});

test('an act that is over without a known last day is told as over only from the register on', () => {
  const dates = { status: 'expired', inForceFrom: '2010-01-01' };
  assert.equal(on('2015-01-01', dates), 'cannot-tell');
  assert.equal(on(MADE, dates), 'ended');
});

test('an unchecked act and an act without dates are unknown, never in force; a proposal is no law on any day', () => {
  assert.equal(on('2026-12-01', { status: 'not-checked', issued: '2018-01-15' }), 'cannot-tell');
  assert.equal(on('2020-01-01', {}), 'cannot-tell');
  for (const day of ['2010-01-01', '2030-01-01'])
    assert.equal(on(day, { status: 'proposal', issued: '2019-12-04' }), 'no-law');
});
