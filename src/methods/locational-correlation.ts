import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/**
 * Do two industries rise and fall together from place to place?
 *
 *   LC_ij = Pearson correlation over places of x_·i and x_·j
 *
 * Reads: near 1: large where the other is large. Used for employment and for establishments.
 * Warns: size drives it: everything is large in large places. Being together is not being linked.
 *
 * @method  locational-correlation@1
 * @source  porter-2003, delgado-porter-stern-2016
 * @param   x  amounts, places R × industries I, R ≥ 2; finite
 * @returns symmetric table I×I in [−1, 1], diagonal 1; NaN exactly where one of the two is the same in all places
 * @throws  {MethodError} "not-finite" (a missing value), "too-few" (fewer than two places)
 * @cost    O(R·I²) time, O(I² + R·I) memory
 * @example
 * locationalCorrelation(matrix(3, 2, [1, 2, 2, 4, 3, 6])).cells // => [1, 1, 1, 1]
 */
export function locationalCorrelation(x: Matrix): Matrix {
  const { rows, cols } = x;
  if (rows < 2) throw new MethodError('too-few', { what: 'places', value: rows });
  assertFinite(x.cells, cols);
  const z = new Float64Array(rows * cols);
  for (let i = 0; i < cols; i++) {
    let mean = 0;
    let varies = false;
    for (let r = 0; r < rows; r++) {
      mean += x.cells[r * cols + i]! / rows;
      varies ||= x.cells[r * cols + i] !== x.cells[i];
    }
    let square = 0;
    for (let r = 0; r < rows; r++) square += (x.cells[r * cols + i]! - mean) ** 2;
    for (let r = 0; r < rows; r++)
      z[i * rows + r] = varies ? (x.cells[r * cols + i]! - mean) / Math.sqrt(square) : Number.NaN;
  }
  const value = new Float64Array(cols * cols);
  for (let i = 0; i < cols; i++) {
    for (let j = i; j < cols; j++) {
      let sum = 0;
      for (let r = 0; r < rows; r++) sum += z[i * rows + r]! * z[j * rows + r]!;
      value[i * cols + j] = sum;
      value[j * cols + i] = sum;
    }
  }
  return matrix(cols, cols, value);
}
