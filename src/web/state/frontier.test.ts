import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FrontierPoint, frontier } from './frontier.ts';

const grid = (count: number, seed: number): readonly FrontierPoint[] =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, x: (i * seed * 7919) % 23, y: (i * seed * 104_729) % 19 }));

const beats = (one: FrontierPoint, other: FrontierPoint): boolean =>
  one.x >= other.x && one.y >= other.y && (one.x > other.x || one.y > other.y);

test('no point beats one of the frontier, and every other point is beaten by one of it', () => {
  for (const seed of [1, 2, 3, 5, 8]) {
    const points = grid(150, seed);
    const kept = frontier(points);
    for (const point of kept) assert.ok(!points.some((other) => beats(other, point)));
    for (const point of points)
      if (!kept.includes(point))
        assert.ok(
          kept.some((other) => beats(other, point)),
          JSON.stringify(point),
        );
  }
});

test('from left to right the frontier falls', () => {
  const kept = frontier(grid(80, 4));
  for (const [at, point] of kept.entries()) {
    const next = kept[at + 1];
    if (next !== undefined) assert.ok(next.x >= point.x && next.y <= point.y);
  }
});

test('the order of the points does not change the frontier; no points have none', () => {
  const points = grid(60, 3);
  const ids = (list: readonly FrontierPoint[]): readonly string[] => list.map(({ id }) => id);
  assert.deepEqual(ids(frontier(points)), ids(frontier([...points].reverse())));
  assert.deepEqual(frontier([]), []);
});
