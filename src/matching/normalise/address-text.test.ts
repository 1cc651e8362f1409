import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressText } from './address-text.ts';

const words = (text: string): readonly string[] => addressText(text).words;
const numbers = (text: string): readonly string[] => addressText(text).numbers;

test('a park is one word in every writing, and class words of places are gone', () => {
  const expected = ['kcn', 'dinh', 'tram', 'hoang', 'ninh', 'viet', 'yen', 'bac', 'giang'];
  assert.deepEqual(
    words('Lô C6, KCN Đình Trám, Xã Hoàng Ninh, Huyện Việt Yên, Tỉnh Bắc Giang, Việt Nam').slice(0),
    expected,
  );
  const english = words(
    'Lot C6, Dinh Tram Industrial Park, Hoang Ninh Commune, Viet Yen Town, Bac Giang Province, Vietnam',
  );
  assert.deepEqual([...english].sort(), [...expected].sort());
});

test('lots and house numbers stand apart, without leading zeros', () => {
  assert.deepEqual(numbers('Lô C06, đường số 12'), ['c', '6', '12']);
  assert.deepEqual(numbers('8 Third Ave., 55th St.'), ['8', '3', '55']);
});

test('streets of either country are one in short and in full', () => {
  assert.deepEqual(words('435 S. La Cienega Boulevard'), words('435 South La Cienega Blvd'));
  assert.deepEqual(
    words('12 đường Nguyễn Trãi, phường Thanh Xuân, TP. Hồ Chí Minh'),
    words('Số 12 Nguyễn Trãi, P. Thanh Xuân, HCMC'),
  );
});
