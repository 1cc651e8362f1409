import { assertFinite } from './assert-finite.ts';
import { conditionalLags } from './conditional-lags.ts';
import { MethodError } from './errors.ts';
import type { Permuting } from './moran.ts';
import type { Weights } from './weights.ts';

/** Weight of a unit among its own neighbours: a number for each unit (G*), or "none" (G). */
export type SelfWeight = ArrayLike<number> | 'none';

/** Chance, and whether a unit is its own neighbour: both must be said. */
export interface LocalGOptions extends Permuting {
  readonly selfWeight: SelfWeight;
}

/** Standardised local G of each unit, and the two one-sided conditional permutation p-values. */
export interface LocalG {
  readonly z: Float64Array;
  readonly pGreater: Float64Array;
  readonly pLess: Float64Array;
}

/** Mean and standard deviation (n in the denominator) of all values but those of the unit left out, or of all. */
function moments(values: Float64Array, leftOut: number): { n: number; mean: number; deviation: number } {
  const n = leftOut < 0 ? values.length : values.length - 1;
  let [sum, square] = [0, 0];
  for (let j = 0; j < values.length; j++) if (j !== leftOut) sum += values[j]!;
  for (let j = 0; j < values.length; j++) if (j !== leftOut) square += (values[j]! - sum / n) ** 2;
  return { n, mean: sum / n, deviation: Math.sqrt(square / n) };
}

/**
 * Hot spots and cold spots: places whose surroundings hold much more, or much less, than average.
 *
 *   z_i = (Σ_j w_ij x_j − W_i x̄) / (s √((n S_i − W_i²) / (n − 1)));  W_i = Σ_j w_ij, S_i = Σ_j w_ij²
 *   G*: i is among its neighbours with its self-weight, x̄ and s over all n units.
 *   G ("none"): without i, and n, x̄, s over the other units.  (Ord and Getis 1995)
 *   p = (M + 1) / (R + 1) over R conditional permutations: i keeps its value, neighbours are drawn; sums within
 *   10⁻¹² of their scale count as equal
 *
 * Reads: z above 2 with a small pGreater: hot spot; below −2 with a small pLess: cold spot.
 * Warns: n tests at once: use false-discovery. spdep's G* with include.self and style W is weights of 1 with self-weight 1,
 *   each row then divided by its sum; scaling a row changes nothing. esda's z for row-standardised weights differs.
 *
 * @method  local-g@1
 * @source  getis-ord-1992, ord-getis-1995, north-et-al-2002
 * @param   values  one a unit, n ≥ 3; finite
 * @param   w  neighbours
 * @param   options  selfWeight (≥ 0 a unit, or "none"), random, permutations
 * @returns z, pGreater and pLess in [1/(R+1), 1], each of length n; z NaN exactly for units without any weight, or where the values compared are all equal or all have equal weight; p NaN there and for islands
 * @throws  {MethodError} "bad-shape" (not one value or self-weight a unit), "not-finite" (a missing value), "too-few" (n < 3), "bad-parameter" (a self-weight below 0, or permutations not a whole number ≥ 1)
 * @cost    O(R · links + n²) time, O(n + R) memory
 * @example
 * localG([2, 2, 0, 0], weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] }), { selfWeight: [1, 1, 1, 1], random: random(1), permutations: 9 }).z // => [1.7320508075688772, 1.7320508075688772, -1.7320508075688772, -1.7320508075688772]
 */
export function localG(values: ArrayLike<number>, w: Weights, options: LocalGOptions): LocalG {
  const { random, permutations, selfWeight } = options;
  const n = w.units;
  if (values.length !== n || (selfWeight !== 'none' && selfWeight.length !== n))
    throw new MethodError('bad-shape', {
      what: `one value and self-weight for each of ${n} units`,
      value: values.length,
    });
  if (n < 3) throw new MethodError('too-few', { what: 'units', value: n });
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new MethodError('bad-parameter', { what: 'permutations', value: permutations });
  assertFinite(values, 1);
  const x = Float64Array.from(values);
  const draw = conditionalLags(x, w, random);
  const lags = new Float64Array(permutations);
  const widest = x.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const [z, pGreater, pLess] = [0, 1, 2].map(() => new Float64Array(n).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const all = moments(x, -1);
  for (let i = 0; i < n; i++) {
    const own = selfWeight === 'none' ? 0 : selfWeight[i]!;
    if (!(own >= 0 && own < Infinity))
      throw new MethodError('bad-parameter', { what: 'self-weight of 0 or more', row: i, value: own });
    let [lag, size, squares] = [0, own, own ** 2];
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) {
      lag += w.values[k]! * x[w.neighbours[k]!]!;
      size += w.values[k]!;
      squares += w.values[k]! ** 2;
    }
    const { n: count, mean, deviation } = selfWeight === 'none' ? moments(x, i) : all;
    const spread = (count * squares - size ** 2) / (count - 1);
    if (size === 0 || deviation === 0 || !(spread > 1e-12 * squares)) continue;
    z[i] = (lag + own * x[i]! - size * mean) / (deviation * Math.sqrt(spread));
    if (w.offsets[i] === w.offsets[i + 1]) continue;
    let [greater, less] = [1, 1];
    const tie = 1e-12 * size * widest;
    for (const drawn of draw(i, lags)) {
      if (drawn >= lag - tie) greater++;
      if (drawn <= lag + tie) less++;
    }
    pGreater[i] = greater / (permutations + 1);
    pLess[i] = less / (permutations + 1);
  }
  return { z, pGreater, pLess };
}
