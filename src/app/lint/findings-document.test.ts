import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../evidence/lint/finding.ts';
import type { IsoDate } from '../../model/dates.ts';
import { findingsDocument } from './findings-document.ts';
import type { LintReport } from './lint-draft.ts';

const finding = (paragraph: number, more: Partial<Finding> = {}): Finding => ({
  code: 'authority.issuer',
  check: 'authority',
  kind: 'fault',
  where: { paragraph, line: 7, heading: 'II. Thực trạng' },
  quote: `trích ${paragraph}`,
  why: { vi: `vì sao ${paragraph}`, en: `why ${paragraph}` },
  proposed: { vi: `đề nghị ${paragraph}`, en: `proposed ${paragraph}` },
  howSure: 'sure',
  ...more,
});

const report: LintReport = {
  file: 'du-thao.docx',
  paragraphs: 3,
  day: { on: '2023-09-22' as IsoDate, from: 'written', today: '2026-11-05' as IsoDate },
  faults: [finding(2)],
  notes: [finding(1, { kind: 'note', code: 'terms.sector', check: 'terms', howSure: 'likely' })],
  silenced: [{ finding: finding(3, { howSure: 'cannot-tell' }), reason: 'trích để phê phán', by: 'lan' }],
  unusedSilences: [{ code: 'places.old', quote: 'Hà Tây', reason: 'tên cũ trong tên riêng' }],
};
const draft = {
  paragraphs: [1, 2, 3].map((number) => ({
    number,
    text: `Đoạn ${number} có một hai ba bốn năm sáu bảy tám chín chữ.`,
    isHeading: false,
  })),
};
const tablesOf = (printed: ReturnType<typeof findingsDocument>) =>
  printed.parts.flatMap((part) => ('table' in part ? [part.table] : []));

test('a row holds all that a finding says, in the order of the text', () => {
  const printed = findingsDocument(draft, report, 'vi');
  const [found] = tablesOf(printed);
  assert.deepEqual(found?.rows, [
    [
      '1',
      'Đoạn 1, dòng 7\nII. Thực trạng\n“Đoạn 1 có một hai ba bốn năm…”',
      'Ghi chú, thuật ngữ (terms.sector)\n“trích 1”\nvì sao 1',
      'có thể',
      'đề nghị 1',
    ],
    [
      '2',
      'Đoạn 2, dòng 7\nII. Thực trạng\n“Đoạn 2 có một hai ba bốn năm…”',
      'Lỗi, văn bản được dẫn (authority.issuer)\n“trích 2”\nvì sao 2',
      'chắc',
      'đề nghị 2',
    ],
  ]);
  assert.equal(printed.dated, '2026-11-05');
});

test('silenced findings stand in a table of their own with reason and name, silences without a finding under it', () => {
  for (const language of ['vi', 'en'] as const) {
    const printed = findingsDocument(draft, report, language);
    const [, silent] = tablesOf(printed);
    assert.deepEqual(silent?.rows.length, 1);
    const row = silent?.rows[0]?.join('\n') ?? '';
    for (const words of ['authority.issuer', 'trích 3', `${{ vi: 'đề nghị', en: 'proposed' }[language]} 3`])
      assert.ok(row.includes(words), words);
    assert.equal(silent?.rows[0]?.at(-1), 'trích để phê phán\n(lan)');
    assert.ok(
      printed.parts.some((part) => 'bullet' in part && part.bullet === 'places.old: “Hà Tây” – tên cũ trong tên riêng'),
    );
  }
});

test('a draft in which nothing was found says so and has no table', () => {
  const empty = { ...report, faults: [], notes: [], silenced: [], unusedSilences: [] };
  const printed = findingsDocument(draft, empty, 'vi');
  assert.deepEqual(tablesOf(printed), []);
  assert.ok(printed.parts.some((part) => 'paragraph' in part && part.paragraph === 'Không thấy gì phải sửa.'));
});
