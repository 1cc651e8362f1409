import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

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
  const { label, groups } = by;
  const n = m.rows;
  if (m.cols !== n || label.length !== n)
    throw new MethodError('bad-shape', {
      what: `${n} × ${n} ties and ${n} labels`,
      value: `${m.cols}, ${label.length}`,
    });
  label.forEach((value, row) => {
    if (!(value >= 0 && value < groups)) throw new MethodError('bad-index', { what: 'label', row, value });
  });
  const sums = new Float64Array(n * groups);
  for (let i = 0; i < n; i++) {
    const [from, to] = [i * n, i * groups];
    let all = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const tie = m.cells[from + j]!;
      sums[to + label[j]!]! += tie;
      all += tie;
    }
    if (Number.isFinite(all)) continue;
    for (let j = 0; j < n; j++)
      if (j !== i && !Number.isFinite(m.cells[from + j]))
        throw new MethodError('not-finite', { what: 'tie', row: i, column: j, value: m.cells[from + j]! });
  }
  return matrix(n, groups, sums);
}
