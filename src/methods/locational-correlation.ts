import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Places whose products are summed before the next pair of industries: what the machine's near memory holds. */
const CHUNK = 512;
/** Industries on each side of a tile, whose nine sums stay in registers. */
const SIDE = 3;

/** The first of three industries and the first of three others, how many there are in all, and the places from `from` to before `to`. */
interface Tile {
  readonly i: number;
  readonly j: number;
  readonly width: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/** For each industry its standardised amounts one after another, then empty ones up to a whole number of tiles. */
function standardised({ rows, cols, cells }: Matrix): Float64Array {
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
  const deviation = square.map((v, i) => (varies[i] === 1 ? Math.sqrt(v) : Number.NaN));
  const z = new Float64Array(Math.ceil(cols / SIDE) * SIDE * rows);
  for (let first = 0; first < rows; first += 16) {
    const last = Math.min(rows, first + 16);
    for (let i = 0; i < cols; i++)
      for (let r = first; r < last; r++) z[i * rows + r] = (cells[r * cols + i]! - mean[i]!) / deviation[i]!;
  }
  return z;
}

/** Adds to the table of all pairs the sums of products over some places of three rows of z with three. */
function addTile(sums: Float64Array, z: Float64Array, { i, j, width, rows, from, to }: Tile): void {
  const a = i * rows;
  const b = a + rows;
  const c = b + rows;
  const x = j * rows;
  const y = x + rows;
  const w = y + rows;
  let ax = 0;
  let ay = 0;
  let az = 0;
  let bx = 0;
  let by = 0;
  let bz = 0;
  let cx = 0;
  let cy = 0;
  let cz = 0;
  for (let r = from; r < to; r++) {
    const left = z[x + r]!;
    const middle = z[y + r]!;
    const right = z[w + r]!;
    const first = z[a + r]!;
    const second = z[b + r]!;
    const third = z[c + r]!;
    ax += first * left;
    ay += first * middle;
    az += first * right;
    bx += second * left;
    by += second * middle;
    bz += second * right;
    cx += third * left;
    cy += third * middle;
    cz += third * right;
  }
  let at = i * width + j;
  sums[at]! += ax;
  sums[at + 1]! += ay;
  sums[at + 2]! += az;
  at += width;
  sums[at]! += bx;
  sums[at + 1]! += by;
  sums[at + 2]! += bz;
  at += width;
  sums[at]! += cx;
  sums[at + 1]! += cy;
  sums[at + 2]! += cz;
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
  const z = standardised(x);
  const width = z.length / rows;
  const sums = new Float64Array(width * width);
  for (let from = 0; from < rows; from += CHUNK) {
    const to = Math.min(rows, from + CHUNK);
    for (let i = 0; i < width; i += SIDE)
      for (let j = 0; j <= i; j += SIDE) addTile(sums, z, { i, j, width, rows, from, to });
  }
  const value = new Float64Array(cols * cols);
  for (let i = 0; i < cols; i++) {
    for (let j = 0; j <= i; j++) {
      value[i * cols + j] = sums[i * width + j]!;
      value[j * cols + i] = sums[i * width + j]!;
    }
  }
  return matrix(cols, cols, value);
}
