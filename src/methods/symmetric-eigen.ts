import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Eigenvalues from the greatest down, and the eigenvector of each as one row of length 1. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

/** Householder: a becomes tridiagonal (diagonal d, beside it e) and basis the rows of the orthogonal change. */
function tridiagonalised(a: Float64Array, n: number) {
  const e = new Float64Array(n);
  const basis = new Float64Array(n * n);
  for (let i = 0; i < n; i++) basis[i * n + i] = 1;
  const u = new Float64Array(n);
  const p = new Float64Array(n);
  for (let k = 0; k < n - 2; k++) {
    let norm = 0;
    for (let i = k + 1; i < n; i++) norm = Math.hypot(norm, a[i * n + k]!);
    const head = a[(k + 1) * n + k]!;
    const alpha = head > 0 ? -norm : norm;
    e[k + 1] = norm === 0 ? 0 : alpha;
    if (norm === 0) continue;
    let square = 0;
    for (let i = k + 1; i < n; i++) {
      u[i] = a[i * n + k]! - (i === k + 1 ? alpha : 0);
      square += u[i]! ** 2;
    }
    if (square === 0) continue;
    let dot = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += a[i * n + j]! * u[j]!;
      p[i] = (2 * sum) / square;
      dot += u[i]! * p[i]!;
    }
    for (let i = k + 1; i < n; i++) p[i]! -= (dot / square) * u[i]!;
    for (let i = k + 1; i < n; i++) for (let j = k + 1; j < n; j++) a[i * n + j]! -= u[i]! * p[j]! + p[i]! * u[j]!;
    p.fill(0, 0, n);
    for (let i = k + 1; i < n; i++) for (let j = 0; j < n; j++) p[j]! += u[i]! * basis[i * n + j]!;
    for (let i = k + 1; i < n; i++) for (let j = 0; j < n; j++) basis[i * n + j]! -= ((2 * u[i]!) / square) * p[j]!;
  }
  if (n > 1) e[n - 1] = a[(n - 1) * n + n - 2]!;
  return { d: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), e, basis };
}

/** One plane rotation of rows i and i + 1 of the basis. */
function rotated(basis: Float64Array, n: number, turn: { i: number; c: number; s: number }): void {
  const [first, second] = [turn.i * n, (turn.i + 1) * n];
  for (let j = 0; j < n; j++) {
    const [lower, upper] = [basis[first + j]!, basis[second + j]!];
    basis[second + j] = turn.s * lower + turn.c * upper;
    basis[first + j] = turn.c * lower - turn.s * upper;
  }
}

/** Implicit QL with Wilkinson's shift: d becomes the eigenvalues, the rows of basis the eigenvectors. */
function diagonalised(d: Float64Array, e: Float64Array, basis: Float64Array): void {
  const n = d.length;
  const beside = Float64Array.from({ length: n }, (_, i) => (i + 1 < n ? e[i + 1]! : 0));
  for (let l = 0; l < n; l++) {
    for (let round = 0; ; round++) {
      let m = l;
      while (m + 1 < n && Math.abs(beside[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      if (round === 60) throw new MethodError('not-converged', { what: 'eigenvalues', row: l });
      let g = (d[l + 1]! - d[l]!) / (2 * beside[l]!);
      let r = Math.hypot(g, 1);
      g = d[m]! - d[l]! + beside[l]! / (g + (g >= 0 ? r : -r));
      let [s, c, shift] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i--) {
        const [f, b] = [s * beside[i]!, c * beside[i]!];
        r = Math.hypot(f, g);
        beside[i + 1] = r;
        if (r === 0) break;
        [s, c] = [f / r, g / r];
        g = d[i + 1]! - shift;
        r = (d[i]! - g) * s + 2 * c * b;
        shift = s * r;
        d[i + 1] = g + shift;
        g = c * r - b;
        rotated(basis, n, { i, c, s });
      }
      if (i >= l) d[i + 1]! -= shift;
      else {
        d[l]! -= shift;
        beside[l] = g;
      }
      beside[m] = 0;
    }
  }
}

/**
 * All eigenvalues and eigenvectors of a symmetric table.
 *
 *   A v = λ v; Householder to tridiagonal form, then implicit QL
 *
 * Reads: vectors come in order of their values, greatest first, each of length 1; the sign of a vector is arbitrary.
 * Warns: vectors of equal values are not unique. Only the table's own symmetry is used; a difference of mirrored
 *   cells above 10⁻¹² of the greatest cell is refused.
 *
 * @method  symmetric-eigen@1
 * @source  golub-van-loan-2013
 * @param   a  symmetric table n×n; finite
 * @returns values (n, falling), vectors (n×n, row k belongs to value k)
 * @throws  {MethodError} "bad-shape" (not square or not symmetric), "not-converged" (60 rounds for one value)
 * @cost    about 5 n³ operations, O(n²) memory
 * @example
 * symmetricEigen(matrix(2, 2, [2, 1, 1, 2])).values // => [3, 1]
 */
export function symmetricEigen(a: Matrix): SymmetricEigen {
  const n = a.rows;
  if (a.cols !== n) throw new MethodError('bad-shape', { what: 'square table', value: `${a.rows} × ${a.cols}` });
  const largest = a.cells.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(a.cells[i * n + j]! - a.cells[j * n + i]!) > 1e-12 * largest)
        throw new MethodError('bad-shape', { what: 'symmetric table', row: i, column: j });
    }
  }
  const { d, e, basis } = tridiagonalised(a.cells.slice(), n);
  diagonalised(d, e, basis);
  const order = Array.from(d.keys()).sort((i, j) => d[j]! - d[i]! || i - j);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => vectors.set(basis.subarray(from * n, (from + 1) * n), to * n));
  return { values: Float64Array.from(order, (i) => d[i]!), vectors: matrix(n, n, vectors) };
}
