import { deviations } from './deviations.ts';
import { MethodError } from './errors.ts';
import type { Random } from './random.ts';
import { shuffles } from './shuffles.ts';
import { weightMoments } from './weight-moments.ts';
import type { Weights } from './weights.ts';

/** Chance and the number of random orders to compare with. */
export interface Permuting {
  readonly random: Random;
  readonly permutations: number;
}

/** Moran's I with the two textbook variances and the two one-sided permutation p-values. */
export interface Moran {
  readonly i: number;
  readonly expected: number;
  readonly varianceNormal: number;
  readonly varianceRandom: number;
  readonly zNormal: number;
  readonly zRandom: number;
  readonly pGreater: number;
  readonly pLess: number;
}

/** Σ_ij w_ij z_i z_j. */
function crossProduct(z: Float64Array, w: Weights): number {
  let sum = 0;
  for (let i = 0; i < w.units; i++) {
    let lag = 0;
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) lag += w.values[k]! * z[w.neighbours[k]!]!;
    sum += z[i]! * lag;
  }
  return sum;
}

/** Variance of I under normal values, and under random order of the given values (Cliff and Ord). */
function variances(z: Float64Array, w: Weights): { normal: number; randomised: number } {
  const n = w.units;
  const { s0, s1, s2 } = weightMoments(w);
  const m2 = z.reduce((sum, v) => sum + v ** 2, 0) / n;
  const kurtosis = z.reduce((sum, v) => sum + v ** 4, 0) / n / m2 ** 2;
  const expected = -1 / (n - 1);
  const normal = (n ** 2 * s1 - n * s2 + 3 * s0 ** 2) / ((n ** 2 - 1) * s0 ** 2) - expected ** 2;
  const spread = n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2);
  const peak = kurtosis * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2);
  return { normal, randomised: (spread - peak) / ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) - expected ** 2 };
}

/**
 * Do neighbours resemble each other more than chance would have it? (Moran's I)
 *
 *   I = (n / S0) · Σ_ij w_ij z_i z_j / Σ_i z_i²;  z_i = y_i − mean;  S0 = Σ w_ij
 *   p = (M + 1) / (R + 1), M of R random orders of the values with an I at least as great (pGreater) or small (pLess);
 *   sums within 10⁻¹² of their scale count as equal, since the order of adding differs between orders of the values
 *
 * Reads: above −1/(n−1) like near like; below it like near unlike. pGreater < 0.05: clustering beyond chance.
 * Warns: one number for a whole map: see local-moran for where. Rates of small places are noisier than large
 *   ones, which blurs it. Islands count in n and in the mean but have no neighbours.
 *
 * @method  moran@1
 * @source  moran-1950, cliff-ord-1981, north-et-al-2002
 * @param   values  one a unit, n ≥ 4; any unit; finite
 * @param   w  neighbours; row-standardise first if each unit is to count the same
 * @param   permuting  random, permutations (999 is usual)
 * @returns i, expected −1/(n−1), two variances, two z-scores, pGreater and pLess in [1/(R+1), 1]
 * @throws  {MethodError} "bad-shape" (not one value a unit), "not-finite" (a missing value), "no-variation" (all equal), "too-few" (n < 4, or no links), "bad-parameter" (permutations not a whole number ≥ 1)
 * @cost    O(R · (n + links)) time, O(n) memory
 * @example
 * moran([1, 1, 0, 0], weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] }), { random: random(1), permutations: 9 }).i // => 1
 */
export function moran(values: ArrayLike<number>, w: Weights, permuting: Permuting): Moran {
  const { random, permutations } = permuting;
  if (w.units < 4) throw new MethodError('too-few', { what: 'units', value: w.units });
  if (w.neighbours.length === 0) throw new MethodError('too-few', { what: 'links', value: 0 });
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new MethodError('bad-parameter', { what: 'permutations', value: permutations });
  const z = deviations(values, w.units);
  const observed = crossProduct(z, w);
  const next = shuffles(z, random);
  const tie = 1e-12 * crossProduct(z.map(Math.abs), w);
  let [greater, less] = [1, 1];
  for (let r = 0; r < permutations; r++) {
    const product = crossProduct(next(), w);
    if (product >= observed - tie) greater++;
    if (product <= observed + tie) less++;
  }
  const s0 = w.values.reduce((sum, v) => sum + v, 0);
  const i = (w.units / s0) * (observed / z.reduce((sum, v) => sum + v ** 2, 0));
  const expected = -1 / (w.units - 1);
  const { normal, randomised } = variances(z, w);
  return {
    i,
    expected,
    varianceNormal: normal,
    varianceRandom: randomised,
    zNormal: (i - expected) / Math.sqrt(normal),
    zRandom: (i - expected) / Math.sqrt(randomised),
    pGreater: greater / (permutations + 1),
    pLess: less / (permutations + 1),
  };
}
