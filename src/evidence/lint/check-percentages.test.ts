import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPercentages } from './check-percentages.ts';
import { codes } from './toy-knowledge.case.ts';

test('a share is compared with its part and its whole, within rounding', () => {
  assert.deepEqual(codes(checkPercentages, 'Có 63 trong 400 doanh nghiệp (15,8%) đạt yêu cầu.'), []);
  assert.deepEqual(codes(checkPercentages, 'Có 63 trong 400 doanh nghiệp (18,5%) đạt yêu cầu.'), [
    'arithmetic.percentage',
  ]);
  assert.deepEqual(codes(checkPercentages, '63 of 400 firms (15.8%) passed.'), []);
  assert.deepEqual(codes(checkPercentages, '63 of 400 firms (18.5%) passed.'), ['arithmetic.percentage']);
});

test('growth is compared with where it started and ended', () => {
  assert.deepEqual(codes(checkPercentages, 'Xuất khẩu tăng từ 40 lên 50 triệu USD, tức tăng 25%.'), []);
  assert.deepEqual(codes(checkPercentages, 'Xuất khẩu tăng từ 40 lên 50 triệu USD, tức tăng 52%.'), [
    'arithmetic.percentage',
  ]);
  assert.deepEqual(codes(checkPercentages, 'Exports rose from 40 million dollars to 50 million dollars, up 20%.'), [
    'arithmetic.percentage',
  ]);
  assert.deepEqual(codes(checkPercentages, 'Tỷ lệ tăng từ 51% xuống 35%.'), ['arithmetic.direction']);
});

test('shares of a structure make a hundred, and a part is not larger than its whole', () => {
  assert.deepEqual(codes(checkPercentages, 'Cơ cấu: nông nghiệp 12%, công nghiệp 38%, dịch vụ 50%.'), []);
  assert.deepEqual(codes(checkPercentages, 'Cơ cấu: nông nghiệp 12%, công nghiệp 38%, dịch vụ 52%.'), [
    'arithmetic.hundred',
  ]);
  assert.deepEqual(codes(checkPercentages, 'Đây là 05 trong tổng số 06 nhiệm vụ.'), []);
  assert.deepEqual(codes(checkPercentages, 'Đây là 07 trong tổng số 06 nhiệm vụ.'), ['arithmetic.count']);
});
