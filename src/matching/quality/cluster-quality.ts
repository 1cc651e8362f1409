/** How well clusters agree with known entities. NaN where nothing is to be divided by. */
export interface ClusterQuality {
  readonly truePairs: number;
  readonly foundPairs: number;
  readonly rightPairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** B-cubed: the same a record and averaged over records, so that large clusters count no more than small ones. */
  readonly b3Precision: number;
  readonly b3Recall: number;
  readonly b3F1: number;
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;
const harmonic = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);

/** Pairwise and B-cubed precision and recall of clusters against entities; both give a name to every record. */
export function clusterQuality(
  found: readonly (string | number)[],
  truth: readonly (string | number)[],
): ClusterQuality {
  const foundSizes = counts(found);
  const trueSizes = counts(truth);
  const both = counts(found.map((cluster, at) => `${cluster}\u0000${truth[at]}`));
  const total = (sizes: ReadonlyMap<unknown, number>): number =>
    [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  const [foundPairs, truePairs, rightPairs] = [total(foundSizes), total(trueSizes), total(both)];
  let b3Precision = 0;
  let b3Recall = 0;
  for (const [at, cluster] of found.entries()) {
    const entity = truth[at] ?? '';
    const shared = both.get(`${cluster}\u0000${entity}`) ?? 0;
    b3Precision += shared / (foundSizes.get(cluster) ?? 1) / found.length;
    b3Recall += shared / (trueSizes.get(entity) ?? 1) / found.length;
  }
  const precision = rightPairs / foundPairs;
  const recall = rightPairs / truePairs;
  return {
    truePairs,
    foundPairs,
    rightPairs,
    precision,
    recall,
    f1: harmonic(precision, recall),
    b3Precision,
    b3Recall,
    b3F1: harmonic(b3Precision, b3Recall),
  };
}

function counts<T>(names: readonly T[]): ReadonlyMap<T, number> {
  const sizes = new Map<T, number>();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return sizes;
}
