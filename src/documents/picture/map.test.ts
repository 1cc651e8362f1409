import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Topology } from 'topojson-specification';
import type { Picture } from '../../evidence/report.ts';
import { printInk } from './ink.ts';
import { drawMap } from './map.ts';

const provinces = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../packs/vn-places/provinces.topojson'), 'utf8'),
) as Topology;
const scene = { language: 'vi', ink: printInk, geometry: { vn63: provinces, vn34: provinces } } as const;
const both = (words: string): { readonly vi: string; readonly en: string } => ({ vi: words, en: words });
const picture: Extract<Picture, { readonly kind: 'map' }> = {
  kind: 'map',
  id: 'm',
  title: both('Địa giới'),
  spoken: both('Hai tỉnh'),
  layer: 'vn63',
  cluster: ['VN63-19', 'VN63-24'],
  context: ['VN63-27'],
  names: { 'VN63-19': 'Tỉnh Thái Nguyên', 'VN63-24': 'Tỉnh Bắc Giang', 'VN63-27': 'Tỉnh Bắc Ninh' },
};
const drawn = drawMap(picture, scene) ?? '';

test('every map of Viet Nam shows and names Hoàng Sa and Trường Sa', () => {
  assert.match(drawn, /QĐ\. Hoàng Sa/);
  assert.match(drawn, /QĐ\. Trường Sa/);
  assert.equal(drawn.match(/\(Việt Nam\)/g)?.length, 4, 'each once, and once more as its halo');
  assert.ok((drawn.match(/<circle/g)?.length ?? 0) > 20);
});

test('the chosen units are named without the kind of unit', () => {
  for (const name of ['>Thái Nguyên<', '>Bắc Giang<', '>Bắc Ninh<']) assert.ok(drawn.includes(name), name);
});

test('a unit without boundaries is said to have none, not silently left out', () => {
  const odd = drawMap({ ...picture, cluster: ['VN63-19', 'VN63-999'] }, scene) ?? '';
  assert.match(odd, /chưa có ranh giới để vẽ: VN63-999/);
});

test('a map without boundaries at hand is not drawn', () => {
  assert.equal(drawMap(picture, { ...scene, geometry: {} }), undefined);
});

test('every unit of both layers can be drawn alone, with finite lengths and in a moderate size', () => {
  for (const layer of ['vn63', 'vn34'] as const) {
    const object = provinces.objects[layer];
    const ids =
      object?.type === 'GeometryCollection'
        ? object.geometries.map((one) => (one.properties as { place_id: string }).place_id)
        : [];
    assert.ok(ids.length === (layer === 'vn63' ? 63 : 34));
    for (const id of ids) {
      const one = drawMap({ ...picture, layer, cluster: [id], context: [], names: { [id]: id } }, scene) ?? '';
      assert.doesNotMatch(one, /NaN|Infinity|undefined/, id);
      assert.ok(one.length < 200_000, `${id}: ${one.length}`);
    }
  }
});
