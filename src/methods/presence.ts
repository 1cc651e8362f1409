import { assertAmounts } from './assert-amounts.ts';
import { type Matrix, matrix } from './matrix.ts';

/**
 * Which places are specialised in which industries: 1 where the location quotient is 1 or more.
 *
 *   M_ri = 1 if x_ri > 0 and x_ri X ≥ X_r X_i, which is LQ(r, i) ≥ 1 without a division, so that ties are exact; else 0
 *   x_ri amount of industry i in place r; X_r place total; X_i industry total; X whole total
 *
 * Reads: the table of ones and zeros that complexity and relatedness start from.
 * Warns: a cut at 1 makes 0.99 and 1.01 opposites: check results with location-quotient-interval or other cuts.
 *
 * @method  presence@1
 * @source  balassa-1965, hidalgo-et-al-2007
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @returns table R×I of 0 and 1
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(R·I) time and memory
 * @example
 * presence(matrix(2, 2, [30, 10, 20, 40])).cells // => [1, 0, 0, 1]
 */
export function presence(x: Matrix): Matrix {
  assertAmounts(x.cells, x.cols);
  const place = new Float64Array(x.rows);
  const industry = new Float64Array(x.cols);
  for (let r = 0, p = 0; r < x.rows; r++) {
    for (let i = 0; i < x.cols; i++, p++) {
      place[r]! += x.cells[p]!;
      industry[i]! += x.cells[p]!;
    }
  }
  const whole = industry.reduce((sum, v) => sum + v, 0);
  const cells = new Float64Array(x.cells.length);
  for (let r = 0, p = 0; r < x.rows; r++) {
    for (let i = 0; i < x.cols; i++, p++) {
      if (x.cells[p]! > 0 && x.cells[p]! * whole >= place[r]! * industry[i]!) cells[p] = 1;
    }
  }
  return matrix(x.rows, x.cols, cells);
}
