import type { Weights } from './weights.ts';

/** The three sums of weights that the moments of global measures need. */
export interface WeightMoments {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

/** w_ji, found by halving the sorted row of j. */
function reverseWeight(w: Weights, i: number, j: number): number {
  let low = w.offsets[j]!;
  let high = w.offsets[j + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = w.neighbours[middle]!;
    if (unit === i) return w.values[middle]!;
    if (unit < i) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/**
 * Three sums that say how weights are spread, used in the variance of global measures.
 *
 *   S0 = Σ_ij w_ij;  S1 = ½ Σ_ij (w_ij + w_ji)²;  S2 = Σ_i (Σ_j w_ij + Σ_j w_ji)²
 *
 * Reads: S0 is the number of links when weights are 1, the number of units with neighbours when rows add to 1.
 * Warns: has no meaning by itself.
 *
 * @method  weight-moments@1
 * @source  cliff-ord-1981
 * @param   w  neighbours and weights
 * @returns s0, s1, s2
 * @throws  nothing
 * @cost    O(links · log neighbours) time, O(units) memory
 * @example
 * weightMoments(weights(2, { from: [0, 1], to: [1, 0] })) // => { s0: 2, s1: 4, s2: 8 }
 */
export function weightMoments(w: Weights): WeightMoments {
  const touching = new Float64Array(w.units);
  let [s0, s1] = [0, 0];
  for (let i = 0; i < w.units; i++) {
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) {
      const j = w.neighbours[k]!;
      const value = w.values[k]!;
      s0 += value;
      s1 += value * (value + reverseWeight(w, i, j));
      touching[i]! += value;
      touching[j]! += value;
    }
  }
  return { s0, s1, s2: touching.reduce((sum, t) => sum + t * t, 0) };
}
