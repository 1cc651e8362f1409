import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedUnits } from './moved-units.ts';
import { random } from './random.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: strong pairs come together from any start, whatever the order, and the start is not changed', () => {
  for (let seed = 0; seed < 20; seed++) {
    const start = Int32Array.of(0, 1, 2, 3);
    const label = movedUnits(net, { label: start, penalty: 1 / 18, random: random(seed) });
    assert.ok(label[0] === label[1] && label[2] === label[3] && label[0] !== label[2]);
    assert.deepEqual([...start], [0, 1, 2, 3]);
  }
});

test('law: a high price of joining leaves everybody alone, also those who start together', () => {
  const label = movedUnits(net, { label: Int32Array.of(0, 0, 0, 0), penalty: 10, random: random(1) });
  assert.equal(new Set(label).size, 4);
});
