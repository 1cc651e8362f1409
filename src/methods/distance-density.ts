import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Points } from './nearest-weights.ts';

/** Where the curve is asked for, how smooth it is, and what each point counts. */
export interface DensityCurveOptions {
  readonly distances: ArrayLike<number>;
  readonly bandwidth: number;
  /** Weight of each point; all 1 if not given. */
  readonly sizes?: ArrayLike<number>;
}

/**
 * How often pairs of plants lie a given distance apart, as a smooth curve.
 *
 *   K(d) = Σ_(i<j) e_i e_j [φ((d − d_ij)/h) + φ((d + d_ij)/h)] / (h Σ_(i<j) e_i e_j)
 *   φ the normal density; the second term folds back what the smoothing would put below 0; e_i size, or 1; h bandwidth
 *
 * Reads: the area under a stretch of the curve is the part of pairs that far apart.
 * Warns: depends on the bandwidth. Straight distances: project lon/lat to metres first.
 *
 * @method  distance-density@1
 * @source  duranton-overman-2005, silverman-1986
 * @param   points  x and y of each plant, n ≥ 2; a plane unit (metres); finite
 * @param   options  distances (≥ 0, same unit), bandwidth > 0, sizes (n, ≥ 0, at least two above 0)
 * @returns K at each distance, ≥ 0, one over the unit; over all d ≥ 0 it adds up to 1
 * @throws  {MethodError} "bad-shape" (unlike lengths), "too-few" (fewer than two points with a size), "bad-parameter" (bandwidth), "not-finite", "negative-cell" (a bad distance, size or coordinate)
 * @cost    O(n² · distances) time, O(distances) memory
 * @example
 * distanceDensity({ x: [0, 3], y: [0, 4] }, { distances: [5], bandwidth: 1 }) // => [0.3989422804014327]
 */
export function distanceDensity(points: Points, options: DensityCurveOptions): Float64Array {
  const { distances, bandwidth } = options;
  const n = points.x.length;
  const sizes = options.sizes ?? new Float64Array(n).fill(1);
  if (points.y.length !== n || sizes.length !== n) {
    throw new MethodError('bad-shape', {
      what: `y and size of ${n} points`,
      value: `${points.y.length}, ${sizes.length}`,
    });
  }
  if (!(bandwidth > 0 && bandwidth < Infinity))
    throw new MethodError('bad-parameter', { what: 'bandwidth above 0', value: bandwidth });
  assertAmounts(distances, 1);
  assertAmounts(sizes, 1);
  const curve = new Float64Array(distances.length);
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(points.x[i]!) || !Number.isFinite(points.y[i]!)) {
      throw new MethodError('not-finite', { what: 'point', row: i, value: `${points.x[i]}, ${points.y[i]}` });
    }
    for (let j = 0; j < i; j++) {
      const weight = sizes[i]! * sizes[j]!;
      if (weight === 0) continue;
      const apart = Math.sqrt((points.x[i]! - points.x[j]!) ** 2 + (points.y[i]! - points.y[j]!) ** 2);
      pairs += weight;
      for (let at = 0; at < curve.length; at++) {
        const [near, folded] = [(distances[at]! - apart) / bandwidth, (distances[at]! + apart) / bandwidth];
        curve[at]! += weight * (Math.exp(-(near ** 2) / 2) + Math.exp(-(folded ** 2) / 2));
      }
    }
  }
  if (pairs === 0) throw new MethodError('too-few', { what: 'points with a size', value: n });
  return curve.map((sum) => sum / (pairs * bandwidth * Math.sqrt(2 * Math.PI)));
}
