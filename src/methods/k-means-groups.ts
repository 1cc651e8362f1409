import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Groups } from './group-sums.ts';
import type { Matrix } from './matrix.ts';
import { assertGroups, writeRowSums } from './vector/row-group-sums.ts';

/** The groups, their scatter, and how the rounds ended. */
export interface KMeansGroups extends Groups {
  /** Sum of squared distances to the mean of one's own group. */
  readonly within: number;
  readonly rounds: number;
  readonly converged: boolean;
}

/** Squared distance of each unit to the mean of each group, from squared distances between units; ∞ to an empty group. */
function writeGaps(gap: Float64Array, distances: Matrix, by: Groups): void {
  const { label, groups } = by;
  assertGroups(distances, by);
  for (let i = 0; i < label.length; i++)
    writeRowSums(gap.subarray(i * groups, (i + 1) * groups), distances, { label, i });
  const size = new Int32Array(groups);
  const spread = new Float64Array(groups);
  label.forEach((c, i) => {
    size[c]!++;
    spread[c]! += gap[i * groups + c]! / 2;
  });
  for (let p = 0, c = 0; p < gap.length; p++, c = p % groups)
    gap[p] = size[c] === 0 ? Infinity : gap[p]! / size[c]! - spread[c]! / size[c]! ** 2;
}

/** Each empty group gets the unit farthest from its mean among groups of two and more, the lowest number of equals. */
function filled(label: Int32Array, gap: Float64Array, groups: number): void {
  const size = new Int32Array(groups);
  for (const c of label) size[c]!++;
  for (let empty = 0; empty < groups; empty++) {
    if (size[empty]! > 0) continue;
    let far = -1;
    for (let i = 0; i < label.length; i++) {
      if (size[label[i]!]! < 2) continue;
      if (far < 0 || gap[i * groups + label[i]!]! > gap[far * groups + label[far]!]!) far = i;
    }
    size[label[far]!]!--;
    size[empty] = 1;
    label[far] = empty;
  }
}

/**
 * Groups of units that lie close to their own mean, made better from given ones until no unit is nearer to another mean.
 *
 *   min Σ_c Σ_(i in c) |x_i − mean_c|²;  |x_i − mean_c|² = (1/n_c) Σ_(j in c) D_ij − (1/2n_c²) Σ_(j,l in c) D_jl
 *   all units move at once to the nearest mean, then means are taken anew (Lloyd); a unit stays where it ties, else takes the
 *   lowest number; a group that empties takes the unit farthest from its mean
 *
 * Reads: within falls from round to round; of several starts the lowest is the best found.
 * Warns: the result depends on the start and is seldom the best of all. Groups come out of like spread. Distances that are
 *   not those of points may never settle: converged says so.
 *
 * @method  k-means-groups@1
 * @source  lloyd-1982, hathaway-et-al-1989
 * @param   distances  squared distances D, symmetric n×n; finite, ≥ 0; the diagonal is not read
 * @param   start  label of each unit, 0 … groups − 1, and groups, at most n
 * @param   rounds  how many at most; whole, ≥ 1
 * @returns label (numbers as in start, no group empty), groups, within, rounds, converged
 * @throws  {MethodError} "bad-shape" (not square, or not one label a unit), "bad-index" (a bad label), "bad-parameter" (groups or rounds outside their range), "not-finite", "negative-cell" (a bad distance)
 * @cost    O(n²) time a round, O(n · groups) memory
 * @example
 * kMeansGroups(matrix(3, 3, [0, 1, 81, 1, 0, 64, 81, 64, 0]), { label: Int32Array.from([0, 1, 1]), groups: 2 }, 10).label // => [0, 0, 1]
 */
export function kMeansGroups(distances: Matrix, start: Groups, rounds: number): KMeansGroups {
  const { groups } = start;
  const n = distances.rows;
  if (!Number.isInteger(groups) || groups < 1 || groups > n)
    throw new MethodError('bad-parameter', { what: `groups from 1 to ${n}`, value: groups });
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new MethodError('bad-parameter', { what: 'rounds', value: rounds });
  assertAmounts(distances.cells, n);
  let label = start.label;
  const gap = new Float64Array(n * groups);
  writeGaps(gap, distances, start);
  let [done, converged] = [0, false];
  while (done < rounds && !converged) {
    const next = label.map((own, i) => {
      let best = own;
      for (let c = 0; c < groups; c++) if (gap[i * groups + c]! < gap[i * groups + best]!) best = c;
      return best;
    });
    filled(next, gap, groups);
    converged = next.every((c, i) => c === label[i]);
    label = next;
    writeGaps(gap, distances, { label, groups });
    done++;
  }
  const within = label.reduce((sum, c, i) => sum + gap[i * groups + c]!, 0);
  return { label, groups, within, rounds: done, converged };
}
