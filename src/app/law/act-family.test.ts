import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actFamily } from './act-family.ts';

const ties = [
  { from: 'b', to: 'a' },
  { from: 'c', to: 'b' },
  { from: 'd', to: 'c' },
  { from: 'e', to: 'd' },
  { from: 'y', to: 'x' },
];

test('a family is what lineage leads to either way, as far as its steps and no further', () => {
  assert.deepEqual(actFamily(['a'], ties), ['a', 'b', 'c', 'd']);
  assert.deepEqual([...actFamily(['d'], ties, 1)].sort(), ['c', 'd', 'e']);
  assert.deepEqual(actFamily(['x'], ties), ['x', 'y']);
  assert.deepEqual(actFamily(['alone'], ties), ['alone']);
});

test('a family is never larger than a picture holds, and its starts are always in it', () => {
  const many = Array.from({ length: 90 }, (_, at) => ({ from: `n${at}`, to: 'hub' }));
  const family = actFamily(['hub'], many);
  assert.equal(family.length, 40);
  assert.ok(family.includes('hub'));
});
