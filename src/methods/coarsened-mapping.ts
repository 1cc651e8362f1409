import { MethodError } from './errors.ts';
import { type Mapping, mapping } from './mapping.ts';

/**
 * The same mapping onto groups of targets: regions instead of provinces, sectors instead of codes.
 *
 *   a source touches group g when it touches a target of g; links into the same group become one, their weights add;
 *   a source that also touches a target in no group becomes incomplete
 *
 * Reads: sources that were split between targets of one group become whole.
 * Warns: a target in no group is outside, not unknown.
 *
 * @method  coarsened-mapping@1
 * @source  house
 * @param   map  which targets each source touches
 * @param   group  group of each target, 0 … groups − 1, or −1 for none
 * @param   groups  number of groups
 * @returns mapping from the same sources to the groups
 * @throws  {MethodError} "bad-shape" (not one group a target), "bad-index" (a group outside its range)
 * @cost    O(sources + links + groups) time and memory
 * @example
 * coarsenedMapping(mapping({ targets: 3, offsets: [0, 2], links: [0, 1] }), [0, 0, 1], 2).links // => [0]
 */
export function coarsenedMapping(map: Mapping, group: ArrayLike<number>, groups: number): Mapping {
  if (group.length !== map.targets)
    throw new MethodError('bad-shape', { what: `one group for each of ${map.targets} targets`, value: group.length });
  for (let t = 0; t < map.targets; t++) {
    const label = group[t]!;
    if (!Number.isInteger(label) || label < -1 || label >= groups)
      throw new MethodError('bad-index', { what: 'group of a target', row: t, value: label });
  }
  const offsets = new Int32Array(map.sources + 1);
  const links: number[] = [];
  const weights: number[] = [];
  const complete = Uint8Array.from(map.complete);
  const linkOf = new Int32Array(groups).fill(-1);
  for (let s = 0; s < map.sources; s++) {
    const first = links.length;
    for (let k = map.offsets[s]!; k < map.offsets[s + 1]!; k++) {
      const label = group[map.links[k]!]!;
      const weight = map.weights?.[k] ?? 0;
      if (label < 0) complete[s] = 0;
      else if (linkOf[label]! >= first) weights[linkOf[label]!]! += weight;
      else {
        linkOf[label] = links.length;
        links.push(label);
        weights.push(weight);
      }
    }
    offsets[s + 1] = links.length;
  }
  return mapping({
    targets: groups,
    offsets,
    links,
    complete,
    ...(map.weights === undefined ? {} : { weights: weights.map((w) => Math.min(1, w)) }),
  });
}
