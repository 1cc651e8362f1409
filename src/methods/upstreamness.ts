import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/**
 * How far an industry's output is, on average, from final use: 1 when all goes to final users at once.
 *
 *   U_i = Σ_j g_ij;  g Ghosh inverse: 1 · final + 2 · (sold to those who sell to final) + …, as parts of output
 *
 * Reads: 1 consumer goods and services; 3 raw materials that pass through two more industries.
 * Warns: exports and stocks count as final use unless the coefficients are corrected for them.
 *
 * @method  upstreamness@1
 * @source  antras-et-al-2012, ghosh-1958
 * @param   inverse  Ghosh inverse n×n (see ghosh); finite, ≥ 0
 * @returns one value an industry, ≥ 1
 * @throws  {MethodError} "bad-shape" (not square), "not-finite", "negative-cell" (a bad value)
 * @cost    O(n²) time, O(n) memory
 * @example
 * upstreamness(ghosh(matrix(2, 2, [0, 1, 0, 0]))) // => [2, 1]
 */
export function upstreamness(inverse: Matrix): Float64Array {
  const n = inverse.rows;
  if (inverse.cols !== n) throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${inverse.cols}` });
  assertAmounts(inverse.cells, n);
  const value = new Float64Array(n);
  for (let p = 0; p < n * n; p++) value[Math.floor(p / n)]! += inverse.cells[p]!;
  return value;
}
