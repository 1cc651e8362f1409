import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPeriod } from './format-period.ts';

test('periods are written as a person says them, in both languages', () => {
  const pairs: readonly (readonly [string, string, string])[] = [
    ['2021-01-18', '18/01/2021', '18/01/2021'],
    ['2024-02', '02/2024', '02/2024'],
    ['2024-Q1', 'quý I/2024', 'Q1 2024'],
    ['2024-H1', '6 tháng đầu 2024', 'first half of 2024'],
    ['2020-9M', '9 tháng 2020', '9 months of 2020'],
    ['2021-2030', '2021–2030', '2021–2030'],
    ['2012/2016', '2012–2016', '2012–2016'],
    ['c. 2023', 'khoảng 2023', 'about 2023'],
    ['end-2024', 'cuối 2024', 'end of 2024'],
    ['as stated 2023-02', 'nêu 02/2023', 'as stated 02/2023'],
  ];
  for (const [period, vi, en] of pairs) assert.deepEqual(formatPeriod(period), { vi, en });
});

test('a period of another form is not touched', () => {
  for (const period of ['2010', '', '2024-13-99x', '2023 → 2024']) assert.equal(formatPeriod(period).vi, period);
});
