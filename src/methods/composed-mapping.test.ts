import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composedMapping } from './composed-mapping.ts';
import { mapping } from './mapping.ts';

test('law: composing multiplies weights and is incomplete where either step is', () => {
  const ab = mapping({ targets: 2, offsets: [0, 2, 3], links: [0, 1, 1], weights: [0.5, 0.5, 1] });
  const bc = mapping({ targets: 2, offsets: [0, 1, 3], links: [0, 0, 1], complete: [1, 0], weights: [1, 0.25, 0.5] });
  const ac = composedMapping(ab, bc);
  assert.deepEqual(
    [[...ac.offsets], [...ac.links], [...ac.complete], [...ac.weights!]],
    [
      [0, 2, 4],
      [0, 1, 0, 1],
      [0, 0],
      [0.625, 0.25, 0.25, 0.5],
    ],
  );
});

test('law: what passes through a unit without any link is incomplete, and no other is', () => {
  const ab = mapping({ targets: 3, offsets: [0, 1, 2, 3], links: [0, 1, 2] });
  const bc = mapping({ targets: 2, offsets: [0, 1, 1, 2], links: [0, 1] });
  assert.deepEqual([...composedMapping(ab, bc).complete], [1, 0, 1]);
});
