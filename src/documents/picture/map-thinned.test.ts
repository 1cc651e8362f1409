import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoMercator, geoPath } from 'd3-geo';
import type { LineString } from 'geojson';
import { thinned } from './map-thinned.ts';

const line: LineString = {
  type: 'LineString',
  coordinates: Array.from({ length: 200 }, (_, i) => [105 + i * 0.001, 21]),
};
const projection = geoMercator().scale(1000).center([105, 21]).translate([0, 0]);
const points = (path: string | null): number => (path ?? '').split(/[ML]/).length - 1;

test('points nearer than the gap are skipped and the line keeps its beginning', () => {
  const full = geoPath(projection)(line);
  const thin = geoPath(thinned(projection, 0.5))(line);
  assert.ok(points(thin) > 1 && points(thin) < points(full) / 10, `${points(thin)} of ${points(full)}`);
  assert.equal((thin ?? '').split('L')[0], (full ?? '').split('L')[0]);
});

test('without a gap every point is kept', () => {
  assert.equal(geoPath(thinned(projection, 0))(line), geoPath(projection)(line));
});
