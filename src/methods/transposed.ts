import { type Matrix, matrix } from './matrix.ts';

/**
 * The table with rows and columns exchanged.
 *
 *   t(c, r) = x(r, c)
 *
 * Reads: turns a measure of industries over places into one of places over industries.
 * Warns: a new table is made; the old one is not changed.
 *
 * @method  transposed@1
 * @source  house
 * @param   x  any table R×C
 * @returns table C×R
 * @throws  nothing
 * @cost    O(R·C) time and memory
 * @example
 * transposed(matrix(1, 2, [3, 4])).rows // => 2
 */
export function transposed(x: Matrix): Matrix {
  const cells = new Float64Array(x.cells.length);
  for (let r = 0, p = 0; r < x.rows; r++) for (let c = 0; c < x.cols; c++, p++) cells[c * x.rows + r] = x.cells[p]!;
  return matrix(x.cols, x.rows, cells);
}
