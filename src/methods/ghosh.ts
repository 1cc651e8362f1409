import { leontief } from './leontief.ts';
import type { Matrix } from './matrix.ts';

/**
 * Where one unit of an industry's primary input ends up, directly and along the chain of buyers.
 *
 *   G = (I − B)⁻¹ = I + B + B² + …;  b_ij part of i's output that goes to j
 *   Also G = x̂⁻¹ L x̂, with L the Leontief inverse and x̂ the outputs on a diagonal.
 *
 * Reads: row i lists the output value of every industry that one unit of value added in i passes through.
 * Warns: a statement about cost shares and prices, not about quantities: more supply does not make its own buyers.
 *
 * @method  ghosh@1
 * @source  ghosh-1958, miller-blair-2009
 * @param   coefficients  B, sellers × buyers n×n; finite, ≥ 0
 * @returns G n×n, ≥ 0, diagonal ≥ 1
 * @throws  {MethodError} "bad-shape" (not square), "not-finite", "negative-cell" (a bad coefficient), "not-productive" (spectral radius 1 or more, within rounding)
 * @cost    O(n³) time, O(n²) memory
 * @example
 * ghosh(matrix(2, 2, [0, 0.5, 0.25, 0])).cells // => [1.1428571428571428, 0.5714285714285714, 0.2857142857142857, 1.1428571428571428]
 */
export function ghosh(coefficients: Matrix): Matrix {
  return leontief(coefficients);
}
