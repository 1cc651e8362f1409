import { industryShares } from './industry-shares.ts';
import { locationalCorrelation } from './locational-correlation.ts';
import { type Matrix, matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

/**
 * Do two industries employ the same kinds of people?
 *
 *   OCC_ij = Pearson correlation over occupations of s_i· and s_j·;  s_io = x_io / Σ_o x_io
 *
 * Reads: 1 = the same mix of occupations; 0 = knowing one mix says nothing about the other; below 0 they are opposites.
 * Warns: every occupation counts alike, so fine lists of occupations weigh what they split. An occupation that is large
 *   everywhere, such as sales, ties all industries.
 *
 * @method  occupation-relatedness@1
 * @source  delgado-porter-stern-2016, ellison-glaeser-kerr-2010
 * @param   workers  x, industries I × occupations O, O ≥ 2; finite, ≥ 0
 * @returns symmetric table I×I in [−1, 1], diagonal 1; NaN exactly where one of the two has no workers or equal shares
 *   in all occupations
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad number of workers), "too-few" (fewer than two occupations)
 * @cost    O(I²·O) time, O(I² + I·O) memory
 * @example
 * occupationRelatedness(matrix(2, 3, [10, 20, 30, 1, 2, 3])).cells // => [1, 1, 1, 1]
 */
export function occupationRelatedness(workers: Matrix): Matrix {
  const { within } = industryShares(transposed(workers));
  // An industry without workers has no shares: equal ones, here 0, are what the correlation calls undefined.
  const shares = within.cells.map((share) => (Number.isNaN(share) ? 0 : share));
  return locationalCorrelation(matrix(within.rows, within.cols, shares));
}
