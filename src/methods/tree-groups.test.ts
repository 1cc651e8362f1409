import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { rowDistances } from './row-distances.ts';
import { treeGroups } from './tree-groups.ts';
import { wardTree } from './ward-tree.ts';

const trees = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 14 })
  .map((points) => wardTree(rowDistances(matrix(points.length, 1, points))));

test('law: each cut has as many groups as asked, numbered by first appearance, and fewer groups only join', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      for (let k = 1; k <= tree.units; k++) {
        const { label } = treeGroups(tree, k);
        assert.deepEqual(
          [...new Set(label)],
          Array.from({ length: k }, (_, c) => c),
        );
        if (k === 1) continue;
        const fewer = treeGroups(tree, k - 1).label;
        label.forEach((c, i) => assert.equal(fewer[i], fewer[label.indexOf(c)]));
      }
    }),
  );
});

test('law: gaps between groups on a line are where it is cut', () => {
  const tree = wardTree(rowDistances(matrix(6, 1, [0, 100, 1, 101, 2, 50])));
  assert.deepEqual([...treeGroups(tree, 3).label], [0, 1, 0, 1, 0, 2]);
});

test('edge: no group, more groups than units and parts of a group are refused', () => {
  const tree = wardTree(matrix(1, 1, [0]));
  for (const groups of [0, 2, 0.5])
    assert.throws(
      () => treeGroups(tree, groups),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
  assert.deepEqual([...treeGroups(tree, 1).label], [0]);
});
