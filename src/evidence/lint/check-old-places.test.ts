import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOldPlaces } from './check-old-places.ts';
import { codes, said } from './toy-knowledge.case.ts';

test('a province that was merged is spoken of after the merger, with its successor, and not before', () => {
  const text = 'Tỉnh Bắc Giang đẩy mạnh công nghiệp.';
  const [finding] = said(checkOldPlaces, text, '2026-01-01');
  assert.equal(finding?.code, 'places.old-name');
  assert.match(finding?.proposed?.vi ?? '', /^Tỉnh Bắc Ninh \(địa bàn tỉnh Bắc Giang trước 01\/07\/2025\)/u);
  assert.deepEqual(codes(checkOldPlaces, text, '2025-06-30'), []);
});

test('a historic statement with its own date is no fault, nor one that tells of the change', () => {
  assert.deepEqual(codes(checkOldPlaces, 'Năm 2023, tỉnh Bắc Giang tăng 12%.', '2026-01-01'), []);
  assert.deepEqual(codes(checkOldPlaces, 'Giai đoạn 2015–2020, Bắc Giang dẫn đầu.', '2026-01-01'), []);
  assert.deepEqual(codes(checkOldPlaces, 'Bắc Giang sáp nhập với Bắc Ninh.', '2026-01-01'), []);
  assert.deepEqual(codes(checkOldPlaces, 'Năm 2025, Bắc Giang tăng 12%.', '2026-01-01'), []);
  assert.deepEqual(codes(checkOldPlaces, 'Tháng 9/2025, Bắc Giang tăng 12%.', '2026-01-01'), ['places.old-name']);
});

test('the number of provinces is that of the day', () => {
  assert.deepEqual(codes(checkOldPlaces, 'Tại 63 tỉnh, thành phố.', '2026-01-01'), ['places.count']);
  assert.deepEqual(codes(checkOldPlaces, 'Tại 34 tỉnh, thành phố.', '2026-01-01'), []);
  assert.deepEqual(codes(checkOldPlaces, 'Tại 34 tỉnh, thành phố.', '2024-01-01'), ['places.count']);
  assert.deepEqual(codes(checkOldPlaces, 'Tăng ở 61 địa phương.', '2024-01-01'), []);
});

test('districts end with the merger', () => {
  assert.deepEqual(codes(checkOldPlaces, 'Tại quận Hai Bà Trưng.', '2026-01-01'), ['places.district']);
  assert.deepEqual(codes(checkOldPlaces, 'Tại quận Hai Bà Trưng.', '2024-01-01'), []);
});
