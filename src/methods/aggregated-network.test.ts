import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aggregatedNetwork } from './aggregated-network.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: strength is kept, links between parts add up in both directions, links inside are gone', () => {
  const small = aggregatedNetwork(net, Int32Array.of(0, 0, 1, 1), 2);
  assert.deepEqual([small.n, [...small.targets], [...small.values], [...small.strength]], [2, [1, 0], [1, 1], [9, 9]]);
});

test('law: every unit a part of its own gives the same network, and one part none', () => {
  assert.deepEqual(aggregatedNetwork(net, Int32Array.of(0, 1, 2, 3), 4), net);
  assert.equal(aggregatedNetwork(net, Int32Array.of(0, 0, 0, 0), 1).targets.length, 0);
});
