import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/**
 * What part of each industry's output goes to each other one.
 *
 *   b_ij = z_ij / x_i;  z_ij sales of i to j; x_i output of i
 *
 * Reads: 0.1: a tenth of the seller's output goes to that buyer.
 * Warns: an average over firms, in prices of one year; final buyers are the remainder.
 *
 * @method  output-coefficients@1
 * @source  ghosh-1958, miller-blair-2009
 * @param   flows  z, suppliers × buyers n×n; one currency; finite, ≥ 0
 * @param   output  x of each industry, length n; same unit; finite, ≥ 0
 * @returns table n×n, ≥ 0; NaN exactly in the rows of industries without output
 * @throws  {MethodError} "bad-shape" (not square, or output does not fit), "not-finite", "negative-cell" (a bad flow or output)
 * @cost    O(n²) time and memory
 * @example
 * outputCoefficients(matrix(2, 2, [1, 2, 3, 4]), [10, 20]).cells // => [0.1, 0.2, 0.15, 0.2]
 */
export function outputCoefficients(flows: Matrix, output: ArrayLike<number>): Matrix {
  const n = flows.rows;
  if (flows.cols !== n)
    throw new MethodError('bad-shape', { what: 'square table of flows', value: `${n} × ${flows.cols}` });
  if (output.length !== n)
    throw new MethodError('bad-shape', { what: `output of ${n} industries`, value: output.length });
  assertAmounts(flows.cells, n);
  assertAmounts(output, 1);
  return matrix(
    n,
    n,
    flows.cells.map((z, p) => {
      const seller = output[Math.floor(p / n)]!;
      return seller === 0 ? Number.NaN : z / seller;
    }),
  );
}
