import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touchingLabels } from './touching-labels.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: weights add up by label, only neighbours of the same group count, and one unit leaves nothing behind for the next', () => {
  const touching = touchingLabels(net, Int32Array.of(0, 0, 1, 1));
  const first = touching(1);
  assert.deepEqual([[...first.labels], first.weight[0], first.weight[1]], [[0, 1], 4, 1]);
  const next = touching(3);
  assert.deepEqual([[...next.labels], next.weight[0], next.weight[1]], [[1], 0, 4]);
  const within = touchingLabels(net, Int32Array.of(0, 0, 1, 1), Int32Array.of(5, 5, 6, 6));
  assert.deepEqual([...within(1).labels], [0]);
  assert.deepEqual([...within(2).labels], [1]);
});

test('law: a label is named once, however many neighbours have it', () => {
  const { labels, weight } = touchingLabels(net, Int32Array.of(3, 1, 3, 3))(1);
  assert.deepEqual([[...labels], weight[3]], [[3], 5]);
});
