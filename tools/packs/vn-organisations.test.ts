import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('vn-organisations');

test('a province of the 63 goes with the province that took it in', () => {
  const rows = [
    ...builtRows('vn-organisations', 'organisations'),
    ...builtRows('vn-organisations', 'higher_education'),
  ];
  for (const row of rows) assert.equal(row['place_id_vn63'] === '', row['place_id_vn34'] === '');
  const inBinhDuong = rows.find((row) => row['place_id_vn63'] === 'VN63-74');
  assert.equal(inBinhDuong?.['place_id_vn34'], 'VN34-79');
});

test('no telephone number, mail address or local file stands in the pack', () => {
  const folder = new URL('../../packs/vn-organisations/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    assert.doesNotMatch(text, /seeds\/|(?<![\w/.@=-])0\d{9}(?!\d)|[\w.]+@[a-z]+\.(com|vn|net)\b/);
  }
});
