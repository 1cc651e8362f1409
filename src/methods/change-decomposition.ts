import { assertFinite } from './assert-finite.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';

/** A corner's value when it is known only so far. */
export interface CornerBounds {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** The parts of a change; part f of each list belongs to factor f. */
export interface ChangeParts {
  /** What the parts add up to: value(all factors new) − value(all old). */
  readonly total: number;
  /** Effect of each factor. */
  readonly effects: Float64Array;
  /** total minus the effects added from the left: 0 unless no choice of last bits can close the sum. */
  readonly residual: number;
  /** Smallest and largest effect that the corners allow; both equal to effects where corners are exact. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The total's own ends. */
  readonly totalLow: number;
  readonly totalHigh: number;
}

/** Number of factors k with 2^k corners, 1 ≤ k ≤ 6. */
function factorCount(corners: number): number {
  const k = Math.log2(corners);
  if (!Number.isInteger(k) || k < 1 || k > 6)
    throw new MethodError('bad-shape', { what: '2, 4, 8, 16, 32 or 64 corners', value: corners });
  return k;
}

/** |S|! (k − |S| − 1)! for each size of S: whole numbers, so that effects of whole numbers are exact over k!. */
function orderings(k: number): readonly number[] {
  const factorial = [1, 1, 2, 6, 24, 120, 720];
  return Array.from({ length: k }, (_, size) => factorial[size]! * factorial[k - size - 1]!);
}

/** The weight, times k!, of each corner in the effect of one factor: above 0 where the factor is new. */
function cornerWeights(k: number, factor: number): Float64Array {
  const count = orderings(k);
  const weights = new Float64Array(2 ** k);
  for (let corner = 0; corner < weights.length; corner++) {
    let others = 0;
    for (let f = 0; f < k; f++) if (f !== factor && (corner & (1 << f)) !== 0) others++;
    weights[corner] = (corner & (1 << factor)) === 0 ? -count[others]! : count[others]!;
  }
  return weights;
}

/** What is left of the total after the effects are taken from it, added from the left. */
function gapTo(total: number, effects: Float64Array): number {
  return total - effects.reduce((sum, effect) => sum + effect, 0);
}

/** Closes the effects' sum on the total by moving last bits of one effect, the largest for which that succeeds. */
function closedOn(total: number, effects: Float64Array): number {
  const gap = gapTo(total, effects);
  if (gap === 0) return 0;
  const bySize = Array.from(effects.keys()).sort((a, b) => Math.abs(effects[b]!) - Math.abs(effects[a]!));
  for (const factor of bySize) {
    const effect = effects[factor]!;
    if (effect === 0) break;
    for (const part of [1, 0.5, 1.5, 2, 0.75, 1.25]) {
      effects[factor] = effect + part * gap;
      if (gapTo(total, effects) === 0) return 0;
    }
    effects[factor] = effect;
  }
  return gap;
}

/**
 * A change split among its causes, whatever the order in which they are considered.
 *
 *   effect_f = Σ over sets S without f of |S|! (k−|S|−1)! / k! · (value(S ∪ f) − value(S))      (Shapley)
 *   k factors (economy, boundary, classification, revision, …); value(S): the figure when the factors in S are at
 *   their new state and the others at their old one; corner number = Σ 2^f over f in S.
 *   Sum: the effects, added from the left, equal the total: what rounding leaves over (at most a few last
 *   bits) goes to one effect, the largest that can take it; an effect of 0 never does. With bounded corners each effect ranges over the box of corners.
 *
 * Reads: an economy effect near 0 with a large boundary effect says that the map changed, not the place.
 * Warns: needs the figure at every corner, also those nobody published. Bounds treat corners as free of each other,
 *   so they may be wider than necessary. Effects of a ratio depend on interactions, shared evenly.
 *
 * @method  change-decomposition@1
 * @source  shapley-1953, shorrocks-2013
 * @param   corners  2^k values (k = 1 … 6) by corner number, or {low, high}; any unit; finite
 * @returns total, effects (k), residual, low and high (k), totalLow, totalHigh; with {low, high} the effects are those of the middles; same unit
 * @throws  {MethodError} "bad-shape" (not 2^k corners, or unlike lengths), "not-finite" (a missing corner), "bounds-crossed" (low above high)
 * @cost    O(k · 2^k) time, O(2^k) memory
 * @example
 * changeDecomposition([10, 14, 11, 17]).effects // => [5, 2]
 */
export function changeDecomposition(corners: ArrayLike<number> | CornerBounds): ChangeParts {
  const { low, high } = 'low' in corners ? corners : { low: corners, high: corners };
  const k = factorCount(low.length);
  if (high.length !== low.length)
    throw new MethodError('bad-shape', { what: `${low.length} upper ends`, value: high.length });
  assertFinite(low, 1);
  assertFinite(high, 1);
  const middle = Float64Array.from({ length: low.length }, (_, corner) => {
    if (low[corner]! > high[corner]!)
      throw new MethodError('bounds-crossed', {
        what: 'corner',
        row: corner,
        value: `${low[corner]} > ${high[corner]}`,
      });
    return low[corner] === high[corner] ? low[corner]! : low[corner]! + (high[corner]! - low[corner]!) / 2;
  });
  const all = low.length - 1;
  const total = middle[all]! - middle[0]!;
  const orders = [1, 1, 2, 6, 24, 120, 720][k]!;
  const effects = new Float64Array(k);
  const least = new Float64Array(k);
  const most = new Float64Array(k);
  for (let f = 0; f < k; f++) {
    const weights = cornerWeights(k, f);
    effects[f] = compensatedSum(weights.map((w, corner) => w * middle[corner]!)) / orders;
    least[f] = compensatedSum(weights.map((w, corner) => w * (w > 0 ? low[corner]! : high[corner]!))) / orders;
    most[f] = compensatedSum(weights.map((w, corner) => w * (w > 0 ? high[corner]! : low[corner]!))) / orders;
  }
  const residual = closedOn(total, effects);
  const isExact = middle.every((value, corner) => value === low[corner] && value === high[corner]);
  const ends = isExact ? { low: effects.slice(), high: effects.slice() } : { low: least, high: most };
  return { total, effects, residual, ...ends, totalLow: low[all]! - high[0]!, totalHigh: high[all]! - low[0]! };
}
