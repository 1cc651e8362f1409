import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceBandWeights } from './distance-band-weights.ts';
import { MethodError } from './errors.ts';
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

test('edge: a missing coordinate is named by its row; unlike lengths and bands that are no distance are refused', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const missing = [1, 2, Number.NaN];
  assert.throws(() => distanceBandWeights({ x: missing, y: [1, 2, 3] }, 1), refusal('not-finite', 2));
  assert.throws(() => distanceBandWeights({ x: [1, 2, 3], y: missing }, 1), refusal('not-finite', 2));
  assert.throws(() => distanceBandWeights({ x: [1, 2], y: [1] }, 1), refusal('bad-shape'));
  for (const band of [-1, Infinity, Number.NaN])
    assert.throws(() => distanceBandWeights({ x: [1], y: [1] }, band), refusal('bad-parameter'));
});
