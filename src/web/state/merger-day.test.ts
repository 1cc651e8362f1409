import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergerDay } from './merger-day.ts';

const event = (date: string, factor: 'boundary' | 'classification') => ({
  date,
  factor,
  what: { vi: '', en: '' },
  act: null,
});

test('the last change of boundaries up to the day counts, other events do not', () => {
  const events = [
    event('2008-08-01', 'boundary'),
    event('2025-07-01', 'boundary'),
    event('2025-11-15', 'classification'),
  ];
  assert.deepEqual(mergerDay(events, '2026-01-01'), { day: '2025-07-01', before: '2025-06-30' });
  assert.deepEqual(mergerDay(events, '2025-06-30'), { day: '2008-08-01', before: '2008-07-31' });
});

test('without a change of boundaries there is nothing to set side by side', () => {
  assert.equal(mergerDay([event('2025-11-15', 'classification')], '2026-01-01'), undefined);
});
