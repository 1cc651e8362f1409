import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { type Weights, weights } from './weights.ts';

/** Points of a plane; for distances in metres give projected coordinates in metres. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * Neighbours are the k nearest units.
 *
 *   w_ij = 1 where j is among the k units nearest to i (straight distance in the plane); ties go to the lower number
 *
 * Reads: every unit has the same number of neighbours and nobody is an island.
 * Warns: not mutual. In lon/lat degrees the nearest may not be nearest on the ground: project first.
 *
 * @method  nearest-weights@1
 * @source  cliff-ord-1981
 * @param   points  x and y of each unit, n of them; a plane unit (metres); finite
 * @param   k  number of neighbours, 1 … n − 1
 * @returns weights of 1, k a unit
 * @throws  {MethodError} "bad-shape" (unlike lengths), "not-finite" (a coordinate), "bad-parameter" (k outside 1 … n − 1)
 * @cost    O(n² k) time at worst, near O(n²) in practice; O(n k) memory
 * @example
 * nearestWeights({ x: [0, 1, 5], y: [0, 0, 0] }, 1).neighbours // => [1, 0, 1]
 */
export function nearestWeights(points: Points, k: number): Weights {
  const { x, y } = points;
  const n = x.length;
  if (y.length !== n) throw new MethodError('bad-shape', { what: `y for each of ${n} points`, value: y.length });
  assertFinite(x, 1);
  assertFinite(y, 1);
  if (!Number.isInteger(k) || k < 1 || k >= n)
    throw new MethodError('bad-parameter', { what: `k from 1 to ${n - 1}`, value: k });
  const to = new Int32Array(n * k);
  const distance = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const first = i * k;
    let found = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const squared = (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
      if (found === k && squared >= distance[k - 1]!) continue;
      let at = found < k ? found++ : k - 1;
      for (; at > 0 && distance[at - 1]! > squared; at--) {
        distance[at] = distance[at - 1]!;
        to[first + at] = to[first + at - 1]!;
      }
      distance[at] = squared;
      to[first + at] = j;
    }
  }
  return weights(n, { from: Int32Array.from(to, (_, link) => Math.floor(link / k)), to });
}
