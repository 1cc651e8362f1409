import type { CommunityNetwork } from './aggregated-network.ts';
import type { Random } from './random.ts';
import { shuffles } from './shuffles.ts';
import { touchingLabels } from './touching-labels.ts';

/** Communities to refine, γ / 2m, γ, the spread θ of random merges, and chance. */
export interface RefineOptions {
  readonly label: Int32Array;
  readonly penalty: number;
  readonly resolution: number;
  readonly randomness: number;
  readonly random: Random;
}

/** Strength of each community, and weight of each unit's links inside its own. */
function insideSums(net: CommunityNetwork, label: Int32Array): { whole: Float64Array; cut: Float64Array } {
  const whole = new Float64Array(net.n);
  const cut = new Float64Array(net.n);
  for (let i = 0; i < net.n; i++) {
    whole[label[i]!]! += net.strength[i]!;
    for (let k = net.offsets[i]!; k < net.offsets[i + 1]!; k++)
      if (label[net.targets[k]!] === label[i]) cut[i]! += net.values[k]!;
  }
  return { whole, cut };
}

/** Position of a gain drawn with chance ∝ exp(ΔQ / θ). */
function drawnGain(gains: readonly number[], { penalty, resolution, randomness, random }: RefineOptions): number {
  let most = 0;
  for (const gain of gains) most = Math.max(most, gain);
  // ΔQ = 2 gain / 2m; measured from the greatest, so that no exponential overflows.
  const chance = (gain: number) => Math.exp((2 * (gain - most) * penalty) / (resolution * randomness));
  let sum = 0;
  for (const gain of gains) sum += chance(gain);
  let left = random.uniform() * sum;
  let at = 0;
  for (; at < gains.length - 1; at++) {
    const part = chance(gains[at]!);
    if (left < part) break;
    left -= part;
  }
  return at;
}

/**
 * Each community split into well-connected parts, grown from single units by random merges that do not lose.
 *
 *   a part P of community C is well connected when w(P, C − P) ≥ (γ / 2m) K_P (K_C − K_P); a single well-connected
 *   unit joins such a part with chance ∝ exp(ΔQ / θ) among those with ΔQ ≥ 0, itself alone included
 *
 * Reads: what makes every community of the Leiden method connected.
 * Warns: random by intention: it keeps the method from being caught in one division.
 *
 * @method  refined-parts@1
 * @source  traag-et-al-2019
 * @param   net  network of units
 * @param   options  label (0 … n − 1 a unit; not changed), penalty γ / 2m, resolution γ, randomness θ > 0, random
 * @returns part of each unit, named by one of its units; parts lie inside communities
 * @throws  nothing
 * @cost    O(links) time, O(n) memory
 * @example
 * refinedParts({ n: 2, offsets: Int32Array.of(0, 1, 2), targets: Int32Array.of(1, 0), values: Float64Array.of(3, 3), strength: Float64Array.of(3, 3) }, { label: Int32Array.of(0, 1), penalty: 1 / 6, resolution: 1, randomness: 0.01, random: random(1) }) // => [0, 1]
 */
export function refinedParts(net: CommunityNetwork, options: RefineOptions): Int32Array {
  const { label, penalty, random } = options;
  const { whole, cut } = insideSums(net, label);
  const part = Int32Array.from({ length: net.n }, (_, i) => i);
  const total = Float64Array.from(net.strength);
  const isSingle = new Uint8Array(net.n).fill(1);
  const isWellConnected = (p: number, size: number) => cut[p]! >= penalty * total[p]! * (size - total[p]!);
  const touching = touchingLabels(net, part, label);
  const choices: number[] = [];
  const gains: number[] = [];
  for (const i of shuffles(Float64Array.from(part), random)()) {
    const size = whole[label[i]!]!;
    if (isSingle[i] === 0 || !isWellConnected(i, size)) continue;
    const { labels, weight } = touching(i);
    choices.length = 1;
    gains.length = 1;
    [choices[0], gains[0]] = [i, 0];
    for (const p of labels) {
      const gain = weight[p]! - penalty * net.strength[i]! * total[p]!;
      if (p === i || !(gain >= 0) || !isWellConnected(p, size)) continue;
      choices.push(p);
      gains.push(gain);
    }
    const to = choices[drawnGain(gains, options)]!;
    if (to === i) continue;
    cut[to]! += cut[i]! - 2 * weight[to]!;
    total[to]! += net.strength[i]!;
    part[i] = to;
    isSingle[to] = 0;
  }
  return part;
}
