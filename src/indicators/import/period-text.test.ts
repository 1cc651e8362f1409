import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePeriod, yearInTitle } from './period-text.ts';

test('periods are read in the ways people write them', () => {
  const cases: readonly (readonly [string | number, string | undefined])[] = [
    [2020, '2020'],
    ['Năm 2020', '2020'],
    ['Sơ bộ 2022', '2022'],
    ['Prel. 2022', '2022'],
    ['Sơ bộ - Prel. 2021', '2021'],
    ['2020*', '2020'],
    ['Quý I/2023', '2023-Q1'],
    ['Q4/2023', '2023-Q4'],
    ['2023-Q1', '2023-Q1'],
    ['6 tháng 2023', '2023-H1'],
    ['6 tháng cuối 2023', '2023-H2'],
    ['09/2023', '2023-09'],
    ['Tháng 9/2023', '2023-09'],
    ['31/12/2020', '2020-12-31'],
    ['2012/2016', '2012/2016'],
    ['1.234', undefined],
    ['26', undefined],
    [123, undefined],
    ['năm ngoái', undefined],
    ['13/2023', undefined],
  ];
  for (const [cell, period] of cases) assert.equal(parsePeriod(cell), period, String(cell));
});

test('a title gives a year only if it names one', () => {
  assert.equal(yearInTitle('Số lao động năm 2022 phân theo tỉnh'), '2022');
  assert.equal(yearInTitle('Giai đoạn 2018-2022'), undefined);
  assert.equal(yearInTitle('Biểu 12'), undefined);
});
