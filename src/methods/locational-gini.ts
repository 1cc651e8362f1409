import { industryShares } from './industry-shares.ts';
import type { Matrix } from './matrix.ts';

/** Two Gini coefficients of each industry over places; they answer different questions. */
export interface LocationalGini {
  /** Places count by their size in everything: the Lorenz curve of the industry against all activity. */
  readonly weighted: Float64Array;
  /** Places count alike: the Gini coefficient of their location quotients. */
  readonly unweighted: Float64Array;
}

/** Area form of the Gini coefficient: parts (share and weight of each place) in rising order of share / weight. */
function lorenzGini(share: readonly number[], weight: readonly number[]): number {
  let [cumulated, area] = [0, 0];
  share.forEach((s, at) => {
    area += (2 * cumulated + s) * weight[at]!;
    cumulated += s;
  });
  return 1 - area;
}

/**
 * How unevenly an industry lies over places, compared with all activity.
 *
 *   weighted = 1 − Σ_r X_r (S_r + S_(r−1)), places in rising order of λ_r = s_r / X_r, S_r the running sum of s
 *   unweighted = 2 / (n² λ̄) Σ_r r (λ_(r) − λ̄), λ_(1) ≤ … ≤ λ_(n)
 *   s_r share of place r in the industry; X_r its share in everything; places with X_r = 0 take no part
 *
 * Reads: 0 = wherever everything is; towards 1 = in one small place. On transposed x: specialisation of places.
 * Warns: few plants make any industry look uneven: see ellison-glaeser. EconGeo's locational.gini is half of
 *   weighted; REAT's gini.conc and gini.spec are unweighted.
 *
 * @method  locational-gini@1
 * @source  krugman-1991, farhauer-kroell-2014
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @returns weighted and unweighted, one value an industry in [0, 1); NaN exactly where the industry is 0 everywhere
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(I · R log R) time, O(R·I) memory
 * @example
 * locationalGini(matrix(2, 2, [3, 1, 1, 3])) // => { weighted: [0.25, 0.25], unweighted: [0.25, 0.25] }
 */
export function locationalGini(x: Matrix): LocationalGini {
  const { within, whole } = industryShares(x);
  const places = Array.from(whole.keys()).filter((r) => whole[r]! > 0);
  const weighted = new Float64Array(x.cols);
  const unweighted = new Float64Array(x.cols);
  const quotient = new Float64Array(x.rows);
  for (let i = 0; i < x.cols; i++) {
    for (const r of places) quotient[r] = within.cells[r * x.cols + i]! / whole[r]!;
    const order = [...places].sort((a, b) => quotient[a]! - quotient[b]! || a - b);
    weighted[i] = lorenzGini(
      order.map((r) => within.cells[r * x.cols + i]!),
      order.map((r) => whole[r]!),
    );
    const mean = order.reduce((sum, r) => sum + quotient[r]!, 0) / order.length;
    unweighted[i] =
      (2 / (order.length ** 2 * mean)) * order.reduce((sum, r, at) => sum + (at + 1) * (quotient[r]! - mean), 0);
  }
  return { weighted, unweighted };
}
