import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitAddress } from './split-address.ts';

const head = (address: string): string => splitAddress(address, true).head;

test('an address is parted before the first name of a place, in either language', () => {
  for (const [address, expected] of [
    ['Lô C6, KCN Đình Trám, Xã Hoàng Ninh, Huyện Việt Yên, Bắc Giang', 'Lô C6, KCN Đình Trám'],
    [
      'Lot C6, Dinh Tram Industrial Park, Hoang Ninh Commune, Viet Yen Town, Vietnam',
      'Lot C6, Dinh Tram Industrial Park',
    ],
    ['Số 12 Nguyễn Trãi, P. Thanh Xuân, Q. Thanh Xuân, TP. Hà Nội', 'Số 12 Nguyễn Trãi'],
    ['Số 5, Xa lộ Hà Nội, Phường 5, Quận 2, TP Hồ Chí Minh', 'Số 5, Xa lộ Hà Nội'],
    ['Tỉnh lộ 10, Xã Lê Minh Xuân, TP Hồ Chí Minh', 'Tỉnh lộ 10'],
    ['Số 12 Nguyễn Trãi P.Thanh Xuân Q. Thanh Xuân TP. Hà Nội', 'Số 12 Nguyễn Trãi'],
    ['Số 12 Nguyễn Trãi Phường Thanh Xuân, Quận Thanh Xuân, Hà Nội', 'Số 12 Nguyễn Trãi'],
    ['12 Phuong Nam, Ha Noi', '12 Phuong Nam'],
    ['5 Xa lộ Hà Nội, Phường 5, Quận 2, TP Hồ Chí Minh', '5 Xa lộ Hà Nội'],
    ['12 Trần Phú, Hà Nội', '12 Trần Phú'],
    ['12 Trần Phú, Hà Nội, Việt Nam', '12 Trần Phú'],
    ['Tiền Giang', ''],
    [
      'Lot I-4 Trang Due Industrial Park An Duong District Hai Phong City',
      'Lot I-4 Trang Due Industrial Park An Duong District Hai Phong City',
    ],
  ] as const)
    assert.equal(head(address), expected, address);
});

test('without a known place the whole is the head, and nothing is lost or made up', () => {
  assert.deepEqual(splitAddress('12 Trần Phú, Hà Nội', false), { head: '12 Trần Phú, Hà Nội', tail: '' });
  const segment = fc.constantFrom('Lô C6', 'Xã A', 'B Ward', 'Hà Nội', '12 Trần Phú', 'Vietnam');
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
      const { head: first, tail } = splitAddress(segments.join(', '), true);
      assert.equal([first, tail].filter((part) => part !== '').join(', '), segments.join(', '));
    }),
  );
});
