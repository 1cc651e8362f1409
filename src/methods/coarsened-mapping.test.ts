import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coarsenedMapping } from './coarsened-mapping.ts';
import { MethodError } from './errors.ts';
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

test('edge: groups that are not one a target, and labels outside the groups, are refused', () => {
  const map = mapping({ targets: 2, offsets: [0, 2], links: [0, 1] });
  const code = (wanted: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === wanted && e.place.row === row;
  assert.throws(() => coarsenedMapping(map, [0], 1), code('bad-shape'));
  assert.throws(() => coarsenedMapping(map, [0, 0, 0], 1), code('bad-shape'));
  for (const label of [1, -2, 0.5]) assert.throws(() => coarsenedMapping(map, [0, label], 1), code('bad-index', 1));
});
