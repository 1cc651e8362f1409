import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IsoDate } from '../../model/dates.ts';
import type { Draft } from '../../model/draft.ts';
import { checkDocumentForm } from './check-document-form.ts';
import { codes, toyDraft, toyKnowledge } from './toy-knowledge.case.ts';

const lines = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số: 05/BC-VIOIT',
  date: 'Hà Nội, ngày 05 tháng 3 năm 2024',
  base: 'Căn cứ Nghị định số 80/2021/NĐ-CP;',
  lastBase: 'Căn cứ Nghị quyết số 96/NQ-CP.',
  body: 'Nội dung báo cáo.',
  office: 'KT. VIỆN TRƯỞNG',
  under: 'PHÓ VIỆN TRƯỞNG',
  signer: 'Lê Văn A',
  recipients: 'Nơi nhận:',
  one: '- Như trên;',
  two: '- Lưu: VT.',
};
const text = (changed: Partial<typeof lines> = {}): string =>
  Object.values({ ...lines, ...changed })
    .filter((line) => line !== '')
    .join('\n\n');

test('a document in form is not objected to, and a text without a head is not judged', () => {
  assert.deepEqual(codes(checkDocumentForm, text()), []);
  assert.deepEqual(codes(checkDocumentForm, 'Một bài báo bình thường.'), []);
});

test('every part of the form is looked at', () => {
  const cases: readonly (readonly [Partial<typeof lines>, string])[] = [
    [{ nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam' }, 'form.nation'],
    [{ motto: 'ĐỘC LẬP – TỰ DO – HẠNH PHÚC' }, 'form.motto'],
    [{ motto: '' }, 'form.motto'],
    [{ number: 'Số: 5/BC-VIOIT' }, 'form.number'],
    [{ number: 'Số 05 - BC/VIOIT' }, 'form.number'],
    [{ number: '' }, 'form.no-number'],
    [{ date: 'Hà Nội, ngày 5 tháng 3 năm 2024' }, 'form.date'],
    [{ date: '' }, 'form.no-date'],
    [{ base: 'Căn cứ Nghị định số 80/2021/NĐ-CP.' }, 'form.bases'],
    [{ office: 'KT Viện trưởng', under: '' }, 'form.signature'],
    [{ office: 'KT VIỆN TRƯỞNG' }, 'form.signature'],
    [{ signer: 'TS. Lê Văn A' }, 'form.signer-title'],
    [{ recipients: '', one: '', two: '' }, 'form.recipients'],
    [{ two: '- Lưu: VT' }, 'form.recipients'],
  ];
  for (const [changed, code] of cases)
    assert.deepEqual(codes(checkDocumentForm, text(changed)), [code], JSON.stringify(changed));
});

test('sizes, type face and margins are judged where the file states them', () => {
  const form = { sizesPt: [12], fonts: ['Arial'], isBold: false, isItalic: false, lines: 2, gapPt: 0 };
  const written = toyDraft(text({ body: 'Nội dung. '.repeat(20) }));
  const draft: Draft = {
    ...written,
    format: 'docx',
    paragraphs: written.paragraphs.map((each) =>
      each.text.startsWith('Nội dung') ? { ...each, isInTable: false as const, form } : each,
    ),
    page: { widthMm: 210, heightMm: 297, topMm: 25.4, bottomMm: 20, leftMm: 20, rightMm: 20 },
  };
  const found = checkDocumentForm({ draft, day: { on: '2024-03-05' as IsoDate, from: 'asked' }, known: toyKnowledge });
  assert.deepEqual(
    found.map(({ code }) => code),
    ['form.size', 'form.font', 'form.lines', 'form.gap', 'form.page'],
  );
});
