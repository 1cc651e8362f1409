import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';

/**
 * How concentrated amounts are on few holders, 1 when one holds everything.
 *
 *   H = Σ s_j²,  s_j = v_j / Σ v
 *
 * Reads: 1/H is the number of equal holders that would be as concentrated: 0.25 = like four equal plants.
 * Warns: blind to who and where the holders are; unknown small holders change it little, unknown large ones much.
 *
 * @method  herfindahl@1
 * @source  herfindahl-1950, hirschman-1964
 * @param   values  amounts, one a holder; any unit; finite, ≥ 0
 * @returns H in [1/n, 1]; NaN exactly where the sum is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(n) time and memory
 * @example
 * herfindahl([1, 1, 2]) // => 0.375
 */
export function herfindahl(values: ArrayLike<number>): number {
  assertAmounts(values, 1);
  const total = compensatedSum(values);
  const squares = new Float64Array(values.length);
  for (let j = 0; j < values.length; j++) squares[j] = (values[j]! / total) ** 2;
  return total === 0 ? Number.NaN : compensatedSum(squares);
}
