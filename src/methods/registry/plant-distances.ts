import type { Points } from '../nearest-weights.ts';
import { quantile } from '../quantile.ts';
import { random } from '../random.ts';
import { shuffles } from '../shuffles.ts';
import type { Given } from './given.ts';
import { keyList } from './key-list.ts';
import { refuse } from './run-refusal.ts';

/** Above so many points, pairs are those of a sample drawn by the seed. */
const MOST_POINTS = 1500;

/** Plants in the order of their names, so that chance falls alike however the rows are ordered. */
export interface Sites extends Points {
  readonly size: Float64Array | undefined;
  /** The row of each. */
  readonly order: Int32Array;
}

/** Where the plants stand. */
export function sitesIn(given: Given): Sites {
  const plant = given.keys('points', 'plant');
  const rank = keyList(plant.names).of(plant);
  const order = Int32Array.from(rank.keys()).sort((a, b) => rank[a]! - rank[b]!);
  const sorted = (column: string): Float64Array => {
    const values = given.values('points', column);
    return Float64Array.from(order, (row) => values[row]!);
  };
  const size = given.hasColumn('points', 'size') ? sorted('size') : undefined;
  return { x: sorted('x_m'), y: sorted('y_m'), size, order };
}

/** Positions of at most MOST_POINTS points. */
function sampled(n: number, seed: number): ArrayLike<number> {
  const all = Float64Array.from({ length: n }, (_, at) => at);
  return n <= MOST_POINTS ? all : shuffles(all, random(seed))().subarray(0, MOST_POINTS);
}

/**
 * The median distance of pairs of points, and Silverman's bandwidth for them: 0.9 · min(deviation, quartile range / 1.34) · pairs^(−1/5).
 * Pairs that are all equally far apart get a tenth of their distance. With more than 1,500 points both are those of a sample.
 */
export function siteDistances(points: Points, seed: number): { readonly median: number; readonly bandwidth: number } {
  const chosen = sampled(points.x.length, seed);
  const pairs = new Float64Array((chosen.length * (chosen.length - 1)) / 2);
  let at = 0;
  for (let i = 0; i < chosen.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [chosen[i]!, chosen[j]!];
      pairs[at++] = Math.sqrt((points.x[a]! - points.x[b]!) ** 2 + (points.y[a]! - points.y[b]!) ** 2);
    }
  }
  if (pairs.length === 0) refuse('too-few', { table: 'points', value: points.x.length });
  const mean = pairs.reduce((sum, v) => sum + v, 0) / pairs.length;
  const deviation = Math.sqrt(pairs.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, pairs.length - 1));
  const middle = (quantile(pairs, 0.75) - quantile(pairs, 0.25)) / 1.34;
  const spread = middle > 0 ? Math.min(deviation, middle) : deviation;
  const width = 0.9 * spread * pairs.length ** -0.2;
  if (mean === 0) refuse('no-variation', { table: 'points' });
  return { median: quantile(pairs, 0.5), bandwidth: width > 0 ? width : mean / 10 };
}
