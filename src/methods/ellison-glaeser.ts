import { assertAmounts } from './assert-amounts.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';
import { herfindahl } from './herfindahl.ts';

/** The plants of one industry: their sizes and the place of each. */
export interface Plants {
  readonly sizes: ArrayLike<number>;
  readonly places: ArrayLike<number>;
}

/** Concentration of one industry, raw and beyond what its few plants explain. */
export interface EllisonGlaeser {
  /** Raw geographic concentration Σ (s − x)². */
  readonly g: number;
  /** Herfindahl of plant sizes. */
  readonly hhi: number;
  readonly gamma: number;
  /** Mean and variance of g if plants were thrown at random by area shares. */
  readonly expected: number;
  readonly variance: number;
  /** (g − expected) / √variance. */
  readonly z: number;
}

/** Shares of the places in the industry; every plant must be in one of them. */
function industryShares(plants: Plants, places: number): Float64Array {
  assertAmounts(plants.sizes, 1);
  if (plants.places.length !== plants.sizes.length) {
    throw new MethodError('bad-shape', {
      what: `a place for each of ${plants.sizes.length} plants`,
      value: plants.places.length,
    });
  }
  const share = new Float64Array(places);
  const total = compensatedSum(plants.sizes);
  for (let j = 0; j < plants.sizes.length; j++) {
    const place = plants.places[j]!;
    if (!Number.isInteger(place) || place < 0 || place >= places)
      throw new MethodError('bad-index', { what: 'place of a plant', row: j, value: place });
    share[place]! += plants.sizes[j]! / total;
  }
  return share;
}

/** Refuses area shares that are not shares. */
function checkAreaShares(areaShares: ArrayLike<number>): void {
  assertAmounts(areaShares, 1);
  const total = compensatedSum(areaShares);
  if (Math.abs(total - 1) > 1e-9) throw new MethodError('shares-not-one', { what: 'area shares', value: total });
}

/**
 * Is an industry more concentrated in places than its few plants explain? (Ellison and Glaeser's γ)
 *
 *   G = Σ_r (s_r − x_r)²;  H = Σ_j z_j²;  γ = (G − (1 − Σ x²) H) / ((1 − Σ x²)(1 − H))
 *   s_r share of the industry in place r; x_r share of place r in all activity; z_j plant j's share of the industry.
 *   Plants at random: E[G] = (1 − Σ x²) H,
 *   Var[G] = 2 {H² (Σ x² − 2 Σ x³ + (Σ x²)²) − Σ z⁴ (Σ x² − 4 Σ x³ + 3 (Σ x²)²)}
 *
 * Reads: 0 = as if plants were thrown at random; above 0.05 strongly, below 0.02 hardly concentrated; below 0 spread.
 * Warns: needs every plant's size; leaving out small plants moves it. Borders of places matter. z is not a
 *   normal score when plants are few.
 *
 * @method  ellison-glaeser@1
 * @source  ellison-glaeser-1997, farhauer-kroell-2014
 * @param   plants  sizes (workers, output; finite, ≥ 0) and places (position in areaShares) of the industry's plants
 * @param   areaShares  share of each place in all activity; ≥ 0, adding to 1 within 1e-9
 * @returns g, hhi, gamma (at most 1), expected, variance, z; z NaN exactly where variance is 0
 * @throws  {MethodError} "too-few" (no plant with a size), "one-plant" (H = 1), "bad-shape" (unlike lengths), "bad-index" (a place outside the list), "shares-not-one" (area shares), "no-variation" (one place has everything), "not-finite", "negative-cell" (a bad size or share)
 * @cost    O(plants + places) time and memory
 * @example
 * ellisonGlaeser({ sizes: [1, 1, 1, 1], places: [0, 0, 0, 0] }, [0.5, 0.5]).gamma // => 1
 */
export function ellisonGlaeser(plants: Plants, areaShares: ArrayLike<number>): EllisonGlaeser {
  checkAreaShares(areaShares);
  const share = industryShares(plants, areaShares.length);
  const hhi = herfindahl(plants.sizes);
  if (Number.isNaN(hhi)) throw new MethodError('too-few', { what: 'plants with a size', value: 0 });
  if (hhi === 1) throw new MethodError('one-plant', { value: hhi });
  let [g, x2, x3] = [0, 0, 0];
  for (let r = 0; r < areaShares.length; r++) {
    const x = areaShares[r]!;
    g += (share[r]! - x) ** 2;
    x2 += x ** 2;
    x3 += x ** 3;
  }
  if (x2 === 1) throw new MethodError('no-variation', { what: 'area shares: one place has everything' });
  const total = compensatedSum(plants.sizes);
  let z4 = 0;
  for (let j = 0; j < plants.sizes.length; j++) z4 += (plants.sizes[j]! / total) ** 4;
  const expected = (1 - x2) * hhi;
  const gamma = (g - expected) / ((1 - x2) * (1 - hhi));
  const variance = 2 * (hhi ** 2 * (x2 - 2 * x3 + x2 ** 2) - z4 * (x2 - 4 * x3 + 3 * x2 ** 2));
  const z = variance > 0 ? (g - expected) / Math.sqrt(variance) : Number.NaN;
  return { g, hhi, gamma, expected, variance, z };
}
