import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPack, builtRows, testBuiltPack } from './built-pack.ts';

for (const name of ['vn-enterprises-sample', 'vn-osh-sample', 'vn-parks-osm']) testBuiltPack(name);

test('share-alike data stand in packs of their own', () => {
  assert.deepEqual(
    builtPack('vn-osh-sample').licenses.map((each) => each.name),
    ['CC-BY-SA-4.0'],
  );
  assert.deepEqual(
    builtPack('vn-parks-osm').licenses.map((each) => each.name),
    ['ODbL-1.0'],
  );
  assert.match(JSON.stringify(builtPack('vn-parks-osm').sources), /© OpenStreetMap contributors/);
});

test('places of plants are of the 63 provinces', () => {
  const ids = builtRows('vn-enterprises-sample', 'apple_suppliers').map((row) => row['place_id'] ?? '');
  for (const id of ids) assert.match(id, /^(VN63-\d{2})?$/);
});

test('descriptions of hi-tech park projects are not carried', () => {
  const [first] = builtRows('vn-enterprises-sample', 'shtp_enterprises_2016');
  assert.deepEqual(Object.keys(first ?? {}), ['name_vi', 'country_vi', 'field_vi', 'place_id', 'source_url']);
});
