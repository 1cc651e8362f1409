import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communeLineage, type ListedCommune } from './commune-lineage.ts';

const LISTED: readonly ListedCommune[] = [
  { code: '00001', fullName: 'Xã Hoà An', district: '001', province: '01' },
  { code: '00002', fullName: 'Xã Bình Minh', district: '001', province: '01' },
  { code: '00003', fullName: 'Phường 14', district: '001', province: '01' },
];

function row(old: readonly [string, string], target: string, extent: string): Record<string, string> {
  return {
    new_province_code: '01',
    new_commune_code: target,
    new_commune_vi: `Xã ${target}`,
    old_province_code: '01',
    old_district_code: '001',
    old_commune_code: old[0],
    old_commune_vi: old[1],
    extent,
    note_vi: 'x',
  };
}

function extents(rows: readonly Record<string, string>[]): readonly string[] {
  return communeLineage(rows, LISTED).lineage.map((link) => `${link.from_id} ${link.to_id} ${link.extent}`);
}

function treatments(rows: readonly Record<string, string>[]): readonly string[] {
  return communeLineage(rows, LISTED).oddities.map((oddity) => `${oddity.key} ${oddity.treatment}`);
}

test('a single target printed as full is whole', () => {
  assert.deepEqual(extents([row(['00001', 'Xã Hoà An'], '90001', 'full')]), ['VN63-00001 VN34-90001 whole']);
});

test('a source with two targets is partial whatever is printed, and says so', () => {
  const rows = [row(['00001', 'Xã Hoà An'], '90001', 'full'), row(['00001', 'Xã Hoà An'], '90002', 'full')];
  assert.deepEqual(extents(rows), ['VN63-00001 VN34-90001 partial', 'VN63-00001 VN34-90002 partial']);
  assert.ok(treatments(rows).includes('VN63-00001>VN34-90002 whole-read-as-partial'));
});

test('a single target printed as a part stays a part', () => {
  const rows = [row(['00001', 'Xã Hoà An'], '90001', 'partial')];
  assert.deepEqual(extents(rows), ['VN63-00001 VN34-90001 partial']);
  assert.ok(treatments(rows).includes('VN63-00001>VN34-90001 kept-partial'));
});

test('a code in no list is read by name only where one commune of that name is otherwise missing', () => {
  const rows = [row(['77777', 'Phường 14'], '90001', 'full'), row(['88888', 'Phường Xa'], '90002', 'full')];
  assert.deepEqual(extents(rows), ['VN63-00003 VN34-90001 whole']);
  assert.ok(treatments(rows).includes('77777>90001 printed-code-read-by-name'));
  assert.ok(treatments(rows).includes('88888>90002 no-lineage-row'));
});

test('where code and name point at two communes both are kept as parts', () => {
  const rows = [row(['00001', 'Xã Bình Minh'], '90001', 'full')];
  assert.deepEqual(extents(rows), ['VN63-00001 VN34-90001 whole', 'VN63-00002 VN34-90001 partial']);
});

test('both tone placements are one name, and both spellings are kept', () => {
  assert.deepEqual(
    treatments([row(['00001', 'Xã Hòa An'], '90001', 'full')]).filter((each) => each.startsWith('00001')),
    ['00001>90001 spelling-kept-in-both'],
  );
});
