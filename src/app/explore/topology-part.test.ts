import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topologyPart } from './topology-part.ts';

const shape = (id: string, arcs: unknown) => ({ type: 'Polygon', properties: { place_id: id }, arcs });
const topology = {
  type: 'Topology' as const,
  arcs: ['a0', 'a1', 'a2', 'a3'],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [shape('one', [[0, 1]]), shape('two', [[3, ~1]]), shape('three', [[2]])],
    },
  },
};

test('a part of a topology keeps the arcs of the wanted shapes only, and walks shared ones the same way', () => {
  const part = topologyPart(topology, { object: 'communes', wanted: new Set(['two']) });
  assert.deepEqual(part.arcs, ['a3', 'a1']);
  assert.deepEqual(part.objects['communes']?.geometries?.[0]?.arcs, [[0, ~1]]);
});
