import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Required margins, and when to stop. */
export interface RasOptions {
  readonly rowTotals: ArrayLike<number>;
  readonly colTotals: ArrayLike<number>;
  readonly iterations: number;
  /** Greatest miss of any margin, as part of the table's total. */
  readonly tolerance: number;
}

/** The fitted table and how the fitting ended. */
export interface Ras {
  readonly fitted: Matrix;
  readonly iterations: number;
  readonly residual: number;
}

/** Row or column sums of a table. */
function margin(cells: Float64Array, cols: number, axis: 'rows' | 'cols'): Float64Array {
  const sums = new Float64Array(axis === 'rows' ? cells.length / cols : cols);
  for (let p = 0; p < cells.length; p++) sums[axis === 'rows' ? Math.floor(p / cols) : p % cols]! += cells[p]!;
  return sums;
}

/** Refuses margins that do not fit, are no amounts, differ in total, or ask something of an empty row or column. */
function check(x: Matrix, options: RasOptions): number {
  const { rowTotals, colTotals, iterations, tolerance } = options;
  if (rowTotals.length !== x.rows || colTotals.length !== x.cols)
    throw new MethodError('bad-shape', {
      what: `${x.rows} row and ${x.cols} column totals`,
      value: `${rowTotals.length}, ${colTotals.length}`,
    });
  if (!Number.isInteger(iterations) || iterations < 1)
    throw new MethodError('bad-parameter', { what: 'iterations', value: iterations });
  if (!(tolerance > 0)) throw new MethodError('bad-parameter', { what: 'tolerance above 0', value: tolerance });
  for (const list of [rowTotals, colTotals]) assertAmounts(list, 1);
  assertAmounts(x.cells, x.cols);
  const [rows, cols] = [rowTotals, colTotals].map((list) => Array.from(list).reduce((sum, v) => sum + v, 0)) as [
    number,
    number,
  ];
  if (Math.abs(rows - cols) > 1e-9 * Math.max(rows, cols))
    throw new MethodError('shares-not-one', { what: 'row totals over column totals', value: rows / cols });
  margin(x.cells, x.cols, 'rows').forEach((sum, row) => {
    if (sum === 0 && rowTotals[row]! > 0)
      throw new MethodError('singular', { what: 'empty row with a total', row, value: rowTotals[row]! });
  });
  margin(x.cells, x.cols, 'cols').forEach((sum, column) => {
    if (sum === 0 && colTotals[column]! > 0)
      throw new MethodError('singular', { what: 'empty column with a total', column, value: colTotals[column]! });
  });
  return rows;
}

/**
 * A table fitted to new margins by scaling its rows and columns in turn, keeping its structure.
 *
 *   y_ij = r_i x_ij s_j with Σ_j y_ij = u_i and Σ_i y_ij = v_j; rows first, then columns, until both hold
 *   Of all tables with these margins it is nearest to x in Σ y ln (y / x).
 *
 * Reads: cross ratios x_ij x_kl / (x_il x_kj) stay as they were; cells of 0 stay 0.
 * Warns: nothing is learnt about structure: an old table with new margins is still an old structure. With many
 *   zeros no solution may exist; that is refused, never forced.
 *
 * @method  ras@1
 * @source  deming-stephan-1940, stone-brown-1962
 * @param   x  table to start from, R×C; finite, ≥ 0
 * @param   options  rowTotals (R) and colTotals (C), ≥ 0, equal in sum within 1e-9; iterations; tolerance (1e-12 is usual)
 * @returns fitted, iterations, residual (greatest miss of a margin, as part of the total)
 * @throws  {MethodError} "bad-shape" (margins do not fit), "bad-parameter" (iterations or tolerance), "not-finite", "negative-cell" (a bad amount), "shares-not-one" (margins differ in total), "singular" (an empty row or column with a total), "not-converged" (margins cannot be met, or not within the iterations)
 * @cost    O(iterations · R·C) time, O(R·C) memory
 * @example
 * ras(matrix(2, 2, [1, 1, 1, 1]), { rowTotals: [3, 1], colTotals: [2, 2], iterations: 10, tolerance: 1e-12 }).fitted.cells // => [1.5, 1.5, 0.5, 0.5]
 */
export function ras(x: Matrix, options: RasOptions): Ras {
  const { rowTotals, colTotals, iterations, tolerance } = options;
  const total = check(x, options);
  const scale = total === 0 ? 1 : total;
  const y = x.cells.slice();
  let residual = Infinity;
  for (let step = 1; step <= iterations; step++) {
    const rows = margin(y, x.cols, 'rows');
    for (let p = 0; p < y.length; p++)
      if (y[p]! > 0) y[p]! *= rowTotals[Math.floor(p / x.cols)]! / rows[Math.floor(p / x.cols)]!;
    const cols = margin(y, x.cols, 'cols');
    for (let p = 0; p < y.length; p++) if (y[p]! > 0) y[p]! *= colTotals[p % x.cols]! / cols[p % x.cols]!;
    residual = 0;
    margin(y, x.cols, 'rows').forEach(
      (sum, r) => (residual = Math.max(residual, Math.abs(sum - rowTotals[r]!) / scale)),
    );
    margin(y, x.cols, 'cols').forEach(
      (sum, c) => (residual = Math.max(residual, Math.abs(sum - colTotals[c]!) / scale)),
    );
    if (residual <= tolerance) return { fitted: matrix(x.rows, x.cols, y), iterations: step, residual };
  }
  throw new MethodError('not-converged', { what: `margins after ${iterations} iterations`, value: residual });
}
