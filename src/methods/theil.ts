import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';

/** Inequality of all units, of the means of their groups, and inside the groups. */
export interface Theil {
  readonly total: number;
  readonly between: number;
  readonly within: number;
}

/** Σ share · ln(share · n / size) over parts: T of parts that hold `share` and count `size` of n units. */
function divergence(amounts: Float64Array, sizes: Float64Array, total: number): number {
  const n = compensatedSum(sizes);
  const terms = amounts.map((v, at) => (v === 0 ? 0 : (v / total) * Math.log((v / total) * (n / sizes[at]!))));
  return compensatedSum(terms);
}

/**
 * How unequal units are, split into what lies between groups of them and what lies inside (Theil's T).
 *
 *   T = Σ_j s_j ln(n s_j);  between = Σ_g S_g ln(S_g n / n_g);  within = Σ_g S_g T_g;  T = between + within
 *   s_j share of unit j in the sum; S_g share of group g, n_g its units, T_g its own T; units of 0 add 0
 *
 * Reads: 0 = all alike; ln n = one unit has everything. between / total: how much of it is regional.
 * Warns: depends on how units are drawn; small units count as much as large ones.
 *
 * @method  theil@1
 * @source  theil-1967, shorrocks-1980
 * @param   values  amounts, one a unit; finite, ≥ 0
 * @param   group  group of each unit, whole numbers from 0; one group if not given
 * @returns total in [0, ln n], between ≥ 0, within ≥ 0, nats; NaN exactly where the sum is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "bad-shape" (groups do not fit), "bad-index" (a bad group label)
 * @cost    O(n) time and memory
 * @example
 * theil([1, 0]).total // => 0.6931471805599453
 */
export function theil(values: ArrayLike<number>, group?: ArrayLike<number>): Theil {
  assertAmounts(values, 1);
  const n = values.length;
  const labels = group ?? new Int32Array(n);
  if (labels.length !== n)
    throw new MethodError('bad-shape', { what: `group of each of ${n} units`, value: labels.length });
  const amounts = new Float64Array(n);
  const sizes = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const label = labels[j]!;
    if (!Number.isInteger(label) || label < 0 || label >= n)
      throw new MethodError('bad-index', { what: 'group of a unit', row: j, value: label });
    amounts[label]! += values[j]!;
    sizes[label]!++;
  }
  const all = compensatedSum(values);
  if (all === 0) return { total: Number.NaN, between: Number.NaN, within: Number.NaN };
  const total = divergence(Float64Array.from(values), new Float64Array(n).fill(1), all);
  const between = divergence(amounts, sizes, all);
  const inside = Float64Array.from({ length: n }, (_, j) => {
    const label = labels[j]!;
    return values[j] === 0 ? 0 : (values[j]! / all) * Math.log((values[j]! / amounts[label]!) * sizes[label]!);
  });
  return { total, between, within: compensatedSum(inside) };
}
