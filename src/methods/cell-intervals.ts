import { alternativeTable } from './alternative-table.ts';
import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { marginNetwork } from './margin-network.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Which cells are hidden, and what everybody knows of a cell anyway. */
export interface HiddenCells {
  /** Row above each row, −1 for the row that is the total of all (see margin-network). */
  readonly parents: ArrayLike<number>;
  /** Greatest miss of a total as part of the greatest cell. */
  readonly tolerance: number;
  /** 1 for a hidden cell, else 0. */
  readonly hidden: ArrayLike<number>;
  /** Bounds that are known beforehand: usually 0 and ∞. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** The least and the greatest value that each cell can have, given all that is shown. */
export interface CellIntervals {
  readonly lower: Matrix;
  readonly upper: Matrix;
}

/**
 * What a reader can work out of hidden cells: the exact interval in which each must lie, from the cells and totals that are shown.
 *
 *   lower, upper = least and greatest x_p over all tables with the shown cells as they are, low ≤ x ≤ high, and every total holding;
 *   by the greatest flow through the cell in both directions
 *
 * Reads: equal ends: the cell is not hidden at all. Wide: a reader learns little.
 * Warns: knows nothing of who contributes to a cell: a contributor can subtract its own part. Bounds for reals: for counts an interval
 *   has whole ends where the shown cells are whole.
 *
 * @method  cell-intervals@1
 * @source  cox-1995, hundepool-et-al-2012
 * @param   table  rows × (columns, total) with one hierarchy of rows; finite (see margin-network)
 * @param   options  parents, tolerance, hidden (0 or 1), low and high (−∞ and ∞ allowed), one entry a cell
 * @returns lower and upper of each cell, in [low, high]; both the value itself for cells that are shown
 * @throws  {MethodError} "bad-shape", "bad-index", "not-additive", "bad-parameter" (see margin-network; or unlike lists), "not-finite" (a missing cell), "not-binary" (hidden), "bounds-crossed" (a value outside its bounds)
 * @cost    O(hidden · paths · cells · log nodes) time, O(cells) memory
 * @example
 * cellIntervals(matrix(3, 3, [1, 2, 3, 4, 5, 9, 5, 7, 12]), { parents: [2, 2, -1], tolerance: 0, hidden: [1, 1, 0, 1, 1, 0, 0, 0, 0], low: Array(9).fill(0), high: Array(9).fill(Infinity) }).upper.cells // => [3, 3, 3, 5, 7, 9, 5, 7, 12]
 */
export function cellIntervals(table: Matrix, options: HiddenCells): CellIntervals {
  const { parents, tolerance, hidden, low, high } = options;
  const { rows, cols, cells } = table;
  for (const list of [hidden, low, high])
    if (list.length !== cells.length)
      throw new MethodError('bad-shape', { what: `${cells.length} cells`, value: list.length });
  assertFinite(cells, cols);
  const [rise, fall, costs] = [
    new Float64Array(cells.length),
    new Float64Array(cells.length),
    new Float64Array(cells.length),
  ];
  cells.forEach((value, p) => {
    const place = { row: Math.floor(p / cols), column: p % cols, value };
    if (hidden[p] !== 0 && hidden[p] !== 1)
      throw new MethodError('not-binary', { ...place, what: 'hidden', value: hidden[p]! });
    if (!(low[p]! <= value && value <= high[p]!))
      throw new MethodError('bounds-crossed', { ...place, what: `value outside ${low[p]} to ${high[p]}` });
    [rise[p], fall[p], costs[p]] = [high[p]! - value, value - low[p]!, hidden[p] === 1 ? 0 : Infinity];
  });
  const network = marginNetwork(table, parents, tolerance);
  const [lower, upper] = [cells.slice(), cells.slice()];
  for (let cell = 0; cell < cells.length; cell++) {
    if (hidden[cell] === 0) continue;
    const question = { cell, amount: Infinity, rise, fall, costs };
    lower[cell]! -= alternativeTable(network, { ...question, direction: 'down' }).reached;
    upper[cell]! += alternativeTable(network, { ...question, direction: 'up' }).reached;
  }
  return { lower: matrix(rows, cols, lower), upper: matrix(rows, cols, upper) };
}
