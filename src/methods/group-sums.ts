import { type Matrix, matrix } from './matrix.ts';
import { assertGroups, writeRowSums } from './vector/row-group-sums.ts';

/** A group for each unit, numbered from 0, and how many groups there are; some may be empty. */
export interface Groups {
  readonly label: Int32Array;
  readonly groups: number;
}

/**
 * What each unit has in common with each group: its row of a table added up by group, itself left out.
 *
 *   S_ic = Σ_(j in c, j ≠ i) m_ij
 *
 * Reads: divided by the size of the group (less one in the unit's own) it is the unit's average tie with the group.
 * Warns: the diagonal takes no part, whatever it holds.
 *
 * @method  group-sums@1
 * @source  house
 * @param   m  ties between units n×n; finite off the diagonal
 * @param   by  label of each unit, whole numbers from 0 to groups − 1, and groups
 * @returns table n × groups
 * @throws  {MethodError} "bad-shape" (not square, or not one label a unit), "bad-index" (a bad label), "not-finite" (a missing tie)
 * @cost    O(n²) time, O(n · groups) memory
 * @example
 * groupSums(matrix(3, 3, [9, 1, 2, 1, 9, 4, 2, 4, 9]), { label: Int32Array.from([0, 0, 1]), groups: 2 }).cells // => [1, 2, 1, 4, 6, 0]
 */
export function groupSums(m: Matrix, by: Groups): Matrix {
  assertGroups(m, by);
  const { label, groups } = by;
  const sums = new Float64Array(m.rows * groups);
  for (let i = 0; i < m.rows; i++) writeRowSums(sums.subarray(i * groups, (i + 1) * groups), m, { label, i });
  return matrix(m.rows, groups, sums);
}
