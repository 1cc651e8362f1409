import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actCitations } from './act-citations.ts';

const told = (text: string): readonly unknown[] =>
  actCitations(text).map(({ number, date, issuers }) => [number, date?.first, issuers.map(({ issuer }) => issuer.key)]);

test('every form of number is found, with kind, serial, year and symbol', () => {
  const text =
    'Nghị quyết 11-NQ/TW, Nghị định số 80/2021/NĐ-CP, Luật 93/2025/QH15, Decree 30/2020, Quyết định 165/QĐ-TTg.';
  assert.deepEqual(
    actCitations(text).map(({ serial, year, symbol }) => [serial, year, symbol]),
    [
      ['11', '', 'NQ/TW'],
      ['80', '2021', 'NĐ-CP'],
      ['93', '2025', 'QH15'],
      ['30', '2020', ''],
      ['165', '', 'QĐ-TTg'],
    ],
  );
});

test('issuer and date belong to the act whose clause names them', () => {
  const text =
    'Thực hiện Nghị quyết số 96/NQ-CP ngày 01/8/2022 của Chính phủ ban hành Chương trình hành động thực hiện Nghị quyết số 11-NQ/TW ngày 10 tháng 02 năm 2022 của Bộ Chính trị về phát triển vùng';
  assert.deepEqual(told(text), [
    ['96/NQ-CP', '2022-08-01', ['government']],
    ['11-NQ/TW', '2022-02-10', ['politburo']],
  ]);
});

test('who issued it is read before the act and after it, in both languages', () => {
  assert.deepEqual(told('Ngày 23 tháng 11 năm 2022, Bộ Chính trị đã ban hành Nghị quyết số 30-NQ/TW.'), [
    ['30-NQ/TW', '2022-11-23', ['politburo']],
  ]);
  assert.deepEqual(told('Resolution 96/NQ-CP of 1 August 2022, issued by the Politburo, opens the way.'), [
    ['96/NQ-CP', '2022-08-01', ['politburo']],
  ]);
  assert.deepEqual(told('Nghị quyết 96/NQ-CP về phát triển vùng do Bộ Chính trị ban hành.'), [
    ['96/NQ-CP', undefined, ['politburo']],
  ]);
});

test('what another act is said to be is not said of this one, what the act itself is called is', () => {
  assert.deepEqual(told('Nghị quyết 96/NQ-CP thực hiện Nghị quyết được Bộ Chính trị ban hành.'), [
    ['96/NQ-CP', undefined, []],
  ]);
  const own =
    'Nghị quyết số 96/NQ-CP của Chính phủ là Nghị quyết đầu tiên về vùng được Bộ Chính trị khóa XIII xem xét, ban hành.';
  assert.deepEqual(told(own), [['96/NQ-CP', undefined, ['government', 'politburo']]]);
});
