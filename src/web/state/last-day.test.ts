import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDayOf } from './last-day.ts';

test('what is over from a day on had its last day the day before, over months, years and leap days', () => {
  assert.equal(lastDayOf('2025-07-01'), '2025-06-30');
  assert.equal(lastDayOf('2024-03-01'), '2024-02-29');
  assert.equal(lastDayOf('2026-01-01'), '2025-12-31');
});
