import type { Random } from './random.ts';
import type { Weights } from './weights.ts';

/**
 * What the weighted sum over a unit's neighbours could be if the others' values had fallen among them by chance.
 *
 *   lag_r = Σ_k w_ik v(π_r(k)): for each draw r, as many different other units as i has neighbours, all choices
 *   equally likely; i keeps its own value
 *
 * Reads: the observed lag's place among them is a conditional permutation p-value.
 * Warns: draws for different units are separate, so their p-values are not joint.
 *
 * @method  conditional-lags@1
 * @source  anselin-1995
 * @param   values  one a unit; finite
 * @param   w  neighbours
 * @param   random  source of chance
 * @returns function (unit, lags) that fills lags with one draw each and returns it
 * @throws  nothing
 * @cost    O(neighbours) time a draw, O(units) memory
 * @example
 * conditionalLags([5, 7, 7], weights(3, { from: [0], to: [1] }), random(1))(0, new Float64Array(2)) // => [7, 7]
 */
export function conditionalLags(
  values: ArrayLike<number>,
  w: Weights,
  random: Random,
): (unit: number, lags: Float64Array) => Float64Array {
  const others = Int32Array.from({ length: Math.max(0, w.units - 1) }, (_, j) => j);
  return (unit, lags) => {
    const first = w.offsets[unit]!;
    const count = w.offsets[unit + 1]! - first;
    for (let r = 0; r < lags.length; r++) {
      let lag = 0;
      for (let k = 0; k < count; k++) {
        const at = k + random.below(others.length - k);
        const drawn = others[at]!;
        others[at] = others[k]!;
        others[k] = drawn;
        lag += w.values[first + k]! * values[drawn < unit ? drawn : drawn + 1]!;
      }
      lags[r] = lag;
    }
    return lags;
  };
}
