import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** Which groups were joined, cheapest first; units are 0 … n − 1 and join m makes group n + m. */
export interface WardTree {
  readonly units: number;
  readonly one: Int32Array;
  readonly other: Int32Array;
  /** By how much the join raised the sum of squares within groups. */
  readonly rise: Float64Array;
}

interface Joins {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly rise: Float64Array;
}

/** The nearest living group of i; the one before it in the chain wins a tie, then the lowest number. */
function nearest(d: Float64Array, size: Int32Array, [i, before]: readonly [number, number]): number {
  const n = size.length;
  let best = before;
  let least = before < 0 ? Infinity : d[i * n + before]!;
  for (let j = 0; j < n; j++) {
    if (j === i || size[j] === 0) continue;
    const gap = d[i * n + j]!;
    if (gap < least || best < 0) {
      best = j;
      least = gap;
    }
  }
  return best;
}

/** Puts group i into j by the formula of Lance and Williams. */
function join(d: Float64Array, size: Int32Array, [i, j]: readonly [number, number]): void {
  const n = size.length;
  const [ni, nj, gap] = [size[i]!, size[j]!, d[i * n + j]!];
  for (let k = 0; k < n; k++) {
    const nk = size[k]!;
    if (k === i || k === j || nk === 0) continue;
    const value = ((nk + ni) * d[k * n + i]! + (nk + nj) * d[k * n + j]! - nk * gap) / (nk + ni + nj);
    d[k * n + j] = value;
    d[j * n + k] = value;
  }
  size[j] = ni + nj;
  size[i] = 0;
}

/** All joins, in the order in which chains of nearest neighbours find them. */
function chained(distances: Matrix): Joins {
  const n = distances.rows;
  const d = distances.cells.slice();
  const size = new Int32Array(n).fill(1);
  const [one, other, rise] = [new Int32Array(n - 1), new Int32Array(n - 1), new Float64Array(n - 1)];
  const chain: number[] = [];
  for (let m = 0; m < n - 1; m++) {
    if (chain.length === 0) chain.push(size.findIndex((s) => s > 0));
    for (;;) {
      const last = chain.at(-1)!;
      const next = nearest(d, size, [last, chain.at(-2) ?? -1]);
      if (next !== chain.at(-2)) {
        chain.push(next);
        continue;
      }
      chain.length -= 2;
      [one[m], other[m], rise[m]] = [last, next, d[last * n + next]! / 2];
      join(d, size, [last, next]);
      break;
    }
  }
  return { one, other, rise };
}

/**
 * Units joined two by two into ever larger groups, each time the two whose union scatters least (Ward).
 *
 *   rise(a, b) = n_a n_b / (n_a + n_b) · |mean_a − mean_b|² = SS(a ∪ b) − SS(a) − SS(b)
 *   from squared distances D alone: rise of two units is D/2, then by the formula of Lance and Williams; found by chains of
 *   nearest neighbours, ties to the group met first
 *
 * Reads: a join with a much higher rise than those before it puts unlike groups together: cut before it.
 * Warns: an early join is never undone. Where distances tie, the order of units decides. Distances that are not those of
 *   points (1 − correlation of ranks, say) give a tree whose rises are no sums of squares.
 *
 * @method  ward-tree@1
 * @source  ward-1963, murtagh-legendre-2014
 * @param   distances  squared distances D, symmetric n×n, n ≥ 1; finite, ≥ 0; the diagonal is not read
 * @returns units n, one, other (the groups joined, lower number first), rise, n − 1 joins in rising order of rise
 * @throws  {MethodError} "bad-shape" (not square, or not symmetric), "too-few" (no unit), "not-finite", "negative-cell" (a bad distance)
 * @cost    O(n²) time and memory
 * @example
 * wardTree(matrix(3, 3, [0, 1, 9, 1, 0, 4, 9, 4, 0])).rise // => [0.5, 4.166666666666667]
 */
export function wardTree(distances: Matrix): WardTree {
  const n = distances.rows;
  if (distances.cols !== n)
    throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${distances.cols}` });
  if (n === 0) throw new MethodError('too-few', { what: 'units', value: 0 });
  assertAmounts(distances.cells, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      if (distances.cells[i * n + j] !== distances.cells[j * n + i])
        throw new MethodError('bad-shape', { what: 'distances are not symmetric', row: i, column: j });
  const found = chained(distances);
  const order = Array.from(found.rise.keys()).sort((a, b) => found.rise[a]! - found.rise[b]! || a - b);
  const root = Int32Array.from({ length: n }, (_, i) => i);
  const name = Int32Array.from({ length: n }, (_, i) => i);
  const rootOf = (unit: number): number => {
    let at = unit;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const [one, other] = [new Int32Array(n - 1), new Int32Array(n - 1)];
  order.forEach((m, at) => {
    const [a, b] = [rootOf(found.one[m]!), rootOf(found.other[m]!)];
    one[at] = Math.min(name[a]!, name[b]!);
    other[at] = Math.max(name[a]!, name[b]!);
    root[a] = b;
    name[b] = n + at;
  });
  return { units: n, one, other, rise: Float64Array.from(order, (m) => found.rise[m]!) };
}
