import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('vn-trade-2017');

const space = builtRows('vn-trade-2017', 'product_space');

test('the ratio of advantage is the one that the export columns give', () => {
  const sum = (column: string): number => space.reduce((all, row) => all + Number(row[column]), 0);
  const [vietNam, world] = [sum('vn_export_usd'), sum('world_export_usd')];
  for (const row of space.filter((each) => Number(each['world_export_usd']) > 0)) {
    const ratio = Number(row['vn_export_usd']) / vietNam / (Number(row['world_export_usd']) / world);
    assert.ok(Math.abs(ratio - Number(row['vn_rca'])) <= 0.0001 * (1 + ratio), row['hs4']);
  }
});

test('pairs of headings are known headings with a proximity of at least one half', () => {
  const known = new Set(space.map((row) => row['hs4']));
  for (const pair of builtRows('vn-trade-2017', 'proximity')) {
    assert.ok(known.has(pair['hs4_a']) && known.has(pair['hs4_b']) && (pair['hs4_a'] ?? '') < (pair['hs4_b'] ?? ''));
    assert.ok(Number(pair['proximity']) >= 0.5 && Number(pair['proximity']) <= 1);
  }
});

test('Viet Nam has an advantage in as many headings as the country table says', () => {
  const country = builtRows('vn-trade-2017', 'country_complexity').find((row) => row['iso3'] === 'VNM');
  assert.equal(space.filter((row) => Number(row['vn_rca']) >= 1).length, Number(country?.['headings_with_advantage']));
});
