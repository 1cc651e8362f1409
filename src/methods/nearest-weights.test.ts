import assert from 'node:assert/strict';
import { test } from 'node:test';
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
