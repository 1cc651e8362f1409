import { MethodError } from './errors.ts';
import type { Groups } from './group-sums.ts';
import type { Matrix } from './matrix.ts';
import { assertGroups, writeRowSums } from './vector/row-group-sums.ts';

/** The two readings that the source leaves open. */
export interface ValidationOptions {
  /** What relatedness to the outside is averaged and ranked over: one value for each other cluster, or for each pair. */
  readonly between: 'clusters' | 'pairs';
  /** A cluster of one industry has no relatedness within: it fails, or takes no part. */
  readonly alone: 'fails' | 'left-out';
}

/** Relatedness within, and to the outside on average and at its 95th percentile; one entry a cluster or an industry. */
export interface Relatedness {
  readonly within: Float64Array;
  readonly mean: Float64Array;
  readonly high: Float64Array;
}

/** How well a set of cluster definitions keeps related industries together. */
export interface ClusterValidation {
  readonly clusters: Relatedness;
  readonly industries: Relatedness;
  /** Parts of clusters, and of industries, with more relatedness within than outside on average, and than its 95th percentile. */
  readonly shares: {
    readonly clusterMean: number;
    readonly clusterHigh: number;
    readonly industryMean: number;
    readonly industryHigh: number;
  };
  /** Mean of the four. */
  readonly score: number;
}

const empty = (n: number): Relatedness => ({
  within: new Float64Array(n).fill(Number.NaN),
  mean: new Float64Array(n).fill(Number.NaN),
  high: new Float64Array(n).fill(Number.NaN),
});

/** Puts the k-th smallest value at position k, none greater before it and none smaller after it (Hoare). */
function select(values: Float64Array, k: number): void {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = values[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i]! < middle) i++;
      while (values[j]! > middle) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

/** Puts down the mean and the 95th percentile (type 7) of what lies outside; the values are put into another order. */
function setOutside(to: Relatedness, at: number, values: Float64Array): void {
  let sum = 0;
  for (const value of values) sum += value;
  to.mean[at] = sum / values.length;
  const h = 0.95 * (values.length - 1);
  const k = Math.floor(h);
  select(values, k);
  let next = Infinity;
  for (let p = k + 1; p < values.length; p++) next = Math.min(next, values[p]!);
  to.high[at] = h === k ? values[k]! : values[k]! + (h - k) * (next - values[k]!);
}

/** Part with more within than outside; NaN where none takes part. */
function shareOf({ within }: Relatedness, outside: Float64Array, alone: ValidationOptions['alone']): number {
  let [passed, all] = [0, 0];
  within.forEach((value, at) => {
    if (Number.isNaN(value) && alone === 'left-out') return;
    all++;
    if (value > outside[at]!) passed++;
  });
  return passed / all;
}

/** Sizes of clusters, refused where fewer than two are there or one is empty. */
function sizes({ label, groups }: Groups, n: number): Int32Array {
  if (groups < 2 || n < 2) throw new MethodError('too-few', { what: 'clusters', value: Math.min(groups, n) });
  const size = new Int32Array(groups);
  for (const c of label) size[c]!++;
  size.forEach((count, row) => {
    if (count === 0) throw new MethodError('too-few', { what: 'industries in a cluster', row, value: 0 });
  });
  return size;
}

/** All ties of industries of cluster c, one or all, to those outside it. */
function tiesOutside(similarity: Matrix, label: Int32Array, own: readonly number[]): Float64Array {
  const n = similarity.rows;
  const c = label[own[0]!]!;
  const ties = new Float64Array(own.length * label.reduce((count, other) => count + Number(other !== c), 0));
  let at = 0;
  for (const i of own) for (let j = 0; j < n; j++) if (label[j] !== c) ties[at++] = similarity.cells[i * n + j]!;
  return ties;
}

/** Fills both tables of relatedness, averages over clusters or pairs as asked. */
function measure(similarity: Matrix, by: Groups, isPairs: boolean): readonly [Relatedness, Relatedness] {
  const { label, groups } = by;
  assertGroups(similarity, by);
  const sums = new Float64Array(groups);
  const size = sizes(by, similarity.rows);
  const [clusters, industries] = [empty(groups), empty(label.length)];
  const ties = new Float64Array(groups * groups);
  const means = new Float64Array(groups - 1);
  label.forEach((c, i) => {
    writeRowSums(sums, similarity, { label, i });
    for (let d = 0; d < groups; d++) ties[c * groups + d]! += sums[d]!;
    if (size[c]! > 1) industries.within[i] = sums[c]! / (size[c]! - 1);
    for (let d = 0, p = 0; d < groups; d++) if (d !== c) means[p++] = sums[d]! / size[d]!;
    setOutside(industries, i, isPairs ? tiesOutside(similarity, label, [i]) : means);
  });
  for (let c = 0; c < groups; c++) {
    if (size[c]! > 1) clusters.within[c] = ties[c * groups + c]! / (size[c]! * (size[c]! - 1));
    const own = Array.from(label.keys()).filter((i) => label[i] === c);
    for (let d = 0, p = 0; d < groups; d++) if (d !== c) means[p++] = ties[c * groups + d]! / (size[d]! * size[c]!);
    setOutside(clusters, c, isPairs ? tiesOutside(similarity, label, own) : means);
  }
  return [clusters, industries];
}

/**
 * Do cluster definitions keep related industries together and unrelated ones apart? (Delgado, Porter and Stern)
 *
 *   within of a cluster: mean m_ij over its pairs i < j; of an industry: mean m_ij over the others of its cluster
 *   outside: the mean m_ij to each other cluster, or each single pair (between); of these the mean and the 95th percentile (type 7)
 *   share: part of clusters, and of industries, with within > outside, for mean and for percentile; score = mean of the four shares
 *
 * Reads: 1 = every cluster and industry is tied more within than even to the closest twentieth outside.
 * Warns: the four shares count alike. Scores are only comparable on one table and one reading of between and alone. More clusters
 *   raise within and the percentile alike. A score on the table that made the clusters is flattering: judge by others too.
 *
 * @method  cluster-validation@1
 * @source  delgado-porter-stern-2016, hyndman-fan-1996
 * @param   similarity  relatedness m, symmetric n×n; finite off the diagonal, which is not read
 * @param   by  cluster of each industry, 0 … groups − 1, and groups ≥ 2, none empty
 * @param   options  between "clusters" or "pairs"; alone "fails" or "left-out"
 * @returns clusters and industries (within, mean, high; within NaN exactly where a cluster has one industry), shares in [0, 1], score; with "left-out" NaN where every cluster has one industry
 * @throws  {MethodError} "bad-shape" (not square or symmetric, or not one label an industry), "bad-index" (a bad label), "too-few" (fewer than two clusters, or an empty one), "not-finite" (a missing tie)
 * @cost    O(n² + n · groups) time by clusters, O(n²) by pairs; O(n · groups) memory
 * @example
 * clusterValidation(matrix(4, 4, [1, 9, 2, 1, 9, 1, 1, 2, 2, 1, 1, 8, 1, 2, 8, 1]), { label: Int32Array.from([0, 0, 1, 1]), groups: 2 }, { between: "clusters", alone: "fails" }).score // => 1
 */
export function clusterValidation(similarity: Matrix, by: Groups, options: ValidationOptions): ClusterValidation {
  const [clusters, industries] = measure(similarity, by, options.between === 'pairs');
  const n = similarity.rows;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      if (similarity.cells[i * n + j] !== similarity.cells[j * n + i])
        throw new MethodError('bad-shape', { what: 'similarity is not symmetric', row: i, column: j });
  const shares = {
    clusterMean: shareOf(clusters, clusters.mean, options.alone),
    clusterHigh: shareOf(clusters, clusters.high, options.alone),
    industryMean: shareOf(industries, industries.mean, options.alone),
    industryHigh: shareOf(industries, industries.high, options.alone),
  };
  const score = (shares.clusterMean + shares.clusterHigh + shares.industryMean + shares.industryHigh) / 4;
  return { clusters, industries, shares, score };
}
