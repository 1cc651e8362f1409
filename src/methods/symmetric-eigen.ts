import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Eigenvalues from the greatest down, and the eigenvectors of the first of them, each a row of length 1. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

/** The reflector that clears column k below its first entry, put into the unused row k right of the diagonal; the entry it leaves. */
function reflector(a: Float64Array, n: number, k: number): { beside: number; beta: number } {
  let largest = 0;
  for (let i = k + 1; i < n; i++) largest = Math.max(largest, Math.abs(a[i * n + k]!));
  if (largest === 0) return { beside: 0, beta: 0 };
  let square = 0;
  for (let i = k + 1; i < n; i++) {
    const part = a[i * n + k]! / largest;
    a[k * n + i] = part;
    square += part * part;
  }
  const head = a[k * n + k + 1]!;
  const alpha = head > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  a[k * n + k + 1] = head - alpha;
  return { beside: alpha * largest, beta: 1 / (square - head * alpha) };
}

/** One reflection of the lower half of a from row and column k + 1 on: p becomes its change, a loses u pᵀ + p uᵀ. */
function reflect(a: Float64Array, p: Float64Array, { k, beta }: { readonly k: number; readonly beta: number }): void {
  const n = p.length;
  const u = k * n;
  p.fill(0);
  for (let i = k + 1; i < n; i++) {
    const row = i * n;
    const own = a[u + i]!;
    let sum = 0;
    for (let j = k + 1; j < i; j++) {
      const cell = a[row + j]!;
      sum += cell * a[u + j]!;
      p[j] = p[j]! + cell * own;
    }
    p[i] = p[i]! + sum + a[row + i]! * own;
  }
  let dot = 0;
  for (let i = k + 1; i < n; i++) dot += beta * a[u + i]! * p[i]!;
  for (let i = k + 1; i < n; i++) p[i] = beta * (p[i]! - (dot / 2) * a[u + i]!);
  for (let i = k + 1; i < n; i++) {
    const row = i * n;
    const own = a[u + i]!;
    const change = p[i]!;
    for (let j = k + 1; j <= i; j++) a[row + j] = a[row + j]! - (own * p[j]! + change * a[u + j]!);
  }
}

/** Householder on the lower half of a, which becomes tridiagonal (diagonal d, beside it e) with the reflectors in its upper half. */
function tridiagonalised(a: Float64Array, n: number) {
  const [e, betas, p] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n - 2; k++) {
    const { beside, beta } = reflector(a, n, k);
    e[k + 1] = beside;
    betas[k] = beta;
    if (beta !== 0) reflect(a, p, { k, beta });
  }
  if (n > 1) e[n - 1] = a[(n - 1) * n + n - 2]!;
  return { d: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), e, betas };
}

/** √(a² + b²) without overflow. */
function length(a: number, b: number): number {
  const high = Math.max(Math.abs(a), Math.abs(b));
  if (high === 0) return 0;
  const ratio = Math.min(Math.abs(a), Math.abs(b)) / high;
  return high * Math.sqrt(1 + ratio * ratio);
}

/** Implicit QL with Wilkinson's shift: d becomes the eigenvalues. Gives the plane rotations in their order: i, cosine, sine. */
function diagonalised(d: Float64Array, e: Float64Array): readonly number[] {
  const n = d.length;
  const turns: number[] = [];
  const beside = Float64Array.from({ length: n }, (_, i) => (i + 1 < n ? e[i + 1]! : 0));
  for (let l = 0; l < n; l++) {
    for (let round = 0; ; round++) {
      let m = l;
      while (m + 1 < n && Math.abs(beside[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      if (round === 60) throw new MethodError('not-converged', { what: 'eigenvalues', row: l });
      let g = (d[l + 1]! - d[l]!) / (2 * beside[l]!);
      let r = length(g, 1);
      g = d[m]! - d[l]! + beside[l]! / (g + (g >= 0 ? r : -r));
      let s = 1;
      let c = 1;
      let shift = 0;
      let i = m - 1;
      for (; i >= l; i--) {
        const f = s * beside[i]!;
        const b = c * beside[i]!;
        r = length(f, g);
        beside[i + 1] = r;
        if (r === 0) break;
        s = f / r;
        c = g / r;
        g = d[i + 1]! - shift;
        r = (d[i]! - g) * s + 2 * c * b;
        shift = s * r;
        d[i + 1] = g + shift;
        g = c * r - b;
        turns.push(i, c, s);
      }
      if (i >= l) d[i + 1]! -= shift;
      else {
        d[l]! -= shift;
        beside[l] = g;
      }
      beside[m] = 0;
    }
  }
  return turns;
}

/** Takes the rotations back, the last first, from columns held row by row. */
function turnedBack(columns: Float64Array, count: number, turns: readonly number[]): void {
  for (let t = turns.length - 3; t >= 0; t -= 3) {
    const first = turns[t]! * count;
    const c = turns[t + 1]!;
    const s = turns[t + 2]!;
    for (let v = first; v < first + count; v++) {
      const lower = columns[v]!;
      const upper = columns[v + count]!;
      columns[v] = c * lower + s * upper;
      columns[v + count] = c * upper - s * lower;
    }
  }
}

/** Takes the reflections back, the last first, from each vector. */
function reflectedBack(vectors: Matrix, a: Float64Array, betas: Float64Array): void {
  const { rows, cols: n, cells } = vectors;
  for (let v = 0; v < rows; v++) {
    for (let k = n - 3; k >= 0; k--) {
      if (betas[k] === 0) continue;
      let dot = 0;
      for (let i = k + 1; i < n; i++) dot += cells[v * n + i]! * a[k * n + i]!;
      dot *= betas[k]!;
      for (let i = k + 1; i < n; i++) cells[v * n + i]! -= dot * a[k * n + i]!;
    }
  }
}

/**
 * All eigenvalues of a symmetric table, and as many of its eigenvectors as are wanted.
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
 * @param   wanted  how many vectors, those of the greatest values; 0 to n, all if not given
 * @returns values (n, falling), vectors (wanted×n, row k belongs to value k)
 * @throws  {MethodError} "bad-shape" (not square or not symmetric), "not-converged" (60 rounds for one value), "bad-parameter" (wanted outside its range)
 * @cost    about 4/3 n³ + 6 n² · wanted operations, O(n²) memory
 * @example
 * symmetricEigen(matrix(2, 2, [2, 1, 1, 2])).values // => [3, 1]
 */
export function symmetricEigen(a: Matrix, wanted: number = a.rows): SymmetricEigen {
  const n = a.rows;
  if (a.cols !== n) throw new MethodError('bad-shape', { what: 'square table', value: `${a.rows} × ${a.cols}` });
  const largest = a.cells.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(a.cells[i * n + j]! - a.cells[j * n + i]!) > 1e-12 * largest)
        throw new MethodError('bad-shape', { what: 'symmetric table', row: i, column: j });
    }
  }
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > n)
    throw new MethodError('bad-parameter', { what: `vectors from 0 to ${n}`, value: wanted });
  const half = a.cells.slice();
  const { d, e, betas } = tridiagonalised(half, n);
  const turns = diagonalised(d, e);
  const order = Array.from(d.keys()).sort((i, j) => d[j]! - d[i]! || i - j);
  const columns = new Float64Array(n * wanted);
  for (let v = 0; v < wanted; v++) columns[order[v]! * wanted + v] = 1;
  turnedBack(columns, wanted, turns);
  const vectors = new Float64Array(wanted * n);
  for (let v = 0; v < wanted; v++) for (let i = 0; i < n; i++) vectors[v * n + i] = columns[i * wanted + v]!;
  reflectedBack({ rows: wanted, cols: n, cells: vectors }, half, betas);
  return { values: Float64Array.from(order, (i) => d[i]!), vectors: matrix(wanted, n, vectors) };
}
