import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleReport } from '../sample-report.case.ts';
import { inlineReader } from './inline-pieces.ts';
import { reportOutline } from './report-outline.ts';

const reader = () => inlineReader(sampleReport, reportOutline(sampleReport), 'vi');
const text = (words: string) => ({ kind: 'text', text: { vi: words, en: words } }) as const;

test('the mark of a fact touches the words before it', () => {
  const pieces = reader().pieces([text('có 41 dự án '), { kind: 'fact', fact: 'DET-015' }, text('.')]);
  assert.deepEqual(
    pieces.map((piece) => [piece.text, piece.mark?.mark]),
    [
      ['có 41 dự án', undefined],
      ['', 'D1'],
      ['.', undefined],
    ],
  );
});

test('only the first of equal marks asks for the note', () => {
  const one = reader();
  const marks = one.pieces([
    { kind: 'fact', fact: 'DET-015' },
    { kind: 'fact', fact: 'DET-015' },
  ]);
  assert.deepEqual(
    marks.map((piece) => piece.mark?.isFirst),
    [true, false],
  );
});

test('a figure alone in a cell prints its unit unless the head of the column does', () => {
  const cell = { kind: 'figure', figure: Object.keys(sampleReport.figures)[0] as never } as const;
  assert.equal(reader().cell(cell)[0]?.text, '123.456\u00a0người');
  assert.equal(reader().cell(cell, true)[0]?.text, '123.456');
});

test('an act in the legal bases is cited short, any other in full the first time', () => {
  const one = reader();
  const cited = one.pieces([
    { kind: 'act', act: 'nd-80-2021' },
    text('; '),
    { kind: 'act', act: 'nd-32-2024' },
    text('; '),
    { kind: 'act', act: 'nd-32-2024' },
  ]);
  assert.equal(cited[0]?.text, 'Nghị định số 80/2021/NĐ-CP');
  assert.match(cited[2]?.text ?? '', /ngày 15 tháng 3 năm 2024 của Chính phủ/);
  assert.equal(cited[4]?.text, 'Nghị định số 32/2024/NĐ-CP');
});
