import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Groups } from './group-sums.ts';
import type { Matrix } from './matrix.ts';
import type { Random } from './random.ts';

/** How many groups, how their first members are drawn, and by which chance. */
export interface StartOptions {
  readonly groups: number;
  readonly kind: 'any' | 'distant';
  readonly random: Random;
}

/** The next first member: a unit not drawn yet, each alike, or one with a chance in proportion to its distance from those drawn. */
function drawn(least: Float64Array, isDrawn: Uint8Array, { kind, random }: StartOptions): number {
  const weight = least.map((gap, i) => (isDrawn[i] === 1 ? 0 : kind === 'any' ? 1 : gap));
  let all = weight.reduce((sum, v) => sum + v, 0);
  if (all === 0) {
    isDrawn.forEach((was, i) => (weight[i] = 1 - was));
    all = weight.reduce((sum, v) => sum + v, 0);
  }
  let rest = random.uniform() * all;
  let last = -1;
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0) continue;
    last = i;
    rest -= weight[i]!;
    if (rest < 0) return i;
  }
  return last;
}

/**
 * Groups to start from: some units are drawn as first members, all others join the nearest of them.
 *
 *   any: first members drawn without order or preference
 *   distant: the first at random, each next with a chance in proportion to its squared distance from the nearest drawn
 *
 * Reads: a start for k-means-groups; distant ones spread over the units and lead to lower scatter more often.
 * Warns: one draw is one draw: take several and report the seed.
 *
 * @method  start-groups@1
 * @source  arthur-vassilvitskii-2007
 * @param   distances  squared distances, symmetric n×n; finite, ≥ 0
 * @param   options  groups, whole, from 1 to n; kind "any" or "distant"; random
 * @returns label of each unit (numbers in order of drawing; the lowest of equally near ones), groups; no group is empty
 * @throws  {MethodError} "bad-shape" (not square), "bad-parameter" (groups outside its range, or an unknown kind), "not-finite", "negative-cell" (a bad distance)
 * @cost    O(n · groups) time, O(n) memory
 * @example
 * startGroups(matrix(2, 2, [0, 1, 1, 0]), { groups: 2, kind: "distant", random: random(1) }).label.toSorted() // => [0, 1]
 */
export function startGroups(distances: Matrix, options: StartOptions): Groups {
  const { groups, kind, random } = options;
  const n = distances.rows;
  if (distances.cols !== n)
    throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${distances.cols}` });
  if (!Number.isInteger(groups) || groups < 1 || groups > n)
    throw new MethodError('bad-parameter', { what: `groups from 1 to ${n}`, value: groups });
  if (kind !== 'any' && kind !== 'distant')
    throw new MethodError('bad-parameter', { what: 'kind', value: String(kind) });
  assertAmounts(distances.cells, n);
  const label = new Int32Array(n);
  const least = new Float64Array(n).fill(Infinity);
  const isDrawn = new Uint8Array(n);
  for (let c = 0; c < groups; c++) {
    const first = c === 0 ? random.below(n) : drawn(least, isDrawn, options);
    isDrawn[first] = 1;
    for (let i = 0; i < n; i++) {
      const gap = distances.cells[first * n + i]!;
      if (i !== first && (isDrawn[i] === 1 || gap >= least[i]!)) continue;
      least[i] = i === first ? 0 : gap;
      label[i] = c;
    }
  }
  return { label, groups };
}
