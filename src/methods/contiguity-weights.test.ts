import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import '../../test/close-to.ts';
import { contiguityWeights, type Rings } from './contiguity-weights.ts';

const square = (x: number, y: number): Rings => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];
const shapes = new URL('../../../shared/truth/spatial/columbus.geojson', import.meta.url);

test('law: on a chessboard a middle square has 4 neighbours by edge and 8 by corner', () => {
  const board = Array.from({ length: 9 }, (_, u) => square(u % 3, Math.floor(u / 3)));
  const counts = (touch: 'corner' | 'edge') => {
    const w = contiguityWeights(board, touch);
    return Array.from({ length: 9 }, (_, i) => w.offsets[i + 1]! - w.offsets[i]!);
  };
  assert.deepEqual(counts('edge'), [2, 3, 2, 3, 4, 3, 2, 3, 2]);
  assert.deepEqual(counts('corner'), [3, 5, 3, 5, 8, 5, 3, 5, 3]);
  assert.deepEqual([...contiguityWeights([square(0, 0), square(5, 5)], 'corner').islands], [0, 1]);
});

test("reference: PySAL's queen neighbours of Columbus come out of the same map", { skip: !existsSync(shapes) }, () => {
  const polygons = JSON.parse(readFileSync(shapes, 'utf8')).features.map(
    (f: { geometry: { type: string; coordinates: Rings | Rings[] } }) =>
      f.geometry.type === 'Polygon' ? f.geometry.coordinates : f.geometry.coordinates.flat(),
  ) as Rings[];
  const w = contiguityWeights(polygons, 'corner');
  const wanted = readFileSync(new URL('columbus_queen_edges_0based.csv', shapes), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  const got = [...w.neighbours].map((j, k) => `${w.offsets.findIndex((end, i) => i > 0 && end > k) - 1},${j}`);
  assert.deepEqual(new Set(got), new Set(wanted));
});

test('law: two squares that meet in one corner share no edge, wherever their rings start', () => {
  const turned = (rings: Rings, by: number): Rings =>
    rings.map((ring) => [...ring.slice(by, -1), ...ring.slice(0, by + 1)]);
  for (const by of [0, 1, 2, 3])
    for (const other of [0, 1, 2, 3]) {
      const pair = [turned(square(0, 0), by), turned(square(1, 1), other)];
      assert.equal(contiguityWeights(pair, 'edge').neighbours.length, 0);
      assert.equal(contiguityWeights(pair, 'corner').neighbours.length, 2);
    }
});
