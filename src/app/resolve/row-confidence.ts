import type { Clusters } from '../../matching/cluster/constrained-clusters.ts';
import type { ScoredPairs } from '../../matching/cluster/scored-pairs.ts';

const chanceOf = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * How sure the entity of each row is: for a row that joined others, the probability of the mean weight at which it joined; for a row
 * alone, one less the probability of its best pair.
 */
export function rowConfidence({ clusterOf, joinedAt }: Clusters, pairs: ScoredPairs): Float64Array {
  const best = new Float64Array(clusterOf.length).fill(Number.NEGATIVE_INFINITY);
  for (const [at, weight] of pairs.weight.entries())
    for (const row of [pairs.left[at] ?? 0, pairs.right[at] ?? 0]) if (weight > (best[row] ?? 0)) best[row] = weight;
  return joinedAt.map((joined, row) =>
    joined === Number.NEGATIVE_INFINITY ? 1 - chanceOf(best[row] ?? 0) : chanceOf(joined),
  );
}
