import { distanceDensity } from './distance-density.ts';
import { MethodError } from './errors.ts';
import type { Points } from './nearest-weights.ts';
import type { Random } from './random.ts';
import { shuffles } from './shuffles.ts';

/** The industry's plants among all sites, where to look, how smooth, and how much chance to compare with. */
export interface DurantonOvermanOptions {
  /** Positions in the list of sites of the industry's plants. */
  readonly plants: ArrayLike<number>;
  readonly sizes?: ArrayLike<number>;
  readonly distances: ArrayLike<number>;
  readonly bandwidth: number;
  readonly random: Random;
  readonly draws: number;
  /** Confidence of the bands, in (0.5, 1); 0.95 is usual. */
  readonly level: number;
}

/** The curve, the bands that hold at each distance by itself, and those that hold at all distances at once. */
export interface DurantonOverman {
  readonly k: Float64Array;
  readonly localLow: Float64Array;
  readonly localHigh: Float64Array;
  readonly globalLow: Float64Array;
  readonly globalHigh: Float64Array;
  /** The curve rises above the global band somewhere. */
  readonly isLocalised: boolean;
  /** It falls below it somewhere and rises above it nowhere. */
  readonly isDispersed: boolean;
}

/** Curves of as many sites as the industry has plants, drawn at random, one draw a row; and the same sorted by distance. */
function drawnCurves(sites: Points, options: DurantonOvermanOptions): Float64Array[] {
  const next = shuffles(
    Float64Array.from({ length: sites.x.length }, (_, site) => site),
    options.random,
  );
  const { distances, bandwidth, plants, sizes } = options;
  const shape = sizes === undefined ? { distances, bandwidth } : { distances, bandwidth, sizes };
  return Array.from({ length: options.draws }, () => {
    const chosen = next().subarray(0, plants.length);
    return distanceDensity({ x: chosen.map((site) => sites.x[site]!), y: chosen.map((site) => sites.y[site]!) }, shape);
  });
}

/** Largest rank (from 0, the extreme) such that at most (1 − level) of the draws come that far out at any distance. */
function globalRank(curves: readonly Float64Array[], sorted: readonly Float64Array[], level: number): number {
  const farthest = curves.map((curve) =>
    curve.reduce((least, value, at) => Math.min(least, sorted[at]!.indexOf(value)), Infinity),
  );
  const order = Float64Array.from(farthest).sort();
  return order[Math.floor((1 - level) * curves.length)]!;
}

/** Bands on one side: the curve's values sorted at each distance from the side outward. */
function bands(curves: readonly Float64Array[], level: number, side: 1 | -1) {
  const sorted = Array.from(curves[0]!, (_, at) =>
    Float64Array.from(curves, (curve) => curve[at]!).sort((a, b) => side * (b - a)),
  );
  const local = Math.floor((1 - level) * curves.length);
  const global = globalRank(curves, sorted, level);
  return { local: Float64Array.from(sorted, (s) => s[local]!), global: Float64Array.from(sorted, (s) => s[global]!) };
}

/** Refuses plants that are no sites, and settings outside their range. */
function check(sites: Points, { plants, draws, level }: DurantonOvermanOptions): void {
  const seen = new Set<number>();
  for (let p = 0; p < plants.length; p++) {
    const site = plants[p]!;
    if (!Number.isInteger(site) || site < 0 || site >= sites.x.length)
      throw new MethodError('bad-index', { what: 'site of a plant', row: p, value: site });
    if (seen.has(site)) throw new MethodError('duplicate-link', { what: 'site of a plant', row: p, value: site });
    seen.add(site);
  }
  if (!(level > 0.5 && level < 1)) throw new MethodError('bad-parameter', { what: 'level in (0.5, 1)', value: level });
  if (!Number.isInteger(draws) || (1 - level) * draws < 1)
    throw new MethodError('bad-parameter', { what: `draws, at least ${Math.ceil(1 / (1 - level))}`, value: draws });
}

/**
 * At which distances are an industry's plants closer together than plants in general, borders ignored?
 *
 *   K(d) of the industry (see distance-density) beside K of R draws of as many sites among all sites.
 *   local band at d: the (1 − level) R-th most extreme of the draws at d;
 *   global band: the same rank at every d, chosen so that at most (1 − level) R draws leave it anywhere
 *
 * Reads: above the global band at short distances: a cluster, at that scale. Below it everywhere short: dispersed.
 * Warns: with fewer than about 500 draws the global band is too narrow. Sites must be where such plants could be. Needs coordinates of plants. Few plants give wide bands.
 *
 * @method  duranton-overman@1
 * @source  duranton-overman-2005
 * @param   sites  x and y of all plants of all industries; a plane unit (metres); finite
 * @param   options  plants (positions among the sites, n ≥ 2, each once), sizes (n, optional), distances (≥ 0), bandwidth > 0, random, draws (≥ 1 / (1 − level); 1000 is usual), level in (0.5, 1)
 * @returns k, localLow, localHigh, globalLow, globalHigh at each distance; isLocalised, isDispersed
 * @throws  {MethodError} "bad-index" (a plant that is no site), "duplicate-link" (a site twice), "bad-parameter" (level, draws or bandwidth), "bad-shape" (unlike lengths), "too-few" (fewer than two plants with a size), "not-finite", "negative-cell" (a bad distance, size or coordinate)
 * @cost    O(R · n² · distances) time, O(R · distances) memory
 * @example
 * durantonOverman({ x: [0, 1, 9, 20], y: [0, 0, 0, 0] }, { plants: [0, 1], distances: [1], bandwidth: 1, random: random(1), draws: 40, level: 0.95 }).k // => [0.45293324691462084]
 */
export function durantonOverman(sites: Points, options: DurantonOvermanOptions): DurantonOverman {
  check(sites, options);
  const { distances, bandwidth, plants, sizes, level } = options;
  const own = { x: Array.from(plants, (site) => sites.x[site]!), y: Array.from(plants, (site) => sites.y[site]!) };
  const k = distanceDensity(own, sizes === undefined ? { distances, bandwidth } : { distances, bandwidth, sizes });
  const curves = drawnCurves(sites, options);
  const [high, low] = [bands(curves, level, 1), bands(curves, level, -1)];
  const isLocalised = k.some((value, at) => value > high.global[at]!);
  return {
    k,
    localLow: low.local,
    localHigh: high.local,
    globalLow: low.global,
    globalHigh: high.global,
    isLocalised,
    isDispersed: !isLocalised && k.some((value, at) => value < low.global[at]!),
  };
}
