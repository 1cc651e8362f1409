import { MethodError } from './errors.ts';
import type { Weights } from './weights.ts';

/**
 * How much more weight lies inside communities than if links fell by chance.
 *
 *   Q = Σ_c [ W_c / 2m − γ (K_c / 2m)² ];  W_c weight inside c, both directions; K_c strength of c; 2m all weight
 *   γ resolution: above 1 favours small communities, below 1 large ones
 *
 * Reads: 0 = no better than chance; 0.3 and more is a marked division. Only comparable on one network and one γ.
 * Warns: a random network has divisions with a high Q too. Small communities can be overlooked in large networks.
 *
 * @method  modularity@1
 * @source  newman-girvan-2004, reichardt-bornholdt-2006
 * @param   w  links in both directions with equal weights
 * @param   community  label of each unit, whole numbers from 0 to units − 1
 * @param   resolution  γ > 0
 * @returns Q, below 1; NaN exactly where there are no links
 * @throws  {MethodError} "bad-shape" (not one label a unit), "bad-index" (a bad label), "bad-parameter" (resolution not above 0)
 * @cost    O(units + links) time, O(units) memory
 * @example
 * modularity(weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] }), [0, 0, 1, 1], 1) // => 0.5
 */
export function modularity(w: Weights, community: ArrayLike<number>, resolution: number): number {
  if (community.length !== w.units)
    throw new MethodError('bad-shape', { what: `one label for each of ${w.units} units`, value: community.length });
  if (!(resolution > 0 && resolution < Infinity))
    throw new MethodError('bad-parameter', { what: 'resolution above 0', value: resolution });
  const inside = new Float64Array(w.units);
  const strength = new Float64Array(w.units);
  let all = 0;
  for (let i = 0; i < w.units; i++) {
    const label = community[i]!;
    if (!Number.isInteger(label) || label < 0 || label >= w.units)
      throw new MethodError('bad-index', { what: 'label of a unit', row: i, value: label });
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) {
      strength[label]! += w.values[k]!;
      all += w.values[k]!;
      if (community[w.neighbours[k]!] === label) inside[label]! += w.values[k]!;
    }
  }
  if (all === 0) return Number.NaN;
  return inside.reduce((sum, weight, c) => sum + weight / all - resolution * (strength[c]! / all) ** 2, 0);
}
