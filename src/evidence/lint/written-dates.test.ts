import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenPeriods } from './written-dates.ts';

const spans = (text: string): readonly string[] => writtenPeriods(text).map(({ first, last }) => `${first} ${last}`);

test('a day is read in the Vietnamese and the English forms', () => {
  const one = '2022-08-01 2022-08-01';
  for (const text of [
    'ngày 01/8/2022',
    'ngày 1 tháng 8 năm 2022',
    '1 August 2022',
    'August 1, 2022',
    '2022-08-01',
    '01-8-2022',
  ])
    assert.deepEqual(spans(text), [one], text);
});

test('months, years and spans of years cover all their days', () => {
  assert.deepEqual(spans('tháng 9/2025'), ['2025-09-01 2025-09-30']);
  assert.deepEqual(spans('7 tháng đầu năm 2024'), ['2024-01-01 2024-07-31']);
  assert.deepEqual(spans('giai đoạn 2021 - 2030'), ['2021-01-01 2030-12-31']);
  assert.deepEqual(spans('in 2023 and February 2024'), ['2023-01-01 2023-12-31', '2024-02-01 2024-02-29']);
});

test('a number that is no year, and the year of an act, are not read as years', () => {
  assert.deepEqual(spans('Nghị định 80/2021/NĐ-CP; 2.000 hộ; 2030,5'), []);
});
