import type { CommunityNetwork } from './aggregated-network.ts';
import type { Random } from './random.ts';
import { shuffles } from './shuffles.ts';
import { touchingLabels } from './touching-labels.ts';

/** Labels to start from, the price of joining (γ / 2m), and chance. */
export interface MoveOptions {
  readonly label: Int32Array;
  readonly penalty: number;
  readonly random: Random;
}

/**
 * Labels after every unit has moved to the neighbouring community that gains most, until none gains.
 *
 *   gain of joining c: Σ_j w_ij over j in c − (γ / 2m) k_i K_c; visits units in random order, then only those
 *   whose neighbours moved; a unit that loses wherever it joins gets an empty community
 *
 * Reads: the fast local moving of the Leiden method.
 * Warns: finds a local best; the order decides which.
 *
 * @method  moved-units@1
 * @source  traag-et-al-2019
 * @param   net  network of units
 * @param   options  label (0 … n − 1 a unit; not changed), penalty γ / 2m, random
 * @returns new labels
 * @throws  nothing
 * @cost    O(links) time a round, few rounds; O(n) memory
 * @example
 * movedUnits({ n: 2, offsets: Int32Array.of(0, 1, 2), targets: Int32Array.of(1, 0), values: Float64Array.of(3, 3), strength: Float64Array.of(3, 3) }, { label: Int32Array.of(0, 0), penalty: 1 / 6, random: random(1) }) // => [0, 0]
 */
export function movedUnits(net: CommunityNetwork, options: MoveOptions): Int32Array {
  const label = options.label.slice();
  const total = new Float64Array(net.n);
  const members = new Int32Array(net.n);
  for (let i = 0; i < net.n; i++) {
    total[label[i]!]! += net.strength[i]!;
    members[label[i]!]!++;
  }
  const empty = Array.from(members.keys()).filter((c) => members[c] === 0);
  // Each unit stands in the queue at most once, so that it can go round in n places.
  const queue = Int32Array.from(
    shuffles(
      Float64Array.from({ length: net.n }, (_, i) => i),
      options.random,
    )(),
  );
  let waiting = net.n;
  const isQueued = new Uint8Array(net.n).fill(1);
  const touching = touchingLabels(net, label);
  for (let head = 0; waiting > 0; head = (head + 1) % net.n) {
    const i = queue[head]!;
    waiting--;
    const own = label[i]!;
    const { labels, weight } = touching(i);
    isQueued[i] = 0;
    total[own]! -= net.strength[i]!;
    members[own]!--;
    const price = options.penalty * net.strength[i]!;
    let best = own;
    let most = weight[own]! - price * total[own]!;
    for (const c of labels) {
      const gain = weight[c]! - price * total[c]!;
      if (gain > most) [best, most] = [c, gain];
    }
    if (most < 0 && empty.length > 0) best = empty.pop()!;
    total[best]! += net.strength[i]!;
    members[best]!++;
    if (best === own) continue;
    if (members[own] === 0) empty.push(own);
    label[i] = best;
    for (let k = net.offsets[i]!; k < net.offsets[i + 1]!; k++) {
      const j = net.targets[k]!;
      if (label[j] === best || isQueued[j] === 1) continue;
      isQueued[j] = 1;
      queue[(head + 1 + waiting++) % net.n] = j;
    }
  }
  return label;
}
