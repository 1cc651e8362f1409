import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IsoDate } from '../../model/dates.ts';
import { draftDay } from './draft-day.ts';
import { toyDraft } from './toy-knowledge.case.ts';

const today = '2026-11-27' as IsoDate;

test('the day is that of the line of place and date, or of a line that is only a day', () => {
  assert.deepEqual(draftDay(toyDraft('Hà Nội, ngày 05 tháng 3 năm 2024\n\nNội dung.'), undefined, today), {
    on: '2024-03-05',
    from: 'written',
  });
  assert.deepEqual(draftDay(toyDraft('TIN TỨC\n\n22/09/2023\n\nNội dung.'), undefined, today), {
    on: '2023-09-22',
    from: 'written',
  });
});

test('a day inside a sentence is not that of the document; what was asked comes first', () => {
  assert.deepEqual(draftDay(toyDraft('Chiều ngày 31 tháng 5 năm 2024, hội thảo diễn ra.'), undefined, today), {
    on: today,
    from: 'today',
  });
  assert.deepEqual(draftDay(toyDraft('22/09/2023'), '2026-01-01' as IsoDate, today).from, 'asked');
});
