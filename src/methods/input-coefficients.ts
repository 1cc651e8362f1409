import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/**
 * How much each industry buys from each other one for one unit of its output.
 *
 *   a_ij = z_ij / x_j;  z_ij sales of i to j; x_j output of j
 *
 * Reads: 0.1: a tenth of the output's value was bought from that supplier.
 * Warns: an average over firms that differ, in prices of one year. Domestic and imported flows must not be mixed
 *   unless that is meant.
 *
 * @method  input-coefficients@1
 * @source  leontief-1936, miller-blair-2009
 * @param   flows  z, suppliers × buyers n×n; one currency; finite, ≥ 0
 * @param   output  x of each industry, length n; same unit; finite, ≥ 0
 * @returns table n×n, ≥ 0; NaN exactly in the columns of industries without output
 * @throws  {MethodError} "bad-shape" (not square, or output does not fit), "not-finite", "negative-cell" (a bad flow or output)
 * @cost    O(n²) time and memory
 * @example
 * inputCoefficients(matrix(2, 2, [1, 2, 3, 4]), [10, 20]).cells // => [0.1, 0.1, 0.3, 0.2]
 */
export function inputCoefficients(flows: Matrix, output: ArrayLike<number>): Matrix {
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
    flows.cells.map((z, p) => (output[p % n] === 0 ? Number.NaN : z / output[p % n]!)),
  );
}
