import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCityProvince } from './check-city-province.ts';
import { codes } from './toy-knowledge.case.ts';

test('a place called a city here and a province there is spoken of', () => {
  assert.deepEqual(
    codes(checkCityProvince, 'Tại thành phố Thái Nguyên.\n\nTại tỉnh Bắc Giang và Thái Nguyên.', '2023-09-22'),
    ['names.city-or-province'],
  );
  assert.deepEqual(codes(checkCityProvince, 'Tại tỉnh Thái Nguyên.\n\nTỉnh Thái Nguyên dẫn đầu.', '2023-09-22'), []);
});

test('a title that the unit did not carry on the day is a fault', () => {
  assert.deepEqual(codes(checkCityProvince, 'Tỉnh Hải Phòng.', '2024-01-01'), ['names.city-or-province']);
  assert.deepEqual(codes(checkCityProvince, 'Thành phố Hải Phòng.', '2024-01-01'), []);
});

test('a city inside a province existed until districts were abolished', () => {
  assert.deepEqual(codes(checkCityProvince, 'Thành phố Thái Nguyên.', '2024-01-01'), []);
  assert.deepEqual(codes(checkCityProvince, 'Thành phố Thái Nguyên.', '2026-01-01'), ['names.city-or-province']);
  assert.deepEqual(codes(checkCityProvince, 'Năm 2023, thành phố Thái Nguyên dẫn đầu.', '2026-01-01'), []);
});
