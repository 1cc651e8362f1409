import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Gauss–Jordan in place on I − A, row by row; all pivots above rounding exactly where the spectral radius is below 1. */
function inverted(m: Float64Array, n: number): void {
  for (let k = 0; k < n; k++) {
    const rowK = k * n;
    const pivot = m[rowK + k]!;
    if (!(pivot > n * Number.EPSILON))
      throw new MethodError('not-productive', { what: 'pivot of an industry', row: k, value: pivot });
    m[rowK + k] = 1;
    for (let j = 0; j < n; j++) m[rowK + j]! /= pivot;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const rowI = i * n;
      const factor = m[rowI + k]!;
      if (factor === 0) continue;
      m[rowI + k] = 0;
      for (let j = 0; j < n; j++) m[rowI + j]! -= factor * m[rowK + j]!;
    }
  }
}

/**
 * Everything that must be produced, directly and along the chain of suppliers, for one unit of final use.
 *
 *   L = (I − A)⁻¹ = I + A + A² + …;  a_ij input from i for one unit of j
 *   Without exchanging rows: for A ≥ 0 every pivot is above 0 exactly where the spectral radius of A is below 1,
 *   and then each step keeps signs, so no digits cancel.
 *
 * Reads: column j lists the output of every industry that one unit of final use of j calls for.
 * Warns: fixed proportions, no limits of capacity, no change of prices. Says what is needed, not what will follow.
 *
 * @method  leontief@1
 * @source  leontief-1936, miller-blair-2009
 * @param   coefficients  A, suppliers × buyers n×n; finite, ≥ 0
 * @returns L n×n, ≥ 0, diagonal ≥ 1
 * @throws  {MethodError} "bad-shape" (not square), "not-finite", "negative-cell" (a bad coefficient), "not-productive" (spectral radius 1 or more, within rounding)
 * @cost    O(n³) time, O(n²) memory
 * @example
 * leontief(matrix(2, 2, [0, 0.5, 0.5, 0])).cells // => [1.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.3333333333333333]
 */
export function leontief(coefficients: Matrix): Matrix {
  const n = coefficients.rows;
  if (coefficients.cols !== n)
    throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${coefficients.cols}` });
  assertAmounts(coefficients.cells, n);
  const inverse = coefficients.cells.map((a, p) => (Math.floor(p / n) === p % n ? 1 - a : -a));
  inverted(inverse, n);
  return matrix(n, n, inverse);
}
