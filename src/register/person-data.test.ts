import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsPersonData, withoutPersonData } from './person-data.ts';

test('an address with a phone keeps the address only', () => {
  assert.deepEqual(withoutPersonData('Lô C6, KCN Đình Trám, ĐT: 0912 345 678'), {
    text: 'Lô C6, KCN Đình Trám',
    phones: ['0912345678'],
    codes: [],
  });
  assert.equal(withoutPersonData('Tel: +84 24 3825 1234, 12 Tràng Tiền').text, '12 Tràng Tiền');
});

test('a personal code is taken out wherever it stands', () => {
  const cut = withoutPersonData('HKD Nguyễn Văn A (CCCD 001089012345)');
  assert.deepEqual(cut.codes, ['001089012345']);
  assert.doesNotMatch(cut.text, /\d/);
});

test('other tax codes, postcodes, numbers of houses and coordinates stay', () => {
  for (const text of ['0101248141', 'số 12/34 ngõ 5', 'Quận 1, 700000', '10.6032018', '0100112437-002', '2023-12-31']) {
    assert.equal(holdsPersonData(text), false, text);
  }
});
