import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceBandWeights } from './distance-band-weights.ts';
import { random } from './random.ts';

// The comparison with all distances stands in weights.test.ts, together with that of the nearest neighbours.
test('law: being near is mutual, a wider band never loses a neighbour, and equal points are neighbours at 0', () => {
  const chance = random(14);
  const points = {
    x: Array.from({ length: 60 }, () => chance.below(20)),
    y: Array.from({ length: 60 }, () => chance.below(20)),
  };
  const pairs = (band: number) => {
    const w = distanceBandWeights(points, band);
    return new Set(Array.from(w.neighbours, (j, k) => `${w.offsets.findIndex((end, i) => i > 0 && end > k) - 1} ${j}`));
  };
  const [narrow, wide] = [pairs(2), pairs(3)];
  for (const pair of narrow) assert.ok(wide.has(pair) && narrow.has(pair.split(' ').reverse().join(' ')));
  assert.equal(distanceBandWeights({ x: [1, 1], y: [2, 2] }, 0).islands.length, 0);
});
