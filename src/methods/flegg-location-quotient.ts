import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Amounts of each industry in the region and in the nation, and how strongly size counts. */
export interface FleggOptions {
  readonly region: ArrayLike<number>;
  readonly nation: ArrayLike<number>;
  /** δ in [0, 1); about 0.3 in most studies. */
  readonly delta: number;
}

/**
 * A region's input coefficients guessed from the nation's, lower where the region's suppliers are weak or the region small.
 *
 *   r_ij = a_ij · min(1, FLQ_ij);  FLQ_ij = CILQ_ij λ;  λ = [log₂(1 + E_r / E_n)]^δ
 *   CILQ_ij = (e_i / E_i) / (e_j / E_j), for i = j instead SLQ_i = (e_i / E_i) / (E_r / E_n)
 *   a_ij national coefficients; e, E an industry's amounts in region and nation; E_r, E_n all industries
 *
 * Reads: the part of a coefficient that is lost is bought outside the region.
 * Warns: an estimate without regional data: δ decides much, so show results for several. Does not know of cross-hauling.
 *
 * @method  flegg-location-quotient@1
 * @source  flegg-webber-1997
 * @param   coefficients  national A, suppliers × buyers n×n; finite, ≥ 0
 * @param   options  region and nation (n each; one unit; finite, ≥ 0; region within nation), delta in [0, 1)
 * @returns regional coefficients n×n, never above the national; NaN exactly in columns of buyers that are not in the region
 * @throws  {MethodError} "bad-shape" (not square, or lists do not fit), "not-finite", "negative-cell" (a bad value), "part-exceeds-whole" (region above nation), "bad-parameter" (delta outside [0, 1)), "too-few" (an industry without national amount)
 * @cost    O(n²) time and memory
 * @example
 * fleggLocationQuotient(matrix(1, 1, [0.4]), { region: [10], nation: [10], delta: 0.3 }).cells // => [0.4]
 */
export function fleggLocationQuotient(coefficients: Matrix, options: FleggOptions): Matrix {
  const { region, nation, delta } = options;
  const n = coefficients.rows;
  if (coefficients.cols !== n || region.length !== n || nation.length !== n)
    throw new MethodError('bad-shape', {
      what: `${n} × ${n} coefficients, ${n} amounts`,
      value: `${coefficients.cols}, ${region.length}, ${nation.length}`,
    });
  if (!(delta >= 0 && delta < 1)) throw new MethodError('bad-parameter', { what: 'delta in [0, 1)', value: delta });
  assertAmounts(coefficients.cells, n);
  for (const list of [region, nation]) assertAmounts(list, 1);
  for (let i = 0; i < n; i++) {
    if (region[i]! > nation[i]!)
      throw new MethodError('part-exceeds-whole', { row: i, value: `${region[i]} > ${nation[i]}` });
    if (nation[i] === 0) throw new MethodError('too-few', { what: 'national amount', row: i, value: 0 });
  }
  const sum = (list: ArrayLike<number>) => Array.from(list).reduce((total, v) => total + v, 0);
  const regionShare = sum(region) / sum(nation);
  const lambda = Math.log2(1 + regionShare) ** delta;
  const share = Float64Array.from({ length: n }, (_, i) => region[i]! / nation[i]!);
  const cells = coefficients.cells.map((a, p) => {
    const [i, j] = [Math.floor(p / n), p % n];
    const quotient = i === j ? share[i]! / regionShare : share[i]! / share[j]!;
    return share[j] === 0 ? Number.NaN : a * Math.min(1, quotient * lambda);
  });
  return matrix(n, n, cells);
}
