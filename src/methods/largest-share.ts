import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';

/** The share of the largest holder, and who it is. */
export interface LargestShare {
  readonly share: number;
  /** Position of the first of the largest; −1 where there is none. */
  readonly position: number;
  /** How many hold exactly this much. */
  readonly ties: number;
}

/**
 * The part of a total that its largest holder has: is the cluster one plant?
 *
 *   share = max v_j / Σ v
 *
 * Reads: above 0.5 one holder is more than all others together.
 * Warns: names one holder: may disclose it; apply disclosure control before publishing.
 *
 * @method  largest-share@1
 * @source  house
 * @param   values  amounts, one a holder; any unit; finite, ≥ 0
 * @returns share in (0, 1], position, ties; share NaN, position −1 and ties 0 exactly where the sum is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(n) time, O(1) memory
 * @example
 * largestShare([1, 3, 2]) // => { share: 0.5, position: 1, ties: 1 }
 */
export function largestShare(values: ArrayLike<number>): LargestShare {
  assertAmounts(values, 1);
  const total = compensatedSum(values);
  if (total === 0) return { share: Number.NaN, position: -1, ties: 0 };
  let position = 0;
  let ties = 1;
  for (let j = 1; j < values.length; j++) {
    if (values[j]! > values[position]!) {
      position = j;
      ties = 1;
    } else if (values[j] === values[position]) ties++;
  }
  return { share: values[position]! / total, position, ties };
}
