import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIndustryCodes } from './check-industry-codes.ts';
import { codes, said } from './toy-knowledge.case.ts';

test('a code of the classification before is spoken of after the switch, with its successors', () => {
  const text = 'Ngành điện tử gồm mã ngành 2610, 2620.';
  const [finding, ...rest] = said(checkIndustryCodes, text, '2026-01-01');
  assert.deepEqual([finding?.code, finding?.quote, rest.length], ['codes.other-version', '2610', 0]);
  assert.match(finding?.proposed?.vi ?? '', /2611, 2619/u);
  assert.deepEqual(codes(checkIndustryCodes, text, '2025-11-14'), []);
  assert.deepEqual(codes(checkIndustryCodes, 'Năm 2023, mã ngành 2610 có 100 cơ sở.', '2026-01-01'), []);
});

test('the named version is that of the day, unless the sentence tells of the conversion', () => {
  assert.deepEqual(codes(checkIndustryCodes, 'Phân ngành theo VSIC 2018.', '2026-01-01'), ['codes.version']);
  assert.deepEqual(codes(checkIndustryCodes, 'Phân ngành theo VSIC 2018.', '2024-01-01'), []);
  assert.deepEqual(codes(checkIndustryCodes, 'Chuyển đổi từ VSIC 2018 sang VSIC 2025.', '2026-01-01'), []);
});
