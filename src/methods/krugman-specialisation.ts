import { hoover } from './hoover.ts';
import type { Matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

/**
 * How unlike the mix of industries of a place is to that of the whole.
 *
 *   K_r = Σ_i |q_ri − Q_i|;  q_ri share of industry i in place r; Q_i its share in the whole, place r included
 *
 * Reads: 0 = the same mix; towards 2 = nothing in common. K / 2 is the part that would have to change industry.
 * Warns: grows with finer industries and smaller places: compare like with like.
 *
 * @method  krugman-specialisation@1
 * @source  krugman-1991
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @returns one value a place in [0, 2); NaN exactly where the place is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(R·I) time and memory
 * @example
 * krugmanSpecialisation(matrix(2, 2, [3, 1, 1, 3])) // => [0.5, 0.5]
 */
export function krugmanSpecialisation(x: Matrix): Float64Array {
  return hoover(transposed(x)).map((half) => 2 * half);
}
