import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseIsoDate } from '../model/dates.ts';
import { type Gazetteer, type GazetteerRow, gazetteer } from './gazetteer.ts';

const pack = join(import.meta.dirname, '../../packs/vn-places');
const rows = (table: string): GazetteerRow[] => parse(readFileSync(join(pack, `${table}.csv`)), { columns: true });
const book: Gazetteer = gazetteer(rows('places'), rows('lineage'));
const locate = (address: string, on?: string) =>
  book.locate({ address, on: on === undefined ? undefined : parseIsoDate(on) });

test('an old address with district and commune lies in the old and the new province', () => {
  const found = locate('Lô CN-08, KCN Điềm Thụy, xã Điềm Thụy, huyện Phú Bình, tỉnh Thái Nguyên');
  assert.match(found?.place ?? '', /^VN63-\d{5}$/);
  assert.ok(found?.places.includes('VN63-19') && found.places.includes('VN34-19'));
});

test('a real English address is placed by its district', () => {
  const found = locate(
    'C6, C7 Lot , Dinh Tram Industrial Park, Hoang Ninh Commune, Viet Yen Town, BacGiang Province, Vietnam',
  );
  assert.ok(found?.places.includes('VN63-24'), 'old Bắc Giang');
  assert.ok(found?.places.includes('VN34-24'), 'new Bắc Ninh');
});

test('the same two digits are another province before and after the reform', () => {
  assert.deepEqual(book.named('Bắc Ninh', parseIsoDate('2024-01-01')!), ['VN63-27']);
  assert.deepEqual(book.named('tỉnh Bắc Ninh', parseIsoDate('2026-01-01')!), ['VN34-24']);
  assert.ok(
    book.named('Bac Giang', parseIsoDate('2026-01-01')!).every((id) => id.length > 7),
    'a ward, no province',
  );
});

test('a bare name of a province that grew does not say which old one', () => {
  const found = locate('Bắc Ninh');
  assert.equal(found?.place, 'VN34-24');
  assert.ok(!found?.places.some((id) => id.startsWith('VN63-')));
  assert.equal(locate('Bắc Ninh', '2024-01-01')?.place, 'VN63-27');
});

test('a commune that was split names the new ones in which it may lie', () => {
  const split = book.known('VN63-27007');
  assert.deepEqual(split?.candidates.toSorted(), ['VN34-27004', 'VN34-27007']);
  assert.ok(!split?.places.some((id) => split.candidates.includes(id)));
});

test('an address without a province is not placed', () => {
  assert.equal(locate('Industrial Zone Tan Thuan'), undefined);
  assert.equal(locate(''), undefined);
  assert.equal(book.known('VN63-99999'), undefined);
  assert.deepEqual([book.nameOf('VN63-24'), book.nameOf('VN63-99999')], ['Bắc Giang', undefined]);
});

test('names of streets and numbers are no districts', () => {
  assert.equal(locate('12 đường Hà Nội, Phường 7, Quận 3, TP HCM')?.places.includes('VN63-79'), true);
  assert.equal(locate('81 Street, Ho Chi Minh City')?.place, 'VN34-79');
});
