import type { Weights } from './weights.ts';

/**
 * The same neighbours, with the weights of each unit adding up to 1.
 *
 *   w'_ij = w_ij / Σ_k w_ik; an island keeps no neighbours
 *
 * Reads: the neighbours of a unit together count as one, so a weighted sum over them is their mean.
 * Warns: units with few neighbours give each of them more weight; symmetry is lost.
 *
 * @method  row-standardised@1
 * @source  cliff-ord-1981
 * @param   w  neighbours and weights
 * @returns new weights; the input is not changed
 * @throws  nothing
 * @cost    O(units + links) time and memory
 * @example
 * rowStandardised(weights(3, { from: [0, 0], to: [1, 2] })).values // => [0.5, 0.5]
 */
export function rowStandardised(w: Weights): Weights {
  const values = new Float64Array(w.values.length);
  for (let i = 0; i < w.units; i++) {
    let total = 0;
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) total += w.values[k]!;
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) values[k] = w.values[k]! / total;
  }
  return Object.freeze({ ...w, values });
}
