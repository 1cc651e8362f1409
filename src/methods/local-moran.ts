import { conditionalLags } from './conditional-lags.ts';
import { deviations } from './deviations.ts';
import { MethodError } from './errors.ts';
import type { Permuting } from './moran.ts';
import type { Weights } from './weights.ts';

/** For each unit: its local I, the corner of the Moran plot it lies in, and p-values in both directions. */
export interface LocalMoran {
  readonly i: Float64Array;
  /** 1 high among high, 2 low among high, 3 low among low, 4 high among low, 0 neither (an island, or exactly average). */
  readonly quadrant: Uint8Array;
  readonly pGreater: Float64Array;
  readonly pLess: Float64Array;
  /** Mean and variance of the unit's I over its conditional permutations. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Which corner of the Moran plot: own deviation against that of the neighbours. */
function quadrantOf(own: number, lag: number): number {
  if (own === 0 || lag === 0) return 0;
  if (own > 0) return lag > 0 ? 1 : 4;
  return lag > 0 ? 2 : 3;
}

/**
 * Where on the map like lies near like, place by place.
 *
 *   I_i = (z_i / m₂) Σ_j w_ij z_j;  z_i = y_i − mean;  m₂ = Σ z² / n      (Anselin 1995, eq. 12)
 *   p = (M + 1) / (R + 1), M of R conditional permutations (i keeps its value) with an I_i at least as great
 *   (pGreater) or as small (pLess); sums within 10⁻¹² of their scale count as equal.  Σ_i I_i = S0 · I, S0 the sum of all weights, I the global measure.
 *   esda divides by n − 1 where this divides by n: its values are these times (n − 1) / n.
 *
 * Reads: quadrant 1 with a small pGreater is the core of a cluster; 4 with a small pLess stands out from its surroundings.
 * Warns: n tests at once: use false-discovery before drawing a map. Neighbours share data, so significant units come in groups.
 *
 * @method  local-moran@1
 * @source  anselin-1995, north-et-al-2002
 * @param   values  one a unit, n ≥ 4; any unit; finite
 * @param   w  neighbours, usually row-standardised
 * @param   permuting  random, permutations (999 is usual)
 * @returns i, quadrant, pGreater and pLess in [1/(R+1), 1], mean, variance, each of length n; NaN (quadrant 0) exactly for islands
 * @throws  {MethodError} "bad-shape" (not one value a unit), "not-finite" (a missing value), "no-variation" (all equal), "too-few" (n < 4), "bad-parameter" (permutations not a whole number ≥ 1)
 * @cost    O(R · links) time, O(n + R) memory
 * @example
 * localMoran([1, 1, 0, 0], weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] }), { random: random(1), permutations: 9 }).i // => [1, 1, 1, 1]
 */
export function localMoran(values: ArrayLike<number>, w: Weights, permuting: Permuting): LocalMoran {
  const { random, permutations } = permuting;
  const n = w.units;
  if (n < 4) throw new MethodError('too-few', { what: 'units', value: n });
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new MethodError('bad-parameter', { what: 'permutations', value: permutations });
  const z = deviations(values, n);
  const m2 = z.reduce((sum, v) => sum + v ** 2, 0) / n;
  const widest = z.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const draw = conditionalLags(z, w, random);
  const lags = new Float64Array(permutations);
  const [i, pGreater, pLess, mean, variance] = Array.from({ length: 5 }, () =>
    new Float64Array(n).fill(Number.NaN),
  ) as unknown as Float64Array[];
  const quadrant = new Uint8Array(n);
  for (let unit = 0; unit < n; unit++) {
    if (w.offsets[unit] === w.offsets[unit + 1]) continue;
    let [lag, size] = [0, 0];
    for (let k = w.offsets[unit]!; k < w.offsets[unit + 1]!; k++) {
      lag += w.values[k]! * z[w.neighbours[k]!]!;
      size += w.values[k]!;
    }
    const scale = z[unit]! / m2;
    i![unit] = scale * lag;
    quadrant[unit] = quadrantOf(z[unit]!, lag);
    draw(unit, lags);
    const tie = 1e-12 * Math.abs(scale) * size * widest;
    let [greater, less, total] = [1, 1, 0];
    for (let r = 0; r < permutations; r++) {
      const drawn = scale * lags[r]!;
      total += drawn;
      if (drawn >= i![unit]! - tie) greater++;
      if (drawn <= i![unit]! + tie) less++;
    }
    pGreater![unit] = greater / (permutations + 1);
    pLess![unit] = less / (permutations + 1);
    mean![unit] = total / permutations;
    variance![unit] = lags.reduce((sum, v) => sum + (scale * v - total / permutations) ** 2, 0) / permutations;
  }
  return { i: i!, quadrant, pGreater: pGreater!, pLess: pLess!, mean: mean!, variance: variance! };
}
