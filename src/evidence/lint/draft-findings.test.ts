import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftFindings } from './draft-findings.ts';
import { codes, said } from './toy-knowledge.case.ts';

test('findings of all checks come in the order of the text and know their line', () => {
  const text =
    '# Báo cáo\n\nTỉnh Bắc Giang dẫn đầu.\n\nNghị quyết 96/NQ-CP của Bộ Chính trị.\n\nTheo Bộ, 606,09 + 240,24 = 846,43.';
  const found = said(draftFindings, text, '2026-01-01');
  assert.deepEqual(
    found.map(({ code, where }) => [code, where.line, where.heading]),
    [
      ['places.old-name', 3, 'Báo cáo'],
      ['authority.issuer', 5, 'Báo cáo'],
      ['arithmetic.sum', 7, 'Báo cáo'],
    ],
  );
});

test('an empty draft has no findings', () => {
  assert.deepEqual(codes(draftFindings, ''), []);
});
