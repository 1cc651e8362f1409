import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('vn-statistics');

const places = (table: string): readonly string[] => [
  ...new Set(builtRows('vn-statistics', table).map((row) => row['place_id'] ?? '')),
];

test('until 2007 the places are the 64 provinces with Hà Tây, from 2008 the 63', () => {
  const before = places('enterprises_by_province_2005_2007');
  const after = places('enterprises_by_province_2008_2010');
  assert.equal(before.filter((id) => /^VN64-\d{2}$/.test(id)).length, 64);
  assert.ok(before.includes('VN64-28'));
  assert.equal(after.filter((id) => /^VN63-\d{2}$/.test(id)).length, 63);
  assert.ok(!after.includes('VN63-28'));
  for (const ids of [before, after]) assert.ok(ids.includes('VN') && ids.includes('VN-NEC'));
});

test('the sectors of the economy add up to total trade in every month that has them', () => {
  for (const flow of ['exports', 'imports']) {
    const rows = builtRows('vn-statistics', `${flow}_by_commodity_month`).filter((row) => row['row_type'] === 'total');
    for (const [month, group] of Map.groupBy(rows, (row) => row['year_month'])) {
      const sectors = group.filter((row) => row['commodity_vi']?.startsWith('Khu vực'));
      const total = group.find((row) => row['commodity_vi'] === 'TỔNG TRỊ GIÁ');
      if (sectors.length === 0) assert.equal(month, '2020-10');
      else
        assert.ok(
          Math.abs(sectors.reduce((sum, row) => sum + Number(row['month_musd']), 0) - Number(total?.['month_musd'])) <=
            1,
        );
    }
  }
});

test('true gaps of the yearbook are recorded and nothing else', () => {
  const gaps = builtRows('vn-statistics', 'oddities').filter((row) => row['kind'] === 'gap');
  assert.deepEqual(
    gaps.map((row) => `${row['row']} ${row['difference']}`),
    [
      'capital 2005 J -2387',
      'capital 2010 N -2498',
      'enterprises 2005 J -234',
      'fixed_assets 2005 J -576',
      'turnover 2005 J -3182',
    ],
  );
});

test('a quantity of products stands in one of two columns', () => {
  for (const row of builtRows('vn-statistics', 'products_month')) {
    assert.notEqual(row['month_qty'] === '', row['doubtful_qty'] === '');
  }
});
