import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftLine, Finding } from '../../http/contract/lint-contract.ts';
import { markedFindings, quoteSpan } from './marked-findings.ts';

const line = (text: string): DraftLine => ({ number: 2, text, isHeading: false, isInTable: false });
const finding = (quote: string, paragraph = 2): Finding => ({ quote, where: { paragraph } }) as Finding;

test('a quote is found whatever its spaces, and one that was cut short where it begins', () => {
  assert.deepEqual(quoteSpan('a  Nghị\u00a0quyết 96', 'Nghị quyết'), [3, 13]);
  assert.deepEqual(quoteSpan('một đoạn rất dài', 'một đoạn…'), [0, 8]);
  assert.equal(quoteSpan('không có', 'khác'), undefined);
  assert.deepEqual(quoteSpan('a Nghị quyết 96 do Bộ Chính trị ban hành', 'Nghị quyết … Bộ Chính trị'), [2, 31]);
  assert.deepEqual(quoteSpan('tăng 6,3% (cao)', '6,3% (cao)'), [5, 15]);
});

test('marks stand in order and never overlap; findings of other paragraphs mark nothing here', () => {
  assert.deepEqual(
    markedFindings(line('abcdef ghi'), [finding('ghi'), finding('abc'), finding('cde'), finding('ghi', 1)]),
    [
      [0, 5],
      [7, 10],
    ],
  );
});
