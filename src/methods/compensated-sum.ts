/**
 * A sum whose rounding error does not grow with the number of terms.
 *
 *   Neumaier: s ← s + v, and what the addition lost is kept in c; the sum is s + c
 *
 * Reads: whole numbers whose running sums stay below 2⁵³ are summed exactly.
 * Warns: an infinite or missing value makes the sum NaN; check the values first.
 *
 * @method  compensated-sum@1
 * @source  neumaier-1974
 * @param   values  finite numbers
 * @returns the sum; error about 1 unit in the last place, plus n² tiny terms of order 10⁻³² relative to Σ|v|
 * @throws  nothing
 * @cost    O(n) time, O(1) memory
 * @example
 * compensatedSum([1, 1e100, 1, -1e100]) // => 2
 */
export function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let p = 0; p < values.length; p++) {
    const value = values[p]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
