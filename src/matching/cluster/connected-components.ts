import type { ScoredPairs } from './scored-pairs.ts';

/** For every record the lowest record that it is tied to by pairs of at least a weight, directly or through others. */
export function connectedComponents(records: number, pairs: ScoredPairs, least: number): Int32Array {
  const parent = Int32Array.from({ length: records }, (_, at) => at);
  const root = (record: number): number => {
    let at = record;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const [at, weight] of pairs.weight.entries()) {
    if (weight < least) continue;
    const one = root(pairs.left[at] ?? 0);
    const other = root(pairs.right[at] ?? 0);
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  }
  return parent.map((_, record) => root(record));
}
