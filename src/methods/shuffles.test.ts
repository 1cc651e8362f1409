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

test('law: the first order of a fresh start is any of them, equally often, and n values ask for n − 1 numbers', () => {
  const seen = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffles([1, 2, 3], random(seed))().join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  assert.equal(seen.size, 6);
  for (const count of seen.values()) assert.ok(Math.abs(count - 1000) < 130);
  const source = random(1);
  const asked: number[] = [];
  const below = (bound: number): number => {
    asked.push(bound);
    return source.below(bound);
  };
  shuffles([1, 2, 3, 4], { ...source, below })();
  assert.deepEqual(asked, [4, 3, 2]);
});
