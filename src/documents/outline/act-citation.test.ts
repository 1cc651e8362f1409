import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedAct } from '../../evidence/report.ts';
import { citedFully, citedShortly } from './act-citation.ts';

const decree: CitedAct = {
  id: 'nd-80-2021',
  number: '80/2021/NĐ-CP',
  issued: '2021-08-26',
  issuer: { vi: 'Chính phủ', en: 'the Government' },
  title: { vi: 'Quy định chi tiết Luật Hỗ trợ doanh nghiệp nhỏ và vừa', en: 'Details of the SME support law' },
  type: { vi: 'Nghị định', en: 'decree' },
  status: 'in-force',
  howSure: 'A',
};

test('the first citation has type, number, date, issuer and subject', () => {
  assert.equal(
    citedFully(decree, 'vi'),
    'Nghị định số 80/2021/NĐ-CP ngày 26 tháng 8 năm 2021 của Chính phủ quy định chi tiết Luật Hỗ trợ doanh nghiệp nhỏ và vừa',
  );
  assert.equal(
    citedFully(decree, 'en'),
    'Decree No. 80/2021/NĐ-CP of 26 August 2021 of the Government on “Details of the SME support law”',
  );
});

test('later citations have type and number', () => {
  assert.equal(citedShortly(decree, 'vi'), 'Nghị định số 80/2021/NĐ-CP');
});

test('a subject that is not a deed follows "về"', () => {
  const other = {
    ...decree,
    number: '32/2024/NĐ-CP',
    issued: '2024-03-15',
    title: { vi: 'Quản lý, phát triển cụm công nghiệp', en: 'x' },
  };
  assert.match(citedFully(other, 'vi'), /của Chính phủ về quản lý, phát triển cụm công nghiệp$/);
});

test('a law is named before its number', () => {
  const law = {
    ...decree,
    number: '143/2025/QH15',
    issued: '2025-12-11',
    type: { vi: 'Luật', en: 'law' },
    issuer: { vi: 'Quốc hội', en: 'the National Assembly' },
    title: { vi: 'Luật Đầu tư', en: 'Investment Law' },
  };
  assert.equal(citedFully(law, 'vi'), 'Luật Đầu tư số 143/2025/QH15 ngày 11 tháng 12 năm 2025 của Quốc hội');
  assert.equal(citedShortly(law, 'vi'), 'Luật Đầu tư số 143/2025/QH15');
});

test('a draft without number is cited without one', () => {
  const draft = {
    ...decree,
    number: '',
    issued: '',
    type: { vi: 'Dự thảo', en: 'draft' },
    title: { vi: 'Chương trình cụm liên kết ngành', en: 'Programme' },
  };
  assert.equal(citedFully(draft, 'vi'), 'Dự thảo của Chính phủ về chương trình cụm liên kết ngành');
});
