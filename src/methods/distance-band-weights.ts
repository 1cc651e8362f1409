import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import type { Points } from './nearest-weights.ts';
import { type Weights, weights } from './weights.ts';

/**
 * Neighbours are the units within a given distance.
 *
 *   w_ij = 1 where the straight distance of i and j in the plane is at most the band
 *
 * Reads: the band is a claim about how far links reach: a commute, a truck's day.
 * Warns: remote units become islands, dense areas have many neighbours. Project lon/lat to metres first.
 *
 * @method  distance-band-weights@1
 * @source  cliff-ord-1981
 * @param   points  x and y of each unit, n of them; a plane unit (metres); finite
 * @param   band  greatest distance, same unit, ≥ 0
 * @returns symmetric weights of 1
 * @throws  {MethodError} "bad-shape" (unlike lengths), "not-finite" (a coordinate), "bad-parameter" (band not finite or below 0)
 * @cost    O(n log n + n · units within band in x) time, O(links) memory
 * @example
 * distanceBandWeights({ x: [0, 3, 9], y: [0, 4, 0] }, 5).islands // => [2]
 */
export function distanceBandWeights(points: Points, band: number): Weights {
  const { x, y } = points;
  if (y.length !== x.length)
    throw new MethodError('bad-shape', { what: `y for each of ${x.length} points`, value: y.length });
  assertFinite(x, 1);
  assertFinite(y, 1);
  if (!(band >= 0 && band < Infinity))
    throw new MethodError('bad-parameter', { what: 'band of 0 or more', value: band });
  const byX = Int32Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a]! - x[b]! || a - b);
  const from: number[] = [];
  const to: number[] = [];
  for (let a = 0; a < byX.length; a++) {
    const i = byX[a]!;
    for (let b = a + 1; b < byX.length; b++) {
      const j = byX[b]!;
      if (x[j]! - x[i]! > band) break;
      if ((x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 > band ** 2) continue;
      from.push(i, j);
      to.push(j, i);
    }
  }
  return weights(x.length, { from, to });
}
