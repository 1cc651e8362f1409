import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenAmounts } from './written-amounts.ts';

const read = (text: string): readonly unknown[] => writtenAmounts(text).map(({ value, unit }) => [value, unit]);

test('Vietnamese and English forms of the same amount are the same amount', () => {
  for (const text of [
    'đạt 846,34 triệu USD',
    'đạt triệu 846,34 USD',
    'it was US$846.34 million',
    'it was 846.34 million dollars',
  ])
    assert.deepEqual(read(text), [[846_340_000, 'usd']], text);
});

test('marks of thousands and of decimals are told apart by the language', () => {
  assert.deepEqual(read('có 1.234 doanh nghiệp và 1.234.567,5 tấn'), [
    [1234, 'enterprise'],
    [1_234_567.5, 'tonne'],
  ]);
  assert.deepEqual(read('there are 1,234 firms and 1,234,567.5 tonnes'), [
    [1234, 'enterprise'],
    [1_234_567.5, 'tonne'],
  ]);
});

test('days, years, articles and numbers of acts are no amounts', () => {
  assert.deepEqual(
    read('Ngày 19/3, theo Điều 23 Nghị định 80/2021/NĐ-CP, tháng 8 năm 2024, giai đoạn 2021 - 2030'),
    [],
  );
});

test('the step is what the last printed digit is worth', () => {
  assert.equal(writtenAmounts('606,09 triệu USD')[0]?.step, 10_000);
  assert.equal(writtenAmounts('tăng 6,3%')[0]?.step, 0.1);
});

test('a rough number says so', () => {
  assert.equal(writtenAmounts('hơn 400 doanh nghiệp')[0]?.isRough, true);
  assert.equal(writtenAmounts('có 400 doanh nghiệp')[0]?.isRough, false);
});
