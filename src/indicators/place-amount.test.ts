import assert from 'node:assert/strict';
import { test } from 'node:test';
import { industryTest } from './industry-choice.ts';
import { indicatorSlice, placeAmount } from './place-amount.ts';
import { ATLAS, type ToyRow, toyTable } from './toy-country.case.ts';

const words = (text: string) => ({ vi: text, en: text });

function slice(rows: readonly ToyRow[]) {
  const table = toyTable(rows);
  const industry = industryTest(table, undefined) ?? (() => 'outside' as const);
  return indicatorSlice(table, {
    atlas: ATLAS,
    measure: 'workers',
    period: '2022',
    title: words('Lao động'),
    industry,
  });
}

const row = (place: string, workers: number | null): ToyRow => ({ place, industry: 'TOTAL', workers });

test('a merged unit is the exact sum of the units it was made of', () => {
  const amount = placeAmount(
    slice([row('VN63-24', 5), row('VN63-27', 8), row('VN', 20)]),
    ['VN34-24'],
    words('Bắc Ninh'),
  );
  assert.equal(amount.value, 13);
  assert.equal(amount.low, undefined);
  assert.equal(amount.method, 'harmonise-set@1');
});

test('a unit that is one row is cited as it stands', () => {
  const amount = placeAmount(slice([row('VN63-24', 5)]), ['VN63-24'], words('Bắc Giang'));
  assert.equal(amount.value, 5);
  assert.equal(amount.method, 'cited-value@1');
});

test('a part without a row leaves a low bound and what the country has over as the high one', () => {
  const amount = placeAmount(
    slice([row('VN63-24', 5), row('VN63-19', 6), row('VN', 20)]),
    ['VN34-24'],
    words('Bắc Ninh'),
  );
  assert.equal(amount.value, null);
  assert.equal(amount.missing, 'missing');
  assert.deepEqual([amount.low, amount.high], [5, 14]);
});

test('a unit of which nothing is known has no low bound, and zero stays zero', () => {
  const table = slice([row('VN63-19', 0), row('VN63-06', 0), row('VN', 20)]);
  const unknown = placeAmount(table, ['VN63-27'], words('Bắc Ninh'));
  assert.deepEqual([unknown.value, unknown.low, unknown.high], [null, undefined, 20]);
  assert.equal(placeAmount(table, ['VN34-19'], words('Thái Nguyên')).value, 0);
});

test('the country is its own row, never the sum of the units', () => {
  const table = slice([row('VN63-24', 5), row('VN', 20)]);
  assert.equal(placeAmount(table, ['VN'], words('Việt Nam')).value, 20);
});
