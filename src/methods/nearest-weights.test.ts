import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from './errors.ts';
import { nearestWeights } from './nearest-weights.ts';
import { random } from './random.ts';

// The comparison with sorting all distances stands in weights.test.ts, together with that of the distance band.
test('law: everybody has k neighbours, turning and moving the plane changes nothing', () => {
  const chance = random(13);
  const points = {
    x: Array.from({ length: 200 }, () => chance.below(1000)),
    y: Array.from({ length: 200 }, () => chance.uniform()),
  };
  const w = nearestWeights(points, 5);
  assert.ok([...w.offsets].every((at, i) => at === 5 * i));
  const turned = nearestWeights({ x: points.y.map((v) => -v), y: points.x.map((v) => v + 4096) }, 5);
  assert.deepEqual(turned.neighbours, w.neighbours);
});

test('edge: a number of neighbours that is no whole number from 1 to all others is refused', () => {
  for (const k of [0, -1, 0.5, 1.5, 3, Number.NaN])
    assert.throws(
      () => nearestWeights({ x: [0, 1, 2], y: [0, 1, 2] }, k),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
      `${k}`,
    );
});

test('edge: unlike lengths are refused, and a missing coordinate is named by its row', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const missing = [1, 2, Number.NaN];
  assert.throws(() => nearestWeights({ x: [1, 2, 3], y: [1, 2] }, 1), refusal('bad-shape'));
  assert.throws(() => nearestWeights({ x: missing, y: [1, 2, 3] }, 1), refusal('not-finite', 2));
  assert.throws(() => nearestWeights({ x: [1, 2, 3], y: missing }, 1), refusal('not-finite', 2));
});
