import { MethodError } from './errors.ts';
import { type Mapping, mapping } from './mapping.ts';

/**
 * Two mappings in a row, A to B and B to C, as one from A to C.
 *
 *   a touches c when a touches some b that touches c; complete when a and every b it touches are complete;
 *   the weight of (a, c) is the sum of weight(a, b) · weight(b, c), when both have weights
 *
 * Reads: one step loses less than two: its bounds lie inside those of harmonising twice.
 * Warns: multiplying weights assumes that the second split does not depend on the first.
 *
 * @method  composed-mapping@1
 * @source  house
 * @param   first  from A to B
 * @param   second  from B to C
 * @returns mapping from A to C
 * @throws  {MethodError} "bad-shape" (the targets of the first are not the sources of the second)
 * @cost    O(Σ links of links) time and memory
 * @example
 * composedMapping(mapping({ targets: 2, offsets: [0, 2], links: [0, 1] }), mapping({ targets: 1, offsets: [0, 1, 2], links: [0, 0] })).links // => [0]
 */
export function composedMapping(first: Mapping, second: Mapping): Mapping {
  if (first.targets !== second.sources)
    throw new MethodError('bad-shape', { what: `${first.targets} units in between`, value: second.sources });
  const hasWeights = first.weights !== undefined && second.weights !== undefined;
  const offsets = new Int32Array(first.sources + 1);
  const links: number[] = [];
  const weights: number[] = [];
  const complete = Uint8Array.from(first.complete);
  const linkOf = new Int32Array(second.targets).fill(-1);
  for (let a = 0; a < first.sources; a++) {
    const start = links.length;
    for (let k = first.offsets[a]!; k < first.offsets[a + 1]!; k++) {
      const b = first.links[k]!;
      if (second.complete[b] === 0 || second.offsets[b] === second.offsets[b + 1]) complete[a] = 0;
      for (let j = second.offsets[b]!; j < second.offsets[b + 1]!; j++) {
        const c = second.links[j]!;
        if (linkOf[c]! < start) {
          linkOf[c] = links.length;
          links.push(c);
          weights.push(0);
        }
        if (hasWeights) weights[linkOf[c]!]! += first.weights![k]! * second.weights![j]!;
      }
    }
    offsets[a + 1] = links.length;
  }
  return mapping({
    targets: second.targets,
    offsets,
    links,
    complete,
    ...(hasWeights ? { weights: weights.map((w) => Math.min(1, w)) } : {}),
  });
}
