import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coarsenedMapping } from './coarsened-mapping.ts';
import { mapping } from './mapping.ts';

test('law: coarsening merges links into one group, adds weights, and marks what leaves every group as incomplete', () => {
  const map = mapping({ targets: 3, offsets: [0, 3, 5], links: [0, 1, 2, 0, 1], weights: [0.25, 0.25, 0.5, 0.5, 0.5] });
  const coarse = coarsenedMapping(map, [0, 0, -1], 1);
  assert.deepEqual(
    [[...coarse.links], [...coarse.complete], [...coarse.weights!]],
    [
      [0, 0],
      [0, 1],
      [0.5, 1],
    ],
  );
});
