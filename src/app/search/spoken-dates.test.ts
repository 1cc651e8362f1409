import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayBefore, spokenParts, spokenSpan } from './spoken-dates.ts';

test('the day before is the day before, over months, years and leap days', () => {
  for (const day of [
    '2025-07-01',
    '2024-03-01',
    '2023-03-01',
    '2026-01-01',
    '2000-03-01',
    '2100-03-01',
    '2025-05-31',
  ]) {
    const expected = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    assert.equal(dayBefore(day), expected);
  }
});

test('what has ended tells its last day, what goes on its first, and what has no date tells none', () => {
  assert.equal(spokenSpan('2008-08-01', '2025-07-01')?.vi, 'đến 30/06/2025');
  assert.equal(spokenSpan('2025-07-01', '')?.en, 'from 01/07/2025');
  assert.equal(spokenSpan('', ''), undefined);
});

test('unknown parts of a note leave no stray comma', () => {
  assert.equal(spokenParts([undefined, { vi: 'Tỉnh', en: 'Province' }, { vi: '', en: '' }]).vi, 'Tỉnh');
});
