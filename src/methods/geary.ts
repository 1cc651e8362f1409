import { deviations } from './deviations.ts';
import { MethodError } from './errors.ts';
import type { Permuting } from './moran.ts';
import { shuffles } from './shuffles.ts';
import { weightMoments } from './weight-moments.ts';
import type { Weights } from './weights.ts';

/** Geary's C with the textbook variance under normal values, and the two one-sided permutation p-values. */
export interface Geary {
  readonly c: number;
  readonly expected: number;
  readonly varianceNormal: number;
  readonly zNormal: number;
  readonly pGreater: number;
  readonly pLess: number;
}

/** Σ_ij w_ij (z_i − z_j)². */
function squaredGaps(z: Float64Array, w: Weights): number {
  let sum = 0;
  for (let i = 0; i < w.units; i++) {
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) sum += w.values[k]! * (z[i]! - z[w.neighbours[k]!]!) ** 2;
  }
  return sum;
}

/**
 * How much neighbours differ, compared with any two units (Geary's C).
 *
 *   C = (n − 1) Σ_ij w_ij (z_i − z_j)² / (2 S0 Σ_i z_i²);  z_i = y_i − mean;  S0 = Σ w_ij
 *   p = (M + 1) / (R + 1), M of R random orders with a C at least as great (pGreater) or small (pLess); sums within
 *   10⁻¹² of their scale count as equal
 *
 * Reads: below 1 neighbours are alike (look at pLess); above 1 unlike. More sensitive to small differences than Moran's I.
 * Warns: one number for a whole map; extreme values weigh by their square.
 *
 * @method  geary@1
 * @source  geary-1954, cliff-ord-1981, north-et-al-2002
 * @param   values  one a unit, n ≥ 3; any unit; finite
 * @param   w  neighbours
 * @param   permuting  random, permutations (999 is usual)
 * @returns c ≥ 0, expected 1, varianceNormal, zNormal, pGreater and pLess in [1/(R+1), 1]
 * @throws  {MethodError} "bad-shape" (not one value a unit), "not-finite" (a missing value), "no-variation" (all equal), "too-few" (n < 3, or no links), "bad-parameter" (permutations not a whole number ≥ 1)
 * @cost    O(R · (n + links)) time, O(n) memory
 * @example
 * geary([1, 1, 0, 0], weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] }), { random: random(1), permutations: 9 }).c // => 0
 */
export function geary(values: ArrayLike<number>, w: Weights, permuting: Permuting): Geary {
  const { random, permutations } = permuting;
  const n = w.units;
  if (n < 3) throw new MethodError('too-few', { what: 'units', value: n });
  if (w.neighbours.length === 0) throw new MethodError('too-few', { what: 'links', value: 0 });
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new MethodError('bad-parameter', { what: 'permutations', value: permutations });
  const z = deviations(values, n);
  const square = z.reduce((sum, v) => sum + v ** 2, 0);
  const { s0, s1, s2 } = weightMoments(w);
  const observed = squaredGaps(z, w);
  const tie = 1e-12 * s0 * square;
  const next = shuffles(z, random);
  let [greater, less] = [1, 1];
  for (let r = 0; r < permutations; r++) {
    const gaps = squaredGaps(next(), w);
    if (gaps >= observed - tie) greater++;
    if (gaps <= observed + tie) less++;
  }
  const c = ((n - 1) * observed) / (2 * s0 * square);
  const varianceNormal = ((2 * s1 + s2) * (n - 1) - 4 * s0 ** 2) / (2 * (n + 1) * s0 ** 2);
  return {
    c,
    expected: 1,
    varianceNormal,
    zNormal: (c - 1) / Math.sqrt(varianceNormal),
    pGreater: greater / (permutations + 1),
    pLess: less / (permutations + 1),
  };
}
