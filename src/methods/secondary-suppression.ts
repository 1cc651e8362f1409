import { alternativeTable } from './alternative-table.ts';
import { cellIntervals } from './cell-intervals.ts';
import { marginNetwork } from './margin-network.ts';
import { type Matrix, matrix } from './matrix.ts';
import { type ProtectedPattern, type Protection, protectedPattern } from './protected-pattern.ts';

/** Protection of each cell (one entry a cell, row after row), and how rows add up. */
export interface SecondaryOptions extends Protection {
  /** Row above each row, −1 for the row that is the total of all (see margin-network). */
  readonly parents: ArrayLike<number>;
  /** Greatest miss of a total as part of the greatest cell. */
  readonly tolerance: number;
}

/** What to hide, and the interval of each cell that a reader can still work out. */
export interface SecondarySuppression extends Omit<ProtectedPattern, 'lower' | 'upper'> {
  readonly lower: Matrix;
  readonly upper: Matrix;
}

/**
 * Which further cells to hide so that hidden cells cannot be computed back from totals, checked before it is returned.
 *
 *   for each primary cell p: tables with the shown cells and all totals unchanged and x_p ≥ value + protectAbove exist, and so do
 *   tables with x_p ≤ value − protectBelow, all within low ≤ x ≤ high
 *   found by alternative-table, greatest protection first; then cells are shown again, the dearest first, as long as that holds;
 *   then cell-intervals audits the result: every primary cell has its protection and no hidden cell has a single value
 *
 * Reads: lower and upper are what a reader can work out; cost is the sum over the cells hidden besides the primary ones.
 * Warns: the choice is good, not the cheapest. Protects against readers of this table alone: tables that share cells must be
 *   protected together, and a cell that another table shows must have cost ∞. A contributor knows its own part: set protection
 *   by the rule that made the cell primary. Zeros that everybody knows to be zeros must have high 0.
 *
 * @method  secondary-suppression@1
 * @source  cox-1995, castro-2002, hundepool-et-al-2012
 * @param   table  rows × (columns, total) with one hierarchy of rows; finite (see margin-network); no total may be missing
 * @param   options  parents, tolerance, primary, protectAbove and protectBelow (≥ 0, read for primary cells, one above 0), costs, low, high
 * @returns hidden, secondary, cost, lower, upper; refused rather than returned where a cell would be less protected than asked
 * @throws  {MethodError} "not-protectable" (no choice of cells protects a cell as asked), "bad-shape", "bad-index", "not-additive" (see margin-network; or unlike lists), "not-finite" (a missing cell), "not-binary" (primary), "bounds-crossed" (a value outside its bounds), "bad-parameter" (tolerance, protection, or a cost not above 0)
 * @cost    O(hidden² · cells · log nodes) time at most, usually O(hidden · cells); O(hidden · cells) memory
 * @example
 * secondarySuppression(matrix(3, 3, [1, 20, 21, 40, 50, 90, 41, 70, 111]), { parents: [2, 2, -1], tolerance: 0, primary: [1, 0, 0, 0, 0, 0, 0, 0, 0], protectAbove: Array(9).fill(1), protectBelow: Array(9).fill(1), costs: [1, 1, 9, 1, 1, 9, 9, 9, 9], low: Array(9).fill(0), high: Array(9).fill(Infinity) }).secondary // => [1, 3, 4]
 */
export function secondarySuppression(table: Matrix, options: SecondaryOptions): SecondarySuppression {
  const { parents, tolerance, low, high } = options;
  const { rows, cols, cells } = table;
  const network = marginNetwork(table, parents, tolerance);
  const rise = cells.map((v, p) => high[p]! - v);
  const fall = cells.map((v, p) => v - low[p]!);
  const pattern = protectedPattern(cells, options, {
    cols,
    // Paths add up without loss but for the last digit.
    rounding: 1e-14,
    prove: (need, costs) => {
      const { reached, changes } = alternativeTable(network, { ...need, rise, fall, costs });
      return reached < need.amount ? undefined : changes;
    },
    audit: (hidden) => {
      const { lower, upper } = cellIntervals(table, { parents, tolerance, hidden, low, high });
      return { lower: lower.cells, upper: upper.cells };
    },
  });
  return { ...pattern, lower: matrix(rows, cols, pattern.lower), upper: matrix(rows, cols, pattern.upper) };
}
