import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAuthority } from './check-authority.ts';
import { codes, said } from './toy-knowledge.case.ts';

test('Resolution 96/NQ-CP said to be of the Politburo is objected to and 11-NQ/TW proposed, in both languages', () => {
  const texts = [
    'Nghị quyết số 96/NQ-CP ngày 01/8/2022 về phát triển vùng do Bộ Chính trị ban hành.',
    'Nghị quyết số 96/NQ-CP của Chính phủ là Nghị quyết đầu tiên về vùng được Bộ Chính trị khóa XIII xem xét, ban hành.',
    'Resolution 96/NQ-CP on regional development, issued by the Politburo, is the first of its kind.',
    'The Politburo issued Resolution 96/NQ-CP.',
    'Nghị quyết 96/NQ-CP của Bộ Chính trị.',
  ];
  for (const text of texts) {
    const [finding] = said(checkAuthority, text);
    assert.equal(finding?.code, 'authority.issuer', text);
    assert.match(finding?.proposed?.vi ?? '', /^Nghị quyết số 11-NQ\/TW ngày 10\/02\/2022 của Bộ Chính trị/u);
    assert.match(finding?.proposed?.en ?? '', /11-NQ\/TW/u);
  }
});

test('a right citation is not objected to', () => {
  const text =
    'Nghị quyết số 96/NQ-CP ngày 01/8/2022 của Chính phủ thực hiện Nghị quyết số 11-NQ/TW ngày 10 tháng 02 năm 2022 của Bộ Chính trị về phát triển vùng trung du và miền núi Bắc Bộ.';
  assert.deepEqual(codes(checkAuthority, text), []);
});

test('an act that the register does not have is a question, never a guess; its symbol still tells the issuer', () => {
  const [finding, ...rest] = said(checkAuthority, 'Quyết định 999/QĐ-TTg ngày 01/01/2024.');
  assert.deepEqual(
    [finding?.code, finding?.kind, finding?.howSure, rest.length],
    ['authority.unknown', 'note', 'cannot-tell', 0],
  );
  assert.deepEqual(codes(checkAuthority, 'Nghị quyết 77/NQ-CP của Bộ Chính trị.'), [
    'authority.issuer',
    'authority.unknown',
  ]);
});

test('kind, number, day and subject are compared with the register', () => {
  assert.deepEqual(codes(checkAuthority, 'Nghị định 96/NQ-CP.'), ['authority.kind']);
  assert.deepEqual(codes(checkAuthority, 'Nghị quyết 11/NQ-TW.'), ['authority.number']);
  assert.deepEqual(codes(checkAuthority, 'Nghị quyết 11-NQ/TW ngày 12/02/2022.'), ['authority.day']);
  assert.deepEqual(codes(checkAuthority, 'Nghị quyết 11-NQ/TW về phát triển vùng đồng bằng sông Hồng.'), [
    'authority.subject',
  ]);
});

test('a number without a year and with the day of another year can not be judged', () => {
  assert.deepEqual(codes(checkAuthority, 'Nghị quyết 96/NQ-CP ngày 15/7/2021.'), ['authority.other-year']);
});

test('an act that ended is objected to for the day of the document, not for an earlier day of the sentence', () => {
  const text = 'Nghị định 13/2023/NĐ-CP ngày 17/4/2023 quy định việc này.';
  assert.deepEqual(codes(checkAuthority, text, '2026-02-01'), ['authority.ended']);
  assert.deepEqual(codes(checkAuthority, text, '2025-02-01'), []);
  assert.deepEqual(codes(checkAuthority, 'Năm 2024, áp dụng Nghị định 13/2023/NĐ-CP.', '2026-02-01'), []);
  assert.deepEqual(
    codes(checkAuthority, 'Nghị định 356/2025/NĐ-CP thay thế Nghị định 13/2023/NĐ-CP.', '2026-02-01'),
    [],
  );
});

test('an act signed after the day of the document is objected to', () => {
  assert.deepEqual(codes(checkAuthority, 'Nghị định 356/2025/NĐ-CP.', '2024-01-01'), ['authority.later']);
});
