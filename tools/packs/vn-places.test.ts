import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const path = new URL(`../../packs/vn-places/${name}.csv`, import.meta.url);
  return parse(readFileSync(path), { columns: true }) as Row[];
}

const places = new Map(table('places').map((row) => [row.place_id ?? '', row]));
const lineage = table('lineage');

function nameOf(id: string): string | undefined {
  return places.get(id)?.name_vi;
}

function count(geography: string, level: string): number {
  return [...places.values()].filter((row) => row.geography === geography && row.level === level).length;
}

test('each geography has as many units as the law gave it', () => {
  assert.equal(count('VN64', 'province'), 64);
  assert.equal(count('VN63', 'province'), 63);
  assert.equal(count('VN63', 'district'), 696);
  assert.equal(count('VN63', 'commune'), 10051);
  assert.equal(count('VN34', 'province'), 34);
  assert.equal(count('VN34', 'commune'), 3321);
});

test('codes 24 and 25 mean other land from 1 July 2025', () => {
  assert.equal(nameOf('VN63-24'), 'Bắc Giang');
  assert.equal(nameOf('VN34-24'), 'Bắc Ninh');
  const into = (id: string): readonly (string | undefined)[] =>
    lineage.filter((row) => row.to_id === id).map((row) => row.from_id);
  assert.deepEqual(into('VN34-24'), ['VN63-24', 'VN63-27']);
  assert.deepEqual(into('VN34-25'), ['VN63-17', 'VN63-25', 'VN63-26']);
});

test('names keep the tone placement of the source', () => {
  assert.equal(nameOf('VN63-17'), 'Hoà Bình');
  assert.equal(nameOf('VN63-38'), 'Thanh Hóa');
  assert.equal(nameOf('VN63-56'), 'Khánh Hòa');
});

test('Thái Nguyên city is a district-level unit inside Thái Nguyên province', () => {
  assert.equal(places.get('VN63-164')?.full_name_vi, 'Thành phố Thái Nguyên');
  assert.equal(places.get('VN63-164')?.parent_id, 'VN63-19');
});

test('Đồng Nai is a province until 29 April 2026 and a city from the next day', () => {
  const titles = table('designations').filter((row) => row.place_id === 'VN34-75');
  assert.deepEqual(
    titles.map((row) => [row.full_name_vi, row.valid_from, row.valid_to]),
    [
      ['Thành phố Đồng Nai', '2026-04-30', ''],
      ['Tỉnh Đồng Nai', '2025-07-01', '2026-04-30'],
    ],
  );
});

test('in 2008 Hà Tây went whole to Hà Nội, Vĩnh Phúc and Hoà Bình gave a part', () => {
  const to = (id: string): readonly string[] =>
    lineage.filter((row) => row.from_id === id).map((row) => `${row.to_id} ${row.extent}`);
  assert.deepEqual(to('VN64-28'), ['VN63-01 whole']);
  assert.deepEqual(to('VN64-26'), ['VN63-01 partial', 'VN63-26 partial']);
  assert.deepEqual(to('VN64-17'), ['VN63-01 partial', 'VN63-17 partial']);
});

test('no source with several targets is whole, and every end of a lineage row is a place', () => {
  const bySource = Map.groupBy(lineage, (row) => row.from_id);
  for (const rows of bySource.values()) assert.ok(rows.length === 1 || rows.every((row) => row.extent === 'partial'));
  for (const row of lineage) assert.ok(places.has(row.from_id ?? '') && places.has(row.to_id ?? ''));
});

test('a commune never leaves the province that its old province became', () => {
  const province = (id: string): string => {
    const row = places.get(id);
    return row?.level === 'province' ? id : province(row?.parent_id ?? '');
  };
  const became = new Map(
    lineage.filter((row) => row.legal_source === 'nq-202-2025-qh15').map((row) => [row.from_id ?? '', row.to_id]),
  );
  for (const row of lineage.filter((each) => each.legal_source === 'nq-ubtvqh15-2025-cap-xa')) {
    assert.equal(became.get(province(row.from_id ?? '')), province(row.to_id ?? ''));
  }
});

test('Thái Nguyên borders Bắc Giang, and the new Thái Nguyên the new Bắc Ninh', () => {
  const pairs = new Set(table('adjacency').map((row) => `${row.a} ${row.b}`));
  assert.ok(pairs.has('VN63-19 VN63-24'));
  assert.ok(pairs.has('VN34-19 VN34-24'));
  assert.ok(!pairs.has('VN63-19 VN63-27'));
});

test('the proposed delta gains the land of Bắc Giang and loses that of Vĩnh Phúc, as a proposal only', () => {
  const members = (region: string): readonly (string | undefined)[] =>
    table('region_members')
      .filter((row) => row.region_id === region)
      .map((row) => row.place_id);
  assert.equal(members('R63-RRD').length, 11);
  assert.deepEqual(members('R34P-RRD'), ['VN34-01', 'VN34-22', 'VN34-24', 'VN34-31', 'VN34-33', 'VN34-37']);
  assert.ok(members('R63-RRD').includes('VN63-26') && !members('R34P-RRD').includes('VN34-25'));
  const standing = table('region_sets').find((row) => row.region_id === 'R34P-RRD')?.standing;
  assert.equal(standing, 'proposal');
  assert.equal(table('region_members').filter((row) => row.region_id?.startsWith('R34P')).length, 34);
});
