import { industryShares } from './industry-shares.ts';
import type { Matrix } from './matrix.ts';

/**
 * What part of an industry would have to move for it to sit where everything sits.
 *
 *   H_i = ½ Σ_r |s_ri − X_r|;  s_ri share of place r in industry i; X_r share of place r in everything
 *
 * Reads: 0 = spread like everything; 0.6 = six tenths sit elsewhere. On transposed x: how unlike a place is to the whole.
 * Warns: blind to distance, and to how many plants there are; grows as places get smaller.
 *
 * @method  hoover@1
 * @source  hoover-1936
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @returns one value an industry in [0, 1); NaN exactly where the industry is 0 everywhere
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(R·I) time and memory
 * @example
 * hoover(matrix(2, 2, [3, 1, 1, 3])) // => [0.25, 0.25]
 */
export function hoover(x: Matrix): Float64Array {
  const { within, whole } = industryShares(x);
  const value = new Float64Array(x.cols);
  for (let p = 0; p < within.cells.length; p++)
    value[p % x.cols]! += Math.abs(within.cells[p]! - whole[Math.floor(p / x.cols)]!) / 2;
  return value;
}
