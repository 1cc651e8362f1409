import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';

/**
 * How diverse a mix is: the surprise of meeting one of its parts, on average.
 *
 *   H = −Σ_j s_j ln s_j, in nats; s_j = v_j / Σ v; parts of 0 add 0. In bits: H / ln 2
 *
 * Reads: e^H is the number of equal parts that would be as diverse. 0 = one part only.
 * Warns: grows with finer parts: compare mixes of the same classification.
 *
 * @method  entropy@1
 * @source  shannon-1948
 * @param   values  amounts, one a part, n of them; finite, ≥ 0
 * @returns H in [0, ln n], nats; NaN exactly where the sum is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(n) time and memory
 * @example
 * entropy([1, 1, 0]) // => 0.6931471805599453
 */
export function entropy(values: ArrayLike<number>): number {
  assertAmounts(values, 1);
  const total = compensatedSum(values);
  if (total === 0) return Number.NaN;
  const terms = new Float64Array(values.length);
  for (let j = 0; j < values.length; j++) {
    const share = values[j]! / total;
    if (share > 0 && share < 1) terms[j] = -share * Math.log(share);
  }
  return compensatedSum(terms);
}
