import { MethodError } from './errors.ts';
import type { Groups } from './group-sums.ts';
import type { WardTree } from './ward-tree.ts';

/**
 * The groups of a tree when a given number of them is left.
 *
 *   the first n − groups joins are made, the rest are not
 *
 * Reads: the same tree gives every number of groups; more groups only split those of fewer.
 * Warns: where two joins rise alike, the cut between them is arbitrary.
 *
 * @method  tree-groups@1
 * @source  ward-1963
 * @param   tree  joins of n units (see ward-tree)
 * @param   groups  how many to leave, whole, from 1 to n
 * @returns label of each unit, 0, 1, … by first appearance, and groups
 * @throws  {MethodError} "bad-parameter" (groups outside its range)
 * @cost    O(n) time and memory
 * @example
 * treeGroups(wardTree(matrix(3, 3, [0, 1, 9, 1, 0, 4, 9, 4, 0])), 2).label // => [0, 0, 1]
 */
export function treeGroups(tree: WardTree, groups: number): Groups {
  const n = tree.units;
  if (!Number.isInteger(groups) || groups < 1 || groups > n)
    throw new MethodError('bad-parameter', { what: `groups from 1 to ${n}`, value: groups });
  const made = n - groups;
  const top = Int32Array.from({ length: n + made }, (_, node) => node);
  for (let m = made - 1; m >= 0; m--) for (const part of [tree.one[m]!, tree.other[m]!]) top[part] = top[n + m]!;
  const seen = new Map<number, number>();
  const label = Int32Array.from({ length: n }, (_, i) => {
    if (!seen.has(top[i]!)) seen.set(top[i]!, seen.size);
    return seen.get(top[i]!)!;
  });
  return { label, groups };
}
