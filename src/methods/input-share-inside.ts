import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** How far a set of industries trades with itself, beside what it would if everybody bought alike. */
export interface InsideShares {
  /** Part of the set's intermediate inputs that comes from within the set. */
  readonly inputShare: number;
  /** Part of the set's intermediate sales that goes to the set. */
  readonly salesShare: number;
  /** The input share if the set bought in the proportions of all buyers together. */
  readonly expectedInputShare: number;
  /** inputShare / expectedInputShare. */
  readonly ratio: number;
}

/**
 * What part of their inputs a set of industries buys from within the set: is there a linkage at all?
 *
 *   inputShare = Σ_{i∈S, j∈S} z_ij / Σ_{j∈S} inputs_j;  salesShare = Σ_{i∈S, j∈S} z_ij / Σ_{i∈S, j} z_ij
 *   expected = Σ_{i∈S, j} z_ij / Σ_j inputs_j;  ratio = inputShare / expected
 *   z_ij sales of i to j; inputs_j all intermediate inputs of j: its column sum, or more with imports
 *
 * Reads: ratio 3: the set buys from itself three times as much as buyers in general buy from it.
 * Warns: a national table says what such industries do on average, not what firms of one cluster do. A large
 *   diagonal (trade within one industry) can make all of it.
 *
 * @method  input-share-inside@1
 * @source  house, miller-blair-2009
 * @param   flows  z, suppliers × buyers n×n; one currency; finite, ≥ 0
 * @param   members  1 for each industry of the set, else 0; length n
 * @param   inputs  all intermediate inputs of each industry, length n, at least the column sums; the column sums if not given
 * @returns shares in [0, 1], ratio ≥ 0; each NaN exactly where its denominator is 0
 * @throws  {MethodError} "bad-shape" (lengths do not fit), "not-binary" (a member neither 0 nor 1), "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (inputs below the column sum by more than 1e-9 of it)
 * @cost    O(n²) time, O(n) memory
 * @example
 * inputShareInside(matrix(2, 2, [3, 1, 1, 3]), [1, 0]) // => { inputShare: 0.75, salesShare: 0.75, expectedInputShare: 0.5, ratio: 1.5 }
 */
export function inputShareInside(flows: Matrix, members: ArrayLike<number>, inputs?: ArrayLike<number>): InsideShares {
  const n = flows.rows;
  if (flows.cols !== n)
    throw new MethodError('bad-shape', { what: 'square table of flows', value: `${n} × ${flows.cols}` });
  for (const list of [members, inputs ?? members])
    if (list.length !== n)
      throw new MethodError('bad-shape', { what: `one entry for each of ${n} industries`, value: list.length });
  assertAmounts(flows.cells, n);
  const bought = new Float64Array(n);
  let [inside, sold] = [0, 0];
  for (let i = 0, p = 0; i < n; i++) {
    if (members[i] !== 0 && members[i] !== 1)
      throw new MethodError('not-binary', { what: 'member', row: i, value: members[i]! });
    for (let j = 0; j < n; j++, p++) {
      bought[j]! += flows.cells[p]!;
      sold += members[i]! * flows.cells[p]!;
      inside += members[i]! * members[j]! * flows.cells[p]!;
    }
  }
  const all = inputs === undefined ? bought : Float64Array.from(inputs);
  assertAmounts(all, 1);
  all.forEach((total, j) => {
    if (total < bought[j]! * (1 - 1e-9))
      throw new MethodError('part-exceeds-whole', { what: `column sum ${bought[j]}`, row: j, value: total });
  });
  const inputShare = inside / compensatedSum(all.map((total, j) => total * members[j]!));
  const expectedInputShare = sold / compensatedSum(all);
  return { inputShare, salesShare: inside / sold, expectedInputShare, ratio: inputShare / expectedInputShare };
}
