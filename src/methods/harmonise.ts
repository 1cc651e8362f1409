import { assertFinite } from './assert-finite.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';
import type { Mapping } from './mapping.ts';

/** Lower and upper ends of amounts that are known only so far; both the same list where they are exact. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Where everything that came in has gone. */
export interface Conservation {
  /** Sum of all sources. */
  readonly totalIn: number;
  /** Of it: sources that lie wholly in one target. */
  readonly placedExactly: number;
  /** Of it: sources that touch several targets, or are incomplete. */
  readonly heldInBounds: number;
  /** Of it: sources that touch no target. */
  readonly unplaced: number;
  /** totalIn − placedExactly − heldInBounds − unplaced: 0, or the last bit of a rounding. */
  readonly residual: number;
}

/** A table carried over to new units. */
export interface Harmonised extends Bounds {
  /** Sum of the sources that lie wholly in the target; the amount itself where isExact. */
  readonly exact: Float64Array;
  /** 1 where nothing about the target is unknown. */
  readonly isExact: Uint8Array;
  /** The amount if the mapping's weights hold; only there with weights. */
  readonly estimate?: Float64Array;
  /** The proof for the lower ends of the sources (and for the upper ends, the same where they are exact). */
  readonly conservation: { readonly low: Conservation; readonly high: Conservation };
}

/** Running sums that keep what rounding loses (Neumaier). */
class Sums {
  readonly kept: Float64Array;
  private readonly lost: Float64Array;

  constructor(length: number) {
    this.kept = new Float64Array(length);
    this.lost = new Float64Array(length);
  }

  add(at: number, value: number): void {
    const sum = this.kept[at]!;
    const next = sum + value;
    this.lost[at]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.kept[at] = next;
  }

  settled(): Float64Array {
    for (let at = 0; at < this.kept.length; at++) this.kept[at]! += this.lost[at]!;
    return this.kept;
  }
}

/** The four totals of the proof: sources by the way they were placed. */
function conserved(values: Float64Array, map: Mapping): Conservation {
  const parts = new Sums(3);
  for (let s = 0; s < map.sources; s++) {
    const touched = map.offsets[s + 1]! - map.offsets[s]!;
    parts.add(touched === 0 ? 2 : touched === 1 && map.complete[s] === 1 ? 0 : 1, values[s]!);
  }
  const [placedExactly, heldInBounds, unplaced] = parts.settled() as unknown as [number, number, number];
  const totalIn = compensatedSum(values);
  const residual = compensatedSum([totalIn, -placedExactly, -heldInBounds, -unplaced]);
  return { totalIn, placedExactly, heldInBounds, unplaced, residual };
}

/** Both ends of the sources, checked: finite, as many as sources, low ≤ high. */
function checkedBounds(values: Float64Array | Bounds, sources: number): Bounds {
  const bounds = values instanceof Float64Array ? { low: values, high: values } : values;
  for (const end of [bounds.low, bounds.high]) {
    if (end.length !== sources)
      throw new MethodError('bad-shape', { what: `one value for each of ${sources} sources`, value: end.length });
    assertFinite(end, 1);
  }
  for (let s = 0; s < sources; s++) {
    if (bounds.low[s]! > bounds.high[s]!)
      throw new MethodError('bounds-crossed', { row: s, value: `${bounds.low[s]} > ${bounds.high[s]}` });
  }
  return bounds;
}

/** The sum under the weights; a whole source counts fully, a source with exact value only. */
function weighted(values: Float64Array, map: Mapping, weights: Float64Array): Float64Array {
  const sums = new Sums(map.targets);
  for (let s = 0; s < map.sources; s++) {
    const first = map.offsets[s]!;
    const isWhole = map.offsets[s + 1]! - first === 1 && map.complete[s] === 1;
    for (let k = first; k < map.offsets[s + 1]!; k++)
      sums.add(map.links[k]!, isWhole ? values[s]! : values[s]! * weights[k]!);
  }
  return sums.settled();
}

/**
 * A table carried from old units to new ones: exact where the old units fit, bounded where they do not.
 *
 *   exact_t = Σ v_s over sources wholly in t
 *   low_t = exact_t + Σ min(0, v_s),  high_t = exact_t + Σ max(0, v_s)  over split sources that touch t
 *   v_s value of source s (its lower end for low, its upper end for high when sources are themselves bounded).
 *
 * Reads: low = high: the figure is a fact. Otherwise the truth lies between them, and nothing finer is known.
 * Warns: bounds of single targets must not be added up: for a set of targets use harmonise-set, which is tighter.
 *   Values must be additive: amounts, not rates or quotients. estimate is only as good as the weights.
 *   A negative value is taken to have no positive parts, and the other way round; net figures (profit, balance)
 *   may break this: carry their positive and negative sides separately.
 *
 * @method  harmonise@1
 * @source  house, duncan-davis-1953, neumaier-1974
 * @param   values  one value a source, or {low, high}; any additive unit; finite, any sign
 * @param   map  which targets each source touches
 * @returns exact, low, high, isExact a target; estimate if the mapping has weights (of exact values only); conservation. Whole numbers below 2⁵³ give exact sums
 * @throws  {MethodError} "bad-shape" (values do not fit the mapping), "not-finite" (a missing value), "bounds-crossed" (low above high)
 * @cost    O(sources + links + targets) time, O(targets) memory
 * @example
 * harmonise(Float64Array.of(5, 8), mapping({ targets: 2, offsets: [0, 1, 3], links: [0, 0, 1] })).high // => [13, 8]
 */
export function harmonise(values: Float64Array | Bounds, map: Mapping): Harmonised {
  const bounds = checkedBounds(values, map.sources);
  const exactLow = new Sums(map.targets);
  const low = new Sums(map.targets);
  const high = new Sums(map.targets);
  const isExact = new Uint8Array(map.targets).fill(1);
  for (let s = 0; s < map.sources; s++) {
    const first = map.offsets[s]!;
    const last = map.offsets[s + 1]!;
    const [least, most] = [bounds.low[s]!, bounds.high[s]!];
    const isWhole = last - first === 1 && map.complete[s] === 1;
    for (let k = first; k < last; k++) {
      const target = map.links[k]!;
      if (isWhole) exactLow.add(target, least);
      low.add(target, isWhole ? least : Math.min(0, least));
      high.add(target, isWhole ? most : Math.max(0, most));
      if (least !== most || (!isWhole && least !== 0)) isExact[target] = 0;
    }
  }
  const conservation = { low: conserved(bounds.low, map), high: conserved(bounds.high, map) };
  const ends = { exact: exactLow.settled(), low: low.settled(), high: high.settled(), isExact, conservation };
  const isPoint = bounds.low === bounds.high;
  return map.weights !== undefined && isPoint ? { ...ends, estimate: weighted(bounds.low, map, map.weights) } : ends;
}
