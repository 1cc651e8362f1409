import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';
import { industryShares } from './industry-shares.ts';
import type { Matrix } from './matrix.ts';

/**
 * Do the industries of a set seek the same places, beyond what each does by itself? (Ellison and Glaeser's γᶜ)
 *
 *   γᶜ = [G − Σ_j w_j² G_j] / [(1 − Σ_r x_r²)(1 − Σ_j w_j²)]
 *   G_j = Σ_r (s_rj − x_r)²;  G the same for all industries of the set together; w_j industry j's share of the set;
 *   s_rj share of place r in industry j; x_r share of place r in all activity.
 *   This is the authors' [G/(1 − Σx²) − H − Σ γ_j w_j² (1 − H_j)] / (1 − Σ w_j²): sizes of plants cancel.
 *
 * Reads: 0 = each industry chooses places without regard to the others; above it they sit together; below, apart.
 * Warns: sitting together may come from shared natural advantages, not from links. REAT's ellison.c computes something else.
 *
 * @method  coagglomeration@1
 * @source  ellison-glaeser-1997
 * @param   x  amounts of the set's industries, places R × industries I, I ≥ 2; one unit; finite, ≥ 0
 * @param   areaShares  share of each place in all activity, length R; ≥ 0, adding to 1 within 1e-9
 * @returns γᶜ, at most 1
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "bad-shape" (shares do not fit), "shares-not-one" (area shares), "no-variation" (one place has everything), "too-few" (fewer than two industries with amounts)
 * @cost    O(R·I) time and memory
 * @example
 * coagglomeration(matrix(2, 2, [1, 1, 0, 0]), [0.5, 0.5]) // => 1
 */
export function coagglomeration(x: Matrix, areaShares: ArrayLike<number>): number {
  if (areaShares.length !== x.rows)
    throw new MethodError('bad-shape', { what: `area shares of ${x.rows} places`, value: areaShares.length });
  assertAmounts(areaShares, 1);
  const areas = compensatedSum(areaShares);
  if (Math.abs(areas - 1) > 1e-9) throw new MethodError('shares-not-one', { what: 'area shares', value: areas });
  const squares = Array.from(areaShares).reduce((sum, share) => sum + share ** 2, 0);
  if (squares === 1) throw new MethodError('no-variation', { what: 'area shares: one place has everything' });
  const { within, whole } = industryShares(x);
  const total = compensatedSum(x.cells);
  const weight = new Float64Array(x.cols);
  for (let p = 0; p < x.cells.length; p++) weight[p % x.cols]! += x.cells[p]! / total;
  const present = Array.from(weight.keys()).filter((j) => weight[j]! > 0);
  if (present.length < 2) throw new MethodError('too-few', { what: 'industries with amounts', value: present.length });
  const spread = (share: (r: number) => number) =>
    Array.from(areaShares).reduce((sum, area, r) => sum + (share(r) - area) ** 2, 0);
  let [own, weights] = [0, 0];
  for (const j of present) {
    own += weight[j]! ** 2 * spread((r) => within.cells[r * x.cols + j]!);
    weights += weight[j]! ** 2;
  }
  return (spread((r) => whole[r]!) - own) / ((1 - squares) * (1 - weights));
}
