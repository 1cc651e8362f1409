import { coarsenedMapping } from './coarsened-mapping.ts';
import { MethodError } from './errors.ts';
import { type Bounds, harmonise } from './harmonise.ts';
import type { Mapping } from './mapping.ts';

/** One amount for a set of targets, with what is certain about it. */
export interface SetAmount {
  /** Sources that lie wholly inside the set. */
  readonly exact: number;
  readonly low: number;
  readonly high: number;
  readonly isExact: boolean;
  /** The amount if the mapping's weights hold; only there with weights. */
  readonly estimate?: number;
}

/**
 * The amount in a set of new units, carried over from old ones; tighter than adding up the bounds of its members.
 *
 *   low = Σ v_s over sources wholly inside the set + Σ min(0, v_s) over the others that touch it
 *   high = Σ v_s over sources wholly inside the set + Σ max(0, v_s) over the others that touch it
 *   wholly inside: complete, and every target that the source touches is in the set
 *
 * Reads: a cluster over several merged provinces is often exact although each province is not.
 * Warns: as harmonise: values must be additive.
 *
 * @method  harmonise-set@1
 * @source  house, duncan-davis-1953
 * @param   values  one value a source, or {low, high}; any additive unit; finite
 * @param   map  which targets each source touches
 * @param   members  1 for each target in the set, else 0
 * @returns exact, low, high, isExact; estimate if the mapping has weights
 * @throws  {MethodError} "bad-shape" (lengths do not fit), "not-binary" (a member neither 0 nor 1), "not-finite" (a missing value), "bounds-crossed" (low above high)
 * @cost    O(sources + links + targets) time and memory
 * @example
 * harmoniseSet(Float64Array.of(5, 8), mapping({ targets: 3, offsets: [0, 1, 3], links: [0, 0, 1] }), [1, 1, 0]).low // => 13
 */
export function harmoniseSet(values: Float64Array | Bounds, map: Mapping, members: ArrayLike<number>): SetAmount {
  if (members.length !== map.targets)
    throw new MethodError('bad-shape', { what: `a member for each of ${map.targets} targets`, value: members.length });
  const group = new Int32Array(map.targets);
  for (let t = 0; t < map.targets; t++) {
    if (members[t] !== 0 && members[t] !== 1)
      throw new MethodError('not-binary', { what: 'member', row: t, value: members[t]! });
    group[t] = members[t] === 1 ? 0 : -1;
  }
  const whole = harmonise(values, coarsenedMapping(map, group, 1));
  const ends = { exact: whole.exact[0]!, low: whole.low[0]!, high: whole.high[0]!, isExact: whole.isExact[0] === 1 };
  return whole.estimate === undefined ? ends : { ...ends, estimate: whole.estimate[0]! };
}
