import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayText, periodText } from './date-text.ts';

test('days are written day first', () => {
  assert.equal(dayText('2023-09-18'), '18/09/2023');
  assert.equal(dayText('2023'), '2023');
});

test('periods are written in words', () => {
  const periods = ['2010', '2024-Q1', '2024-H1', '2024-9M', '2023-09', '2012/2016', '2023-09-18', '?'];
  assert.deepEqual(
    periods.map((period) => periodText(period, 'vi')),
    ['2010', 'quý I/2024', '6 tháng đầu năm 2024', '9 tháng năm 2024', '09/2023', '2012–2016', '18/09/2023', '?'],
  );
  assert.equal(periodText('2008-08/2025-10', 'vi'), '08/2008–10/2025');
  assert.equal(periodText('2005/2026-01', 'en'), '2005–01/2026');
  assert.equal(periodText('undated, read 2026-11', 'vi'), 'không ghi ngày, đọc 11/2026');
  assert.equal(periodText('2024-Q1', 'en'), 'quarter I/2024');
});
