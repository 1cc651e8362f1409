/** A network whose units may already be communities: links without loops, strengths with them. */
export interface CommunityNetwork {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly values: Float64Array;
  readonly strength: Float64Array;
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
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const strength = new Float64Array(count);
  for (let i = 0; i < net.n; i++) {
    const from = part[i]!;
    strength[from]! += net.strength[i]!;
    for (let k = net.offsets[i]!; k < net.offsets[i + 1]!; k++) {
      const to = part[net.targets[k]!]!;
      if (to !== from) rows[from]!.set(to, (rows[from]!.get(to) ?? 0) + net.values[k]!);
    }
  }
  const offsets = new Int32Array(count + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.size));
  return {
    n: count,
    offsets,
    targets: Int32Array.from(rows.flatMap((row) => [...row.keys()])),
    values: Float64Array.from(rows.flatMap((row) => [...row.values()])),
    strength,
  };
}
