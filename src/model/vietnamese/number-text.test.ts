import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnConvention, numberShape, parseNumber } from './number-text.ts';

test('numbers of both conventions are read', () => {
  const cases: readonly (readonly [string, 'vi' | 'en', number])[] = [
    ['1.234,5', 'vi', 1234.5],
    ['1,234.5', 'en', 1234.5],
    ['1.234', 'vi', 1234],
    ['1.234', 'en', 1.234],
    ['12.345.678', 'vi', 12345678],
    ['1 234 567,8', 'vi', 1234567.8],
    ['1\u00a0234', 'vi', 1234],
    ['1\u2009234.5', 'en', 1234.5],
    ['(1.234)', 'vi', -1234],
    ['−5', 'en', -5],
    ['1.234*', 'vi', 1234],
    ['1.234 (1)', 'vi', 1234],
    ['1.234 1)', 'vi', 1234],
    ['56¹', 'vi', 56],
    ['0,5', 'vi', 0.5],
    ['0', 'vi', 0],
    [',5', 'vi', 0.5],
  ];
  for (const [text, convention, value] of cases)
    assert.deepEqual(parseNumber(text, convention), { value, isPercent: false }, text);
  assert.deepEqual(parseNumber('12,5 %', 'vi'), { value: 12.5, isPercent: true });
});

test('text that is no number in the convention is not read', () => {
  for (const text of ['', 'abc', '1.23.456', '1,234.5', '12,34,5', '1e5', '2020-2021'])
    assert.equal(parseNumber(text, 'vi'), undefined, text);
  assert.equal(parseNumber('12,5', 'en'), undefined);
});

test('one cell decides for its column and a cell that cannot tell does not', () => {
  assert.equal(columnConvention(['1.234', '12', '1.234,5']).convention, 'vi');
  assert.equal(columnConvention(['1.234', '12.5']).convention, 'en');
  assert.equal(columnConvention(['1.234', '567']).convention, 'ambiguous');
  assert.equal(columnConvention(['1', '567', 'x']).convention, 'either');
  assert.deepEqual(columnConvention(['1,5', '1.5']), {
    convention: 'mixed',
    firstVi: 0,
    firstEn: 1,
    firstAmbiguous: undefined,
  });
  assert.equal(numberShape('0.123'), 'en');
});

test('a number written in a convention is read back exactly', () => {
  const write = (value: number, convention: 'vi' | 'en'): string =>
    new Intl.NumberFormat(convention === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 2 }).format(value);
  const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(amounts, fc.constantFrom('vi' as const, 'en' as const), (value, convention) => {
      assert.equal(parseNumber(write(value, convention), convention)?.value, value === 0 ? 0 : value);
    }),
  );
});
