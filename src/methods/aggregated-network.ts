/** A network whose units may already be communities: links without loops, strengths with them. */
export interface CommunityNetwork {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly values: Float64Array;
  readonly strength: Float64Array;
}

/** Units in order of their part, those of one part staying in order, and where each part begins. */
function membersOf(part: Int32Array, count: number): { members: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const p of part) starts[p + 1]!++;
  for (let p = 0; p < count; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice();
  const members = new Int32Array(part.length);
  for (let i = 0; i < part.length; i++) members[next[part[i]!]!++] = i;
  return { members, starts };
}

/**
 * The network of parts: each part becomes one unit.
 *
 *   w'_pq = Σ w_ij over i in p, j in q, p ≠ q;  strength'_p = Σ strength_i over i in p
 *
 * Reads: weight inside a part stays in its strength, so that communities of parts are judged as before.
 * Warns: links inside parts are gone: keep the network they came from.
 *
 * @method  aggregated-network@1
 * @source  traag-et-al-2019
 * @param   net  network of units
 * @param   part  part of each unit, 0 … count − 1
 * @param   count  number of parts
 * @returns network of count units
 * @throws  nothing
 * @cost    O(units + links) time and memory
 * @example
 * aggregatedNetwork({ n: 2, offsets: Int32Array.of(0, 1, 2), targets: Int32Array.of(1, 0), values: Float64Array.of(3, 3), strength: Float64Array.of(3, 3) }, Int32Array.of(0, 0), 1).strength // => [6]
 */
export function aggregatedNetwork(net: CommunityNetwork, part: Int32Array, count: number): CommunityNetwork {
  const { members, starts } = membersOf(part, count);
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(net.targets.length);
  const values = new Float64Array(net.targets.length);
  const strength = new Float64Array(count);
  const placeOf = new Int32Array(count).fill(-1);
  let end = 0;
  for (let p = 0; p < count; p++) {
    const start = end;
    for (let m = starts[p]!; m < starts[p + 1]!; m++) {
      const i = members[m]!;
      strength[p]! += net.strength[i]!;
      for (let k = net.offsets[i]!; k < net.offsets[i + 1]!; k++) {
        const to = part[net.targets[k]!]!;
        if (to === p) continue;
        // A place before the start is that of an earlier part.
        if (placeOf[to]! < start) {
          placeOf[to] = end;
          targets[end++] = to;
        }
        values[placeOf[to]!]! += net.values[k]!;
      }
    }
    offsets[p + 1] = end;
  }
  return { n: count, offsets, targets: targets.slice(0, end), values: values.slice(0, end), strength };
}
