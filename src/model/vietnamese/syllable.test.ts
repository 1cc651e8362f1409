import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVietnameseSyllable } from './syllable.ts';

test('syllables of province and industry names are known', () => {
  const text =
    'Hà Nội Cao Bằng Tuyên Quang Lào Cai Điện Biên Lai Châu Sơn La Yên Bái Hoà Bình Thái Nguyên Lạng Sơn Quảng Ninh Bắc Giang Phú Thọ Vĩnh Phúc ' +
    'Hải Dương Phòng Hưng Thanh Hóa Nghệ An Tĩnh Thừa Thiên Huế Đà Nẵng Ngãi Bình Định Khánh Ninh Thuận Gia Nông Lâm Đồng Phước Tây Rịa Vũng Tàu ' +
    'Long Tiền Bến Tre Trà Vinh Tháp Kiên Cần Thơ Hậu Sóc Trăng Bạc Liêu Mau sản xuất linh kiện điện tử quý gì giường khuỷu ngoằn khuếch nghiệp tổng số';
  for (const word of text.split(' ')) assert.ok(isVietnameseSyllable(word), word);
});

test('words that no Vietnamese syllable rule allows are refused', () => {
  for (const word of ['Société', 'café', 'Müller', 'nîc', 'níc', 'bac', 'hècx', 'strà'])
    assert.ok(!isVietnameseSyllable(word), word);
});
