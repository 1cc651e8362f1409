import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Pivots that are taken together, so that each other row is read and written once for all of them. */
const PANEL = 4;

/** Which rows of a table n wide are swept: from first to before last, by pivot k. */
interface Sweep {
  readonly n: number;
  readonly k: number;
  readonly first: number;
  readonly last: number;
}

/** One step of Gauss and Jordan in place on some rows; the pivot is above rounding exactly where the spectral radius is below 1. */
function sweep(m: Float64Array, { n, k, first, last }: Sweep): void {
  const rowK = k * n;
  const pivot = m[rowK + k]!;
  if (!(pivot > n * Number.EPSILON))
    throw new MethodError('not-productive', { what: 'pivot of an industry', row: k, value: pivot });
  m[rowK + k] = 1;
  for (let j = 0; j < n; j++) m[rowK + j]! /= pivot;
  for (let i = first; i < last; i++) {
    const rowI = i * n;
    const factor = m[rowI + k]!;
    if (i === k || factor === 0) continue;
    m[rowI + k] = 0;
    for (let j = 0; j < n; j++) m[rowI + j]! -= factor * m[rowK + j]!;
  }
}

/** Takes the four rows swept last from rows i and i + 1, each times their entries in that pivot's column. */
function lessenTwo(m: Float64Array, { n, first }: Sweep, i: number): void {
  const one = i * n;
  const two = one + n;
  const p = first * n;
  const q = p + n;
  const r = q + n;
  const s = r + n;
  const a = m[one + first]!;
  const b = m[one + first + 1]!;
  const c = m[one + first + 2]!;
  const d = m[one + first + 3]!;
  const e = m[two + first]!;
  const f = m[two + first + 1]!;
  const g = m[two + first + 2]!;
  const h = m[two + first + 3]!;
  m.fill(0, one + first, one + first + PANEL);
  m.fill(0, two + first, two + first + PANEL);
  for (let j = 0; j < n; j++) {
    const x = m[p + j]!;
    const y = m[q + j]!;
    const z = m[r + j]!;
    const w = m[s + j]!;
    m[one + j]! -= a * x + b * y + (c * z + d * w);
    m[two + j]! -= e * x + f * y + (g * z + h * w);
  }
}

/** The same for row i alone. */
function lessenOne(m: Float64Array, { n, first }: Sweep, i: number): void {
  const factors = m.slice(i * n + first, i * n + first + PANEL);
  m.fill(0, i * n + first, i * n + first + PANEL);
  for (let b = 0; b < PANEL; b++) for (let j = 0; j < n; j++) m[i * n + j]! -= factors[b]! * m[(first + b) * n + j]!;
}

/** Gauss–Jordan in place on I − A: four pivots among themselves, then all other rows by the four at once. */
function inverted(m: Float64Array, n: number): void {
  const whole = n - (n % PANEL);
  for (let first = 0; first < whole; first += PANEL) {
    const panel = { n, k: first, first, last: first + PANEL };
    for (let k = first; k < panel.last; k++) sweep(m, { ...panel, k });
    for (let i = 0; i + 1 < n; i += 2) if (i < first || i >= panel.last) lessenTwo(m, panel, i);
    if (n % 2 === 1) lessenOne(m, panel, n - 1);
  }
  for (let k = whole; k < n; k++) sweep(m, { n, k, first: 0, last: n });
}

/**
 * Everything that must be produced, directly and along the chain of suppliers, for one unit of final use.
 *
 *   L = (I − A)⁻¹ = I + A + A² + …;  a_ij input from i for one unit of j
 *   Without exchanging rows: for A ≥ 0 every pivot is above 0 exactly where the spectral radius of A is below 1,
 *   and then each step keeps signs, so no digits cancel. Four pivots are taken together: the same sums in another order.
 *
 * Reads: column j lists the output of every industry that one unit of final use of j calls for.
 * Warns: fixed proportions, no limits of capacity, no change of prices. Says what is needed, not what will follow.
 *
 * @method  leontief@1
 * @source  leontief-1936, miller-blair-2009
 * @param   coefficients  A, suppliers × buyers n×n; finite, ≥ 0
 * @returns L n×n, ≥ 0, diagonal ≥ 1
 * @throws  {MethodError} "bad-shape" (not square), "not-finite", "negative-cell" (a bad coefficient), "not-productive" (spectral radius 1 or more, within rounding)
 * @cost    O(n³) time, O(n²) memory
 * @example
 * leontief(matrix(2, 2, [0, 0.5, 0.5, 0])).cells // => [1.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.3333333333333333]
 */
export function leontief(coefficients: Matrix): Matrix {
  const n = coefficients.rows;
  if (coefficients.cols !== n)
    throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${coefficients.cols}` });
  assertAmounts(coefficients.cells, n);
  const inverse = coefficients.cells.map((a, p) => (Math.floor(p / n) === p % n ? 1 - a : -a));
  inverted(inverse, n);
  return matrix(n, n, inverse);
}
