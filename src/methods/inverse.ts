import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Exchanges two rows of a square table held row by row. */
function exchange(cells: Float64Array, n: number, [one, other]: readonly [number, number]): void {
  if (one === other) return;
  const kept = cells.slice(one * n, (one + 1) * n);
  cells.copyWithin(one * n, other * n, (other + 1) * n);
  cells.set(kept, other * n);
}

/** The row at or below k whose entry in column k is greatest beside the greatest entry of that row at the start. */
function pivotRow(left: Float64Array, scale: Float64Array, k: number): number {
  const n = scale.length;
  let best = k;
  for (let i = k + 1; i < n; i++) {
    if (Math.abs(left[i * n + k]!) * scale[best]! > Math.abs(left[best * n + k]!) * scale[i]!) best = i;
  }
  if (!(Math.abs(left[best * n + k]!) > 16 * n * Number.EPSILON * scale[best]!))
    throw new MethodError('singular', { what: 'pivot', column: k, value: left[best * n + k]! });
  return best;
}

/** Takes multiples of row k from all others, so that column k holds 1 there and 0 elsewhere. */
function eliminate(left: Float64Array, right: Float64Array, { n, k }: { readonly n: number; readonly k: number }) {
  const pivot = left[k * n + k]!;
  for (let j = 0; j < n; j++) {
    left[k * n + j]! /= pivot;
    right[k * n + j]! /= pivot;
  }
  for (let i = 0; i < n; i++) {
    const factor = left[i * n + k]!;
    if (i === k || factor === 0) continue;
    for (let j = 0; j < n; j++) {
      left[i * n + j]! -= factor * left[k * n + j]!;
      right[i * n + j]! -= factor * right[k * n + j]!;
    }
    left[i * n + k] = 0;
  }
}

/**
 * The inverse of a square table.
 *
 *   X with M·X = I, by Gauss and Jordan with exchange of rows; each row measured by its own greatest entry
 *
 * Reads: column j says which mix of columns of M gives one unit of row j and nothing else.
 * Warns: a table that is nearly singular loses digits without being refused: check M·X = I where it matters.
 *
 * @method  inverse@1
 * @source  golub-van-loan-2013
 * @param   m  n×n; finite
 * @returns inverse n×n
 * @throws  {MethodError} "bad-shape" (not square), "not-finite" (a missing value), "singular" (a pivot within rounding of 0)
 * @cost    O(n³) time, O(n²) memory
 * @example
 * inverse(matrix(2, 2, [0, 2, 4, 0])).cells // => [0, 0.25, 0.5, 0]
 */
export function inverse(m: Matrix): Matrix {
  const n = m.rows;
  if (m.cols !== n) throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${m.cols}` });
  assertFinite(m.cells, n);
  const left = m.cells.slice();
  const right = new Float64Array(n * n);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    right[i * n + i] = 1;
    for (let j = 0; j < n; j++) scale[i] = Math.max(scale[i]!, Math.abs(left[i * n + j]!));
  }
  for (let k = 0; k < n; k++) {
    const best = pivotRow(left, scale, k);
    exchange(left, n, [k, best]);
    exchange(right, n, [k, best]);
    [scale[k], scale[best]] = [scale[best]!, scale[k]!];
    eliminate(left, right, { n, k });
  }
  return matrix(n, n, right);
}
