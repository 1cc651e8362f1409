import { assertFinite } from './assert-finite.ts';
import { type Matrix, matrix } from './matrix.ts';

/**
 * How far the rows of a table are from each other, squared.
 *
 *   D_ij = Σ_k (x_ik − x_jk)²
 *
 * Reads: 0 for equal rows. With rows of relatedness: small where two industries are related to the same others.
 * Warns: columns with large numbers decide; bring them to one scale first where that is not meant.
 *
 * @method  row-distances@1
 * @source  house
 * @param   x  table n×d; finite
 * @returns symmetric table n×n, ≥ 0, diagonal 0
 * @throws  {MethodError} "not-finite" (a missing value)
 * @cost    O(n²·d) time, O(n²) memory
 * @example
 * rowDistances(matrix(2, 2, [0, 0, 3, 4])).cells // => [0, 25, 25, 0]
 */
export function rowDistances(x: Matrix): Matrix {
  const { rows, cols, cells } = x;
  assertFinite(cells, cols);
  const value = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    const own = cells.subarray(i * cols, (i + 1) * cols);
    for (let j = i + 1; j < rows; j++) {
      const other = cells.subarray(j * cols, (j + 1) * cols);
      let sum = 0;
      for (let k = 0; k < cols; k++) {
        const gap = own[k]! - other[k]!;
        sum += gap * gap;
      }
      value[i * rows + j] = sum;
      value[j * rows + i] = sum;
    }
  }
  return matrix(rows, rows, value);
}
