import { MethodError } from './errors.ts';
import { industryShares } from './industry-shares.ts';
import type { Matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

/** One row that resembles the one asked about. */
export interface Analogue {
  readonly row: number;
  /** Part of the mix that would have to change, in [0, 1]. */
  readonly distance: number;
}

/**
 * Which place and year had the mix of industries most like this one.
 *
 *   distance(a, b) = ½ Σ_i |q_ai − q_bi|;  q_ai share of industry i in row a, a row being a place in a year
 *
 * Reads: 0.1: a tenth of the mix would have to change. What followed there is a case to study, not a forecast.
 * Warns: looks at the mix only, not at size, incomes or institutions. All rows must use one classification: harmonise first.
 *
 * @method  historical-analogues@1
 * @source  house, krugman-1991
 * @param   x  amounts, place-years N × industries I; one unit a row; finite, ≥ 0
 * @param   row  the row asked about
 * @param   isAllowed  1 for each row that may be an answer (not the same place, earlier, …), else 0; length N
 * @returns allowed rows other than the one asked about, nearest first, ties by lower row; rows of 0 are left out
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "bad-index" (no such row), "bad-shape" (isAllowed does not fit), "not-binary" (isAllowed neither 0 nor 1), "too-few" (the row asked about is 0)
 * @cost    O(N·I + N log N) time, O(N·I) memory
 * @example
 * historicalAnalogues(matrix(3, 2, [1, 1, 3, 1, 2, 2]), 0, [1, 1, 1]) // => [{ row: 2, distance: 0 }, { row: 1, distance: 0.25 }]
 */
export function historicalAnalogues(x: Matrix, row: number, isAllowed: ArrayLike<number>): readonly Analogue[] {
  if (!Number.isInteger(row) || row < 0 || row >= x.rows)
    throw new MethodError('bad-index', { what: 'row asked about', value: row });
  if (isAllowed.length !== x.rows)
    throw new MethodError('bad-shape', { what: `isAllowed for each of ${x.rows} rows`, value: isAllowed.length });
  const share = industryShares(transposed(x)).within.cells;
  if (Number.isNaN(share[row]!))
    throw new MethodError('too-few', { what: 'amounts in the row asked about', row, value: 0 });
  const found: Analogue[] = [];
  for (let other = 0; other < x.rows; other++) {
    if (isAllowed[other] !== 0 && isAllowed[other] !== 1)
      throw new MethodError('not-binary', { what: 'isAllowed', row: other, value: isAllowed[other]! });
    if (other === row || isAllowed[other] === 0 || Number.isNaN(share[other]!)) continue;
    let distance = 0;
    for (let i = 0; i < x.cols; i++) distance += Math.abs(share[i * x.rows + row]! - share[i * x.rows + other]!) / 2;
    found.push({ row: other, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || a.row - b.row);
}
