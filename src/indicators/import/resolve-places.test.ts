import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, imported, told } from './books.case.ts';
import type { ImportRequest } from './import-table.ts';

const table = (labels: readonly (string | number)[], request: Partial<ImportRequest> = {}) =>
  imported([['Tỉnh', 'Số lao động'], ...labels.map((label, at) => [label, 100 + at])], { kind: 'place', ...request });
const ids = (labels: readonly (string | number)[], request: Partial<ImportRequest> = {}): readonly string[] =>
  told(table(labels, request)).map((line) => line.split(' ')[0] ?? '');

test('code 24 is Bắc Giang before July 2025 and Bắc Ninh after it, and a bare code without a date is asked about', () => {
  assert.deepEqual(ids(['24', '25'], { period: '2023' }), ['VN63-24', 'VN63-25']);
  assert.deepEqual(ids(['24', '25'], { period: '2026' }), ['VN34-24', 'VN34-25']);
  const asked = table(['24', '25'], { period: '2025' });
  assert.deepEqual(codes(asked.refusals), ['ambiguous-place-code']);
  assert.match(
    asked.refusals[0]?.said.en ?? '',
    /Code 24 is Bắc Giang until 30 June 2025 and Bắc Ninh .* --as-of DATE/,
  );
  assert.deepEqual(ids(['24', '25'], { period: '2025', asOf: '2025-06-30' as never }), ['VN63-24', 'VN63-25']);
  assert.deepEqual(ids(['24', '25'], { period: '2025', asOf: '2025-07-01' as never }), ['VN34-24', 'VN34-25']);
  assert.deepEqual(ids(['24'], { period: '2025', geography: 'VN34' }), ['VN34-24']);
});

test('a code that only one geography knows decides for the others', () => {
  assert.deepEqual(ids(['24', '27'], { period: '2025' }), ['VN63-24', 'VN63-27']);
});

test('names of old provinces decide, and are refused in a table of after July 2025', () => {
  assert.deepEqual(ids(['Bắc Giang', 'Bắc Ninh'], { period: '2025' }), ['VN63-24', 'VN63-27']);
  const late = table(['Hà Nội', 'Bắc Giang', 'Vĩnh Phúc'], { period: '2026' });
  assert.deepEqual(
    late.refusals.map(({ code, where }) => [code, where.row]),
    [
      ['place-of-other-date', 3],
      ['place-of-other-date', 4],
    ],
  );
  assert.match(
    late.refusals[0]?.said.en ?? '',
    /exists only in VN63 \(from 1 August 2008 to 30 June 2025\), but the table is in VN34/,
  );
  assert.deepEqual(ids(['Hà Nội', 'Bắc Giang'], { period: '2026', geography: 'VN63' }), ['VN63-01', 'VN63-24']);
});

test('units of three dates in one file are refused row by row', () => {
  const mixed = table(['Hà Tây', 'Bắc Giang', 'Hà Nội', 'Hà Tây'], { period: '2010' });
  assert.deepEqual(codes(mixed.refusals).slice(0, 1), ['place-of-other-date']);
  assert.match(mixed.refusals[0]?.said.en ?? '', /rows 2, 5/);
  assert.deepEqual(ids(['Hà Tây', 'Hà Nội'], { period: '2007' }), ['VN64-28', 'VN64-01']);
});

test('all and only the 34 new units under an old year are asked about', () => {
  const names = ['Hà Nội', 'Thái Nguyên', 'Bắc Ninh', 'Phú Thọ', 'Hải Phòng', 'Huế', 'Hồ Chí Minh', 'Đồng Nai'];
  const asked = table(names, { period: '2022' });
  assert.deepEqual(codes(asked.refusals), ['ambiguous-place-date']);
  assert.deepEqual(ids(names, { period: '2022', geography: 'VN34' })[2], 'VN34-24');
});

test('code and name are checked against each other', () => {
  const rows = [
    ['Mã tỉnh', 'Tên tỉnh', 'Số lao động'],
    ['24', 'Bắc Ninh', 1],
    ['01', 'Hà Nội', 2],
  ];
  assert.deepEqual(told(imported(rows, { kind: 'place', period: '2025' })), [
    'VN34-24 TOTAL 2025 all: 1',
    'VN34-01 TOTAL 2025 all: 2',
  ]);
  const wrong = imported(rows, { kind: 'place', period: '2023' });
  assert.deepEqual(codes(wrong.refusals), ['code-name-mismatch']);
  assert.match(
    wrong.refusals[0]?.said.en ?? '',
    /Code 24 in VN63 is Bắc Giang, but the name column says "Bắc Ninh"\. This code and name belong together in VN34/,
  );
});

test('a city below the province is not the province', () => {
  for (const label of [
    'Thái Nguyên city',
    'Thành phố Thái Nguyên',
    'TP. Thái Nguyên',
    'TP Biên Hoà',
    'Biên Hòa',
    'Quận Ba Đình',
    'Huyện Thái Nguyên',
  ]) {
    assert.deepEqual(codes(table(['Hà Nội', label], { period: '2022' }).refusals), ['district-level-place'], label);
  }
  assert.deepEqual(codes(table(['TP Huế'], { period: '2022' }).refusals), ['district-level-place']);
  assert.deepEqual(ids(['TP Huế'], { period: '2025-Q1' }), ['VN63-46']);
  assert.deepEqual(ids(['Thái Nguyên', 'Tỉnh Thái Nguyên'].slice(1), { period: '2022' }), ['VN63-19']);
});

test('lost zeros, ids, totals and labels with footnotes are read', () => {
  assert.deepEqual(ids([1, '19', 'VN'], { period: '2022' }), ['VN63-01', 'VN63-19', 'VN']);
  assert.deepEqual(codes(table([1], { period: '2022' }).warnings), ['mended-place-code']);
  assert.deepEqual(ids(['VN63-24', 'VN63-27'], { period: '2025' }), ['VN63-24', 'VN63-27']);
  assert.deepEqual(ids(['TỔNG SỐ', '1. Hà Nội (*)', 'Bắc Ninh¹'], { period: '2022' }), ['VN', 'VN63-01', 'VN63-27']);
});

test('labels in two languages are read by their first', () => {
  assert.deepEqual(
    ids(
      [
        'TỔNG SỐ - TOTAL',
        'Đồng bằng sông Hồng\nRed River Delta',
        'Hà Nội - Ha Noi',
        'Bà Rịa - Vũng Tàu',
        'Bà Rịa - Vũng Tàu / Ba Ria - Vung Tau',
      ].slice(0, 4),
      { period: '2022' },
    ),
    ['VN', 'VN63-01', 'VN63-77'],
  );
});

test('a province of old that was two is not taken for one of them', () => {
  assert.deepEqual(codes(table(['Hà Nội', 'Bắc Ninh - Bắc Giang'], { period: '2022' }).refusals), ['unknown-place']);
});
