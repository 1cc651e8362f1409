import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IsoDate } from '../../model/dates.ts';
import { statementPeriod, tellsOfChange } from './statement-period.ts';

const day = { on: '2026-03-01' as IsoDate, from: 'asked' } as const;

test('a sentence with a date of its own speaks of that date', () => {
  const { first, last } = statementPeriod('Năm 2023, Bắc Giang tăng trưởng cao.', day);
  assert.deepEqual([first, last], ['2023-01-01', '2023-12-31']);
});

test('the date of a cited act and the year in the name of a classification are not the date of the sentence', () => {
  const text = 'Theo Nghị quyết số 11-NQ/TW ngày 10 tháng 02 năm 2022 và VSIC 2018, tỉnh Bắc Giang dẫn đầu.';
  assert.equal(statementPeriod(text, day).first, day.on);
});

test('a target in the future leaves a sentence at the day of the document', () => {
  assert.equal(statementPeriod('Đến năm 2030 tỉnh phấn đấu dẫn đầu.', day).isWritten, false);
});

test('words of change are noticed', () => {
  assert.ok(tellsOfChange('Tỉnh Bắc Giang (cũ) nay thuộc tỉnh Bắc Ninh.'));
  assert.ok(!tellsOfChange('Tỉnh Bắc Giang dẫn đầu cả nước.'));
});
