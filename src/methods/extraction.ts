import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** What would be lost, in all and outside the industry itself, if it and its purchases and sales were gone. */
export interface Extraction {
  readonly total: Float64Array;
  readonly others: Float64Array;
}

/**
 * How much output would be missing if an industry did not exist and its inputs came from abroad.
 *
 *   total_k = x_k Σ_r l_rk / l_kk;  others_k = total_k − x_k;  l Leontief inverse; x output
 *   The same as Σ x − Σ x̄, x̄ from the table without row, column and final use of k.
 *
 * Reads: others_k beside x_k: how much of the economy lives on the industry's purchases.
 * Warns: a thought experiment: nobody adapts. Its sales to others are replaced by imports without cost.
 *
 * @method  extraction@1
 * @source  dietzenbacher-lahr-2013, miller-blair-2009
 * @param   inverse  Leontief inverse n×n; finite, ≥ 0
 * @param   output  x, length n; finite, ≥ 0
 * @returns total and others, one value an industry, in the unit of output
 * @throws  {MethodError} "bad-shape" (not square, or output does not fit), "not-finite", "negative-cell" (a bad value)
 * @cost    O(n²) time, O(n) memory
 * @example
 * extraction(matrix(2, 2, [1, 0.5, 0, 1]), [10, 20]).others // => [0, 10]
 */
export function extraction(inverse: Matrix, output: ArrayLike<number>): Extraction {
  const n = inverse.rows;
  if (inverse.cols !== n || output.length !== n)
    throw new MethodError('bad-shape', {
      what: `${n} × ${n} inverse, ${n} outputs`,
      value: `${inverse.cols}, ${output.length}`,
    });
  assertAmounts(inverse.cells, n);
  assertAmounts(output, 1);
  const others = new Float64Array(n);
  for (let p = 0; p < n * n; p++) {
    const [r, k] = [Math.floor(p / n), p % n];
    if (r !== k) others[k]! += (output[k]! * inverse.cells[p]!) / inverse.cells[k * n + k]!;
  }
  return { total: others.map((loss, k) => loss + output[k]!), others };
}
