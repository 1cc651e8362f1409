import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('world-indicators');

test('every indicator that is used has a name in both languages and a unit, and no other is listed', () => {
  const listed = builtRows('world-indicators', 'indicators');
  const used = new Set(
    ['wdi', 'wdi_general', 'transcribed'].flatMap((table) =>
      builtRows('world-indicators', table).map((row) => row['indicator']),
    ),
  );
  assert.deepEqual(
    listed.map((row) => row['indicator']),
    [...used].toSorted(),
  );
  for (const row of listed)
    assert.ok(row['name_vi'] !== '' && row['name_en'] !== '' && row['unit'] !== '', row['indicator']);
});

test('an uncertain year is empty and every transcribed value cites a page', () => {
  const rows = builtRows('world-indicators', 'transcribed');
  assert.equal(rows.filter((row) => row['year'] === '').length, 6);
  for (const row of rows) assert.ok(row['source'] !== '' && row['url'] !== '');
});
