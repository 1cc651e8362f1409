import type { ScoredPairs } from '../../matching/cluster/scored-pairs.ts';
import { type ClusterQuality, clusterQuality } from '../../matching/quality/cluster-quality.ts';
import type { KnownLabels, LabelledPair } from './known-labels.ts';

/** How well a run agrees with labels. */
export interface LabelQuality extends ClusterQuality {
  /** Whether all pairs of the table were judged, or only those that were given. */
  readonly judged: 'all-pairs' | 'labelled-pairs';
  /** Share of the true pairs that were compared at all. */
  readonly pairsCompleteness: number;
}

/** Precision, recall and B-cubed of clusters against labels. Of single pairs, only what was judged counts. */
export function labelQuality(labels: KnownLabels, clusterOf: Int32Array, compared: ScoredPairs): LabelQuality {
  const seen = new Set(Array.from(compared.left, (left, at) => pairKey(left, compared.right[at] ?? 0)));
  if (labels.kind === 'entities') {
    const quality = clusterQuality([...clusterOf], labels.entityOf);
    const completeness = [...seen].filter((key) => isSameEntity(labels.entityOf, key)).length / quality.truePairs;
    return { ...quality, judged: 'all-pairs', pairsCompleteness: completeness };
  }
  const { pairs } = labels;
  const same = pairs.filter(({ isSame }) => isSame);
  const isFound = ({ a, b }: LabelledPair): boolean => clusterOf[a] === clusterOf[b];
  const found = pairs.filter(isFound);
  const right = found.filter(({ isSame }) => isSame).length;
  const [precision, recall] = [right / found.length, right / same.length];
  const none = Number.NaN;
  return {
    judged: 'labelled-pairs',
    truePairs: same.length,
    foundPairs: found.length,
    rightPairs: right,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    b3Precision: none,
    b3Recall: none,
    b3F1: none,
    pairsCompleteness: same.filter(({ a, b }) => seen.has(pairKey(a, b))).length / same.length,
  };
}

const SPREAD = 2 ** 26;
const pairKey = (a: number, b: number): number => Math.min(a, b) * SPREAD + Math.max(a, b);
const isSameEntity = (entityOf: readonly string[], key: number): boolean =>
  entityOf[Math.floor(key / SPREAD)] === entityOf[key % SPREAD];
