import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Permuting } from './moran.ts';
import { shuffles } from './shuffles.ts';
import type { Weights } from './weights.ts';

/** Getis and Ord's general G, what chance gives on average, and the two one-sided permutation p-values. */
export interface GetisOrd {
  readonly g: number;
  readonly expected: number;
  readonly pGreater: number;
  readonly pLess: number;
}

/** Σ_ij w_ij x_i x_j. */
function products(x: Float64Array, w: Weights): number {
  let sum = 0;
  for (let i = 0; i < w.units; i++) {
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) sum += w.values[k]! * x[i]! * x[w.neighbours[k]!]!;
  }
  return sum;
}

/**
 * Do large amounts lie side by side? (Getis and Ord's general G)
 *
 *   G = Σ_ij w_ij x_i x_j / Σ_(i≠j) x_i x_j;  expected S0 / (n (n − 1)), S0 = Σ w_ij
 *   p = (M + 1) / (R + 1), M of R random orders with a G at least as great (pGreater) or small (pLess); sums within
 *   10⁻¹² of their scale count as equal
 *
 * Reads: above expected: large near large. Unlike Moran's I it tells hot spots (above) from cold spots (below).
 * Warns: for amounts of 0 or more only; a few huge values decide it.
 *
 * @method  getis-ord@1
 * @source  getis-ord-1992, north-et-al-2002
 * @param   values  amounts, one a unit, n ≥ 2; finite, ≥ 0
 * @param   w  neighbours, usually weights of 1
 * @param   permuting  random, permutations (999 is usual)
 * @returns g ≥ 0, expected, pGreater and pLess in [1/(R+1), 1]
 * @throws  {MethodError} "bad-shape" (not one value a unit), "not-finite", "negative-cell" (a bad amount), "no-variation" (fewer than two amounts above 0), "too-few" (n < 2), "bad-parameter" (permutations not a whole number ≥ 1)
 * @cost    O(R · (n + links)) time, O(n) memory
 * @example
 * getisOrd([1, 1, 0], weights(3, { from: [0, 1], to: [1, 0] }), { random: random(1), permutations: 9 }).g // => 1
 */
export function getisOrd(values: ArrayLike<number>, w: Weights, permuting: Permuting): GetisOrd {
  const { random, permutations } = permuting;
  const n = w.units;
  if (values.length !== n)
    throw new MethodError('bad-shape', { what: `one value for each of ${n} units`, value: values.length });
  if (n < 2) throw new MethodError('too-few', { what: 'units', value: n });
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new MethodError('bad-parameter', { what: 'permutations', value: permutations });
  assertAmounts(values, 1);
  const x = Float64Array.from(values);
  if (x.filter((v) => v > 0).length < 2) throw new MethodError('no-variation', { what: 'amounts above 0' });
  const sum = x.reduce((total, v) => total + v, 0);
  // Σ over pairs written as Σ x_i (sum − x_i), which keeps its digits when one amount is most of the sum.
  const pairs = x.reduce((total, v) => total + v * (sum - v), 0);
  const observed = products(x, w);
  const s0 = w.values.reduce((total, v) => total + v, 0);
  const tie = 1e-12 * pairs;
  const next = shuffles(x, random);
  let [greater, less] = [1, 1];
  for (let r = 0; r < permutations; r++) {
    const drawn = products(next(), w);
    if (drawn >= observed - tie) greater++;
    if (drawn <= observed + tie) less++;
  }
  return {
    g: observed / pairs,
    expected: s0 / (n * (n - 1)),
    pGreater: greater / (permutations + 1),
    pLess: less / (permutations + 1),
  };
}
