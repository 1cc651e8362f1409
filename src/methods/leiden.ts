import { aggregatedNetwork, type CommunityNetwork } from './aggregated-network.ts';
import { MethodError } from './errors.ts';
import { modularity } from './modularity.ts';
import { movedUnits } from './moved-units.ts';
import type { Random } from './random.ts';
import { refinedParts } from './refined-parts.ts';
import type { Weights } from './weights.ts';

/** γ, chance, the spread θ of the random merges, and how many full passes at most. */
export interface LeidenOptions {
  readonly resolution: number;
  readonly random: Random;
  /** θ > 0; 0.01 in the paper. */
  readonly randomness: number;
  readonly passes: number;
}

/** Labels 0, 1, … by first appearance, how good they are, and whether the last pass changed nothing. */
export interface Leiden {
  readonly community: Int32Array;
  readonly communities: number;
  readonly quality: number;
  readonly passes: number;
  readonly converged: boolean;
}

/** Labels renumbered 0, 1, … by first appearance. */
function renumbered(label: Int32Array): { label: Int32Array; count: number } {
  const seen = new Map<number, number>();
  const next = label.map((c) => {
    if (!seen.has(c)) seen.set(c, seen.size);
    return seen.get(c)!;
  });
  return { label: next, count: seen.size };
}

/** The links as a network, refused unless every link has an equal one in the other direction. */
function networkOf(w: Weights): CommunityNetwork {
  const strength = new Float64Array(w.units);
  const next = w.offsets.slice();
  for (let i = 0; i < w.units; i++) {
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) {
      strength[i]! += w.values[k]!;
      // Units come in rising order, and so do the neighbours of j: the next of j must be i.
      const j = w.neighbours[k]!;
      const back = next[j]!++;
      if (back < w.offsets[j + 1]! && w.neighbours[back] === i && w.values[back] === w.values[k]) continue;
      const isSkipped = back < w.offsets[j + 1]! && w.neighbours[back]! < i;
      const [row, column] = isSkipped ? [j, w.neighbours[back]!] : [i, j];
      const value = isSkipped ? w.values[back]! : w.values[k]!;
      throw new MethodError('bad-shape', {
        what: `link ${row} to ${column} without an equal one back`,
        row,
        column,
        value,
      });
    }
  }
  return { n: w.units, offsets: w.offsets, targets: w.neighbours, values: w.values, strength };
}

/** One pass from given labels: move, refine, make parts units, and again until nothing can be joined. */
function pass(
  start: CommunityNetwork,
  from: Int32Array,
  options: LeidenOptions & { readonly penalty: number },
): Int32Array {
  let net = start;
  let label: Int32Array = from;
  let unitOf: Int32Array = Int32Array.from({ length: start.n }, (_, i) => i);
  for (;;) {
    label = movedUnits(net, { label, ...options });
    if (renumbered(label).count === net.n) break;
    const parts = renumbered(refinedParts(net, { label, ...options }));
    if (parts.count === net.n) break;
    const labelOfPart = new Int32Array(parts.count);
    parts.label.forEach((p, i) => (labelOfPart[p] = label[i]!));
    net = aggregatedNetwork(net, parts.label, parts.count);
    unitOf = unitOf.map((i) => parts.label[i]!);
    label = renumbered(labelOfPart).label;
  }
  return renumbered(unitOf.map((i) => label[i]!)).label;
}

/**
 * Communities of a network: groups of units with more links among themselves than chance would give.
 *
 *   greatest Q (see modularity) found by the Leiden method: move units, refine communities into well-connected
 *   parts, make each part a unit, repeat; whole passes until one changes nothing
 *
 * Reads: quality is Q of the result. Run several seeds: what they share is firm, the rest is not.
 * Warns: the best division is not unique nor certain to be found. resolution is a choice: show several.
 *
 * @method  leiden@1
 * @source  traag-et-al-2019
 * @param   w  links in both directions with equal weights
 * @param   options  resolution γ > 0; random; randomness θ > 0 (0.01 in the paper); passes ≥ 1
 * @returns community (0, 1, … by first appearance), communities, quality (NaN without links), passes, converged; every community is connected
 * @throws  {MethodError} "bad-shape" (a link without an equal one back), "bad-parameter" (an option outside its range)
 * @cost    O(links) time a round, few rounds a pass; O(links) memory
 * @example
 * leiden(weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] }), { resolution: 1, random: random(1), randomness: 0.01, passes: 10 }).community // => [0, 0, 1, 1]
 */
export function leiden(w: Weights, options: LeidenOptions): Leiden {
  const { resolution, randomness, passes } = options;
  for (const [what, value] of [
    ['resolution', resolution],
    ['randomness', randomness],
  ] as const) {
    if (!(value > 0 && value < Infinity)) throw new MethodError('bad-parameter', { what: `${what} above 0`, value });
  }
  if (!Number.isInteger(passes) || passes < 1)
    throw new MethodError('bad-parameter', { what: 'passes', value: passes });
  const net = networkOf(w);
  const all = net.strength.reduce((sum, v) => sum + v, 0);
  let community: Int32Array = Int32Array.from({ length: net.n }, (_, i) => i);
  let [done, converged] = [0, all === 0];
  let quality = modularity(w, community, resolution);
  while (done < passes && !converged) {
    const next = pass(net, community, { ...options, penalty: resolution / all });
    const nextQuality = modularity(w, next, resolution);
    converged = next.every((c, i) => c === community[i]) || !(nextQuality > quality);
    if (nextQuality >= quality) [community, quality] = [next, nextQuality];
    done++;
  }
  return { community, communities: renumbered(community).count, quality, passes: done, converged };
}
