import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../model/raw-grid.ts';
import { type Gazetteer, gazetteer } from './gazetteer.ts';
import { listLayout } from './list-layout.ts';
import { listMapping } from './list-mapping.ts';
import { readListRow } from './read-list-row.ts';

const place = (...[id, level, name, parent]: readonly [string, string, string, string]) => ({
  place_id: id,
  level,
  name_vi: name,
  parent_id: parent,
});
const places: Gazetteer = gazetteer(
  [
    place('VN63-24', 'province', 'Bắc Giang', 'VN'),
    place('VN63-27', 'province', 'Bắc Ninh', 'VN'),
    place('VN34-24', 'province', 'Bắc Ninh', 'VN'),
    place('VN63-222', 'district', 'Việt Yên', 'VN63-24'),
  ],
  [
    { from_id: 'VN63-24', to_id: 'VN34-24', extent: 'whole' },
    { from_id: 'VN63-27', to_id: 'VN34-24', extent: 'whole' },
  ],
);

function read(header: readonly string[], cells: readonly RawCell[], rows?: 'unit' | 'site') {
  const sheet = {
    name: 's',
    width: header.length,
    rows: [
      { number: 1, cells: header },
      { number: 2, cells },
    ],
  };
  const layout = listLayout(sheet)!;
  const { mapping } = listMapping(layout, { stated: [], remembered: [], rows });
  return readListRow(layout.body[0]!, {
    mapping,
    places,
    asOf: null,
    numbers: 'vi',
    industryVersion: () => 'vsic2018',
  });
}

test('a row of a register becomes a legal unit, its place found and dated', () => {
  const { said, faults, warnings } = read(
    ['Tên doanh nghiệp', 'MST', 'Địa chỉ', 'Lao động', 'Ngành', 'Sở hữu', 'Sản phẩm'],
    [
      'Công ty TNHH A',
      '101248141',
      'Lô B2, KCN Đình Trám, huyện Việt Yên, Bắc Giang',
      '1.250',
      '2610; 2620',
      'FDI',
      'bo mạch; loa',
    ],
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['zero-mended'],
  );
  assert.deepEqual(said, {
    unit: {
      name: 'Công ty TNHH A',
      code: '0101248141',
      address: 'Lô B2, KCN Đình Trám, huyện Việt Yên, Bắc Giang',
      workers: 1250,
      industries: ['vsic2018:2610', 'vsic2018:2620'],
      ownership: 'foreign',
      products: ['bo mạch', 'loa'],
      park: 'Đình Trám',
      lot: 'B2',
      place: 'VN63-222',
      places: ['VN63-222', 'VN63-24', 'VN34-24'],
    },
  });
});

test('a list of factories says of each site and of the unit that works in it', () => {
  const { said } = read(
    ['Tên nhà máy', 'Địa chỉ', 'Lat', 'Lng', 'Quốc gia'],
    ['A Co., Ltd', 'Việt Yên, Bắc Giang', 21.2, 106.1, 'Nhật Bản'],
  );
  assert.equal(said.site?.lat, 21.2);
  assert.equal(said.site?.country, undefined);
  assert.deepEqual(said.unit, { name: 'A Co., Ltd', country: 'Nhật Bản', places: ['VN63-222', 'VN63-24', 'VN34-24'] });
});

test('phones, persons and personal codes never stay in a field that everybody may read', () => {
  const { said } = read(
    ['Tên', 'Địa chỉ', 'Giám đốc'],
    ['HKD Nguyễn Văn A - 001089012345', 'Xóm 3, ĐT 0912345678', 'Nguyễn Văn A'],
  );
  assert.equal(said.unit?.name, undefined);
  assert.equal(said.unit?.address, undefined);
  assert.equal(said.unit?.kind, 'household');
  assert.equal(said.unit?.person_code, '001089012345');
  assert.equal(said.unit?.phone, '0912345678');
  assert.equal(said.unit?.household_name, 'HKD Nguyễn Văn A');
});

test('a code of 13 digits makes a dependent unit', () => {
  assert.deepEqual(Object.keys(read(['Tên', 'MST'], ['Chi nhánh A', '0100112437-002']).said), ['dependent']);
});

test('a failed check digit warns and identifies nothing', () => {
  const { said, warnings, faults } = read(['Tên', 'MST'], ['A', '2300324649']);
  assert.deepEqual([said.unit?.code, said.unit?.stated_code, faults.length], [undefined, '2300324649', 0]);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['check-digit'],
  );
});

test('every fault of a row is told at once, with its column', () => {
  const { faults } = read(
    ['Tên', 'MST', 'Lao động', 'Lat', 'Ngày thành lập'],
    [null, '12345', 'nhiều', '95', 'hôm qua'],
  );
  assert.deepEqual(
    faults.map(({ code, where }) => [code, where.row, where.column]),
    [
      ['code-length', 2, 'MST'],
      ['not-a-number', 2, 'Lao động'],
      ['not-a-coordinate', 2, 'Lat'],
      ['not-a-day', 2, 'Ngày thành lập'],
      ['no-name', 2, undefined],
    ],
  );
});

test('a mark for a missing value is no value', () => {
  assert.equal(read(['Tên', 'Lao động'], ['A', '…']).said.unit?.workers, undefined);
});
