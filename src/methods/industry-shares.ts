import { assertAmounts } from './assert-amounts.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Shares of places in each industry, and in everything. */
export interface IndustryShares {
  readonly within: Matrix;
  readonly whole: Float64Array;
}

/**
 * How each industry, and everything together, is divided over the places.
 *
 *   s_ri = x_ri / Σ_r x_ri;  X_r = Σ_i x_ri / Σ_ri x_ri
 *
 * Reads: comparing s_ri with X_r says where an industry sits beside where everything sits.
 * Warns: none but those of shares.
 *
 * @method  industry-shares@1
 * @source  house
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @returns within (R×I, columns add to 1; NaN exactly in columns of empty industries), whole (R, adds to 1; NaN where everything is 0)
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(R·I) time and memory
 * @example
 * industryShares(matrix(2, 1, [3, 1])).whole // => [0.75, 0.25]
 */
export function industryShares(x: Matrix): IndustryShares {
  assertAmounts(x.cells, x.cols);
  const place = new Float64Array(x.rows);
  const industry = new Float64Array(x.cols);
  for (let r = 0, p = 0; r < x.rows; r++) {
    for (let i = 0; i < x.cols; i++, p++) {
      place[r]! += x.cells[p]!;
      industry[i]! += x.cells[p]!;
    }
  }
  const total = industry.reduce((sum, v) => sum + v, 0);
  return {
    within: matrix(
      x.rows,
      x.cols,
      x.cells.map((v, p) => v / industry[p % x.cols]!),
    ),
    whole: place.map((v) => v / total),
  };
}
