import { MethodError } from './errors.ts';

/** A table of numbers, row after row: cell (r, c) is cells[r * cols + c]. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly cells: Float64Array;
}

/**
 * A table of numbers with its shape checked, in row order.
 *
 *   cell(r, c) = cells[r · cols + c]
 *
 * Reads: rows are usually places and columns industries; each measure states its own reading.
 * Warns: a Float64Array is taken as it is, not copied; nothing in this room ever writes to it.
 *
 * @method  matrix@1
 * @source  house
 * @param   rows  number of rows; whole, ≥ 0
 * @param   cols  number of columns; whole, ≥ 0
 * @param   cells  values in row order, length rows × cols
 * @returns the table, frozen
 * @throws  {MethodError} "bad-shape" (length is not rows × cols, or a size is not a whole number)
 * @cost    O(1) for a Float64Array, else O(rows × cols) time and memory
 * @example
 * matrix(2, 2, [1, 2, 3, 4]).cells // => [1, 2, 3, 4]
 */
export function matrix(rows: number, cols: number, cells: ArrayLike<number>): Matrix {
  if (!Number.isInteger(rows) || !Number.isInteger(cols) || rows < 0 || cols < 0) {
    throw new MethodError('bad-shape', { what: `${rows} rows × ${cols} columns` });
  }
  if (cells.length !== rows * cols) {
    throw new MethodError('bad-shape', { what: `${rows} × ${cols} cells expected`, value: cells.length });
  }
  return Object.freeze({ rows, cols, cells: cells instanceof Float64Array ? cells : Float64Array.from(cells) });
}
