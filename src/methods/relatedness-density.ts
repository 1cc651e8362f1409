import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';
import { presentIndustries } from './present-industries.ts';
import { kernelsOver } from './vector/kernels-over.ts';
import { ROWS_AT_ONCE, type VectorKernels } from './vector/vector-kernels.ts';

/** Whether an industry counts as its own neighbour, and how many neighbours count. */
export interface DensityOptions {
  /** "in": the industry itself counts (Hidalgo and others 2007); "out": only other industries do. */
  readonly diagonal: 'in' | 'out';
  /** Only the k most proximate industries count, by their proximity; ties go to the lower number. All if not given. */
  readonly k?: number;
}

const NUMBER = 8;
/** How many rows of weights are turned into columns at once: one line of the machine's memory. */
const BLOCK = 8;

/** Weight of each neighbour of industry i, written at `to`, 0 for those that do not count; all divided by their sum. */
function writeWeights(proximity: Matrix, options: DensityOptions, { i, to }: { i: number; to: Float64Array }): void {
  const n = proximity.cols;
  const row = proximity.cells.subarray(i * n, (i + 1) * n);
  const { k = n } = options;
  let total = 0;
  for (let j = 0; j < n; j++) {
    const value = row[j]!;
    if (value < 0 || value === Infinity)
      throw new MethodError('bad-parameter', { what: 'proximity of 0 or more', row: i, column: j, value });
    to[j] = Number.isNaN(value) || (j === i && options.diagonal === 'out') ? 0 : value;
    total += to[j]!;
  }
  if (k < n) {
    const nearest = Array.from(to.keys()).sort((a, b) => to[b]! - to[a]! || a - b);
    for (const j of nearest.slice(k)) to[j] = 0;
    total = nearest.slice(0, k).reduce((sum, j) => sum + to[j]!, 0);
  }
  for (let j = 0; j < n; j++) to[j] = total > 0 ? to[j]! / total : Number.NaN;
}

/** Weight of neighbour j in the density of i, at [j * stride + i]; each column divided by its sum. */
function writeNeighbourWeights(
  to: Float64Array,
  proximity: Matrix,
  { options, stride }: { readonly options: DensityOptions; readonly stride: number },
): void {
  const n = proximity.rows;
  const rows = Array.from({ length: BLOCK }, () => new Float64Array(n));
  for (let first = 0; first < n; first += BLOCK) {
    const count = Math.min(BLOCK, n - first);
    for (let b = 0; b < count; b++) writeWeights(proximity, options, { i: first + b, to: rows[b]! });
    for (let j = 0; j < n; j++) for (let b = 0; b < count; b++) to[j * stride + first + b] = rows[b]![j]!;
  }
}

/** Adds rows of weights up into the first row of the memory, eight at a time; addresses are in bytes. */
function addRows({ numbers, addEight }: VectorKernels, of: Int32Array, stride: number): void {
  const bytes = stride * NUMBER;
  const row = (at: number): number => (of[at]! + 1) * bytes;
  numbers.fill(0, 0, stride);
  const last = of.length - (of.length % ROWS_AT_ONCE);
  for (let at = 0; at < last; at += ROWS_AT_ONCE)
    addEight(
      0,
      row(at),
      row(at + 1),
      row(at + 2),
      row(at + 3),
      row(at + 4),
      row(at + 5),
      row(at + 6),
      row(at + 7),
      bytes,
    );
  for (let at = last; at < of.length; at++) {
    const from = (of[at]! + 1) * stride;
    for (let i = 0; i < stride; i++) numbers[i]! += numbers[from + i]!;
  }
}

/**
 * How much of what is near to an industry a place already has.
 *
 *   ω_ri = Σ_j φ_ij M_rj / Σ_j φ_ij, over all industries j, or over the k with the highest φ_ij
 *   φ proximity; M presence; j = i counts with diagonal "in" and not with "out".
 *
 * Reads: 0.6: the place has six tenths of the industry's surroundings, weighted by nearness.
 * Warns: diverse places are near to everything: compare within a place. With diagonal "in", industries that are
 *   present score higher by construction.
 *
 * @method  relatedness-density@1
 * @source  hidalgo-et-al-2007
 * @param   present  table R×I of 0 and 1
 * @param   proximity  table I×I, ≥ 0; NaN where undefined
 * @param   options  diagonal "in" or "out"; k from 1 to I, optional
 * @returns table R×I in [0, 1]; NaN exactly where no neighbour has a proximity above 0. An undefined neighbour takes no part
 * @throws  {MethodError} "bad-shape" (tables do not fit), "not-binary" (presence), "bad-parameter" (k outside its range, or a proximity below 0 or infinite)
 * @cost    O(I · ones + I²) time (with k: I² log I), O(I²) memory
 * @example
 * relatednessDensity(matrix(1, 3, [1, 0, 0]), matrix(3, 3, [1, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 1]), { diagonal: "out" }).cells // => [0, 0.5, 0]
 */
export function relatednessDensity(present: Matrix, proximity: Matrix, options: DensityOptions): Matrix {
  const n = present.cols;
  if (proximity.rows !== n || proximity.cols !== n)
    throw new MethodError('bad-shape', {
      what: `proximity of ${n} × ${n}`,
      value: `${proximity.rows} × ${proximity.cols}`,
    });
  const { k } = options;
  if (k !== undefined && !(Number.isInteger(k) && k >= 1 && k <= n))
    throw new MethodError('bad-parameter', { what: `k from 1 to ${n}`, value: k });
  const { offsets, industries } = presentIndustries(present);
  const stride = n + (n % 2);
  const kernels = kernelsOver((n + 1) * stride);
  const weight = kernels.numbers.subarray(stride);
  writeNeighbourWeights(weight, proximity, { options, stride });
  const density = new Float64Array(present.cells.length);
  for (let r = 0; r < present.rows; r++) {
    addRows(kernels, industries.subarray(offsets[r], offsets[r + 1]), stride);
    density.set(kernels.numbers.subarray(0, n), r * n);
  }
  for (let i = 0; i < n; i++)
    if (Number.isNaN(weight[i]!)) for (let r = 0; r < present.rows; r++) density[r * n + i] = Number.NaN;
  return matrix(present.rows, n, density);
}
