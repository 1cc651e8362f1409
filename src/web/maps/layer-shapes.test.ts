import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Topology } from 'topojson-specification';
import { fittedProjection } from './fitted-projection.ts';
import { farIslands, layerShapes, linesWithin, mainPart, together } from './layer-shapes.ts';

const path = new URL('../../../packs/vn-places/provinces.topojson', import.meta.url);
const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;

test('a layer holds every unit, and is formed once', () => {
  assert.equal(layerShapes(topology, 'vn63').units.length, 63);
  assert.equal(layerShapes(topology, 'vn34').units.length, 34);
  assert.equal(layerShapes(topology, 'vn34'), layerShapes(topology, 'vn34'));
  assert.deepEqual(layerShapes(topology, 'nothing').units, []);
});

test('Hoàng Sa and Trường Sa are on every layer of the whole country', () => {
  for (const object of ['vn63', 'vn34']) {
    const { north, south } = farIslands(layerShapes(topology, object).units);
    assert.ok(north.length > 5 && south.length > 20, object);
  }
});

test('borders that a merger takes away are those between its old units', () => {
  const alone = linesWithin(topology, 'vn63', (id) => id);
  assert.equal(alone.coordinates.length, 0);
  const merged = linesWithin(topology, 'vn63', (id) => (id === 'VN63-24' || id === 'VN63-27' ? 'one' : id));
  assert.ok(merged.coordinates.length > 0);
});

test('the land fits its frame, and the main part of a unit lies in it', () => {
  const { units } = layerShapes(topology, 'vn34');
  const fitted = fittedProjection({ layer: 'vn34', width: 400, tallest: 1.2, padding: 10, to: together(units) });
  assert.ok(fitted.height <= 480);
  for (const unit of units) {
    const [x, y] = fitted.centre(mainPart(unit));
    assert.ok(x >= 10 && x <= 390 && y >= 10 && y <= fitted.height - 10, unit.id);
  }
});
