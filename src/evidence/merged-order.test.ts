import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isMoved, mergedOrder } from './merged-order.ts';

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { maxLength: 7 });

test('a merged order holds each kept key once and nothing else, in the order of the side that leads', () => {
  fc.assert(
    fc.property(keys, keys, keys, (base, mine, theirs) => {
      const kept = new Set([...mine, ...theirs]);
      const order = mergedOrder({ base, mine, theirs }, kept);
      assert.deepEqual([...order].sort(), [...kept].sort());
      assert.equal(isMoved(isMoved(base, mine) || !isMoved(base, theirs) ? mine : theirs, order), false);
    }),
  );
});

test('adding and taking away is no move', () => {
  assert.equal(isMoved(['a', 'b', 'c'], ['x', 'a', 'c', 'y']), false);
  assert.equal(isMoved(['a', 'b', 'c'], ['c', 'a']), true);
});
