import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';
import { kernelsOver } from './vector/kernels-over.ts';
import { TILE } from './vector/vector-kernels.ts';

/** Places whose products are summed before the next pair of industries: what the machine's near memory holds. */
const CHUNK = 512;
const NUMBER = 8;
/** Where the first panel stands: the sums of a tile come before. */
const PANELS = TILE * TILE;

/** Means, and the root of the squares around them; NaN for an industry that is the same in all places. */
function spreads({ rows, cols, cells }: Matrix): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const mean = new Float64Array(cols);
  const varies = new Uint8Array(cols);
  for (let r = 0, p = 0; r < rows; r++) {
    for (let i = 0; i < cols; i++, p++) {
      mean[i]! += cells[p]! / rows;
      if (cells[p] !== cells[i]) varies[i] = 1;
    }
  }
  const square = new Float64Array(cols);
  for (let r = 0, p = 0; r < rows; r++)
    for (let i = 0; i < cols; i++, p++) square[i]! += (cells[p]! - mean[i]!) * (cells[p]! - mean[i]!);
  return { mean, deviation: square.map((v, i) => (varies[i] === 1 ? Math.sqrt(v) : Number.NaN)) };
}

/** Writes standardised amounts in panels of four industries, place after place; industries that fill up the last panel are empty. */
function writePanels(to: Float64Array, x: Matrix): void {
  const { rows, cols, cells } = x;
  const { mean, deviation } = spreads(x);
  for (let r = 0, p = 0; r < rows; r++)
    for (let i = 0; i < cols; i++, p++)
      to[PANELS + (Math.floor(i / TILE) * rows + r) * TILE + (i % TILE)] = (cells[p]! - mean[i]!) / deviation[i]!;
}

/** Adds a tile of sums to the table of all pairs, below the diagonal or on it. */
function addTile(value: Matrix, tile: Float64Array, { i, j }: { readonly i: number; readonly j: number }): void {
  const { cols, cells } = value;
  const [height, width] = [Math.min(TILE, cols - i), Math.min(TILE, cols - j)];
  for (let a = 0; a < height; a++)
    for (let b = 0; b < width; b++) cells[(i + a) * cols + j + b]! += tile[a * TILE + b]!;
}

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
  const panels = Math.ceil(cols / TILE);
  const count = PANELS + panels * rows * TILE;
  const { numbers, tile } = kernelsOver(count);
  writePanels(numbers, x);
  const value = matrix(cols, cols, new Float64Array(cols * cols));
  const at = (panel: number, r: number): number => (PANELS + (panel * rows + r) * TILE) * NUMBER;
  for (let from = 0; from < rows; from += CHUNK) {
    const length = Math.min(rows, from + CHUNK) - from;
    for (let a = 0; a < panels; a++)
      for (let b = 0; b <= a; b++) {
        tile(at(a, from), at(b, from), length, 0);
        addTile(value, numbers, { i: a * TILE, j: b * TILE });
      }
  }
  for (let i = 0; i < cols; i++) for (let j = 0; j < i; j++) value.cells[j * cols + i] = value.cells[i * cols + j]!;
  return value;
}
