import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from './random.ts';
import { shuffles } from './shuffles.ts';

test('law: all orders of three values come up equally often', () => {
  const next = shuffles([1, 2, 3], random(4));
  const seen = new Map<string, number>();
  for (let k = 0; k < 6000; k++) {
    const order = next().join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  assert.equal(seen.size, 6);
  for (const count of seen.values()) assert.ok(Math.abs(count - 1000) < 130);
});
