import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from './random.ts';
import { refinedParts } from './refined-parts.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: parts lie inside communities, are named by one of their units, and never join what has no link', () => {
  for (let seed = 0; seed < 50; seed++) {
    const label = Int32Array.of(0, 1, 1, 0);
    const part = refinedParts(net, { label, penalty: 1 / 18, resolution: 1, randomness: 0.01, random: random(seed) });
    part.forEach((p, i) => assert.ok(label[p] === label[i] && part[p] === p));
    assert.notEqual(part[0], part[3]);
  }
});

test('law: with little randomness the best merge is almost always taken; with much, others too', () => {
  const joined = (randomness: number) =>
    Array.from({ length: 100 }, (_, seed) =>
      refinedParts(net, {
        label: Int32Array.of(0, 0, 0, 0),
        penalty: 1 / 18,
        resolution: 1,
        randomness,
        random: random(seed),
      }),
    ).filter((p) => p[0] === p[1] && p[2] === p[3]).length;
  assert.equal(joined(1e-4), 100);
  assert.ok(joined(10) < 90);
});
