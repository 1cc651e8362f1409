import { MethodError } from './errors.ts';
import { type Groups, groupSums } from './group-sums.ts';
import type { Matrix } from './matrix.ts';

/** When an industry is an outlier, and when to stop. */
export interface OutlierOptions {
  /** By how much the closest other cluster must be closer than one's own; ≥ 0. */
  readonly margin: number;
  /** An industry alone in its cluster stays there, or joins the closest other one and its cluster ends. */
  readonly alone: 'stays' | 'joins';
  /** Most moves. */
  readonly limit: number;
}

/** One industry that is closer to another cluster: its average relatedness here and there. */
export interface OutlierMove {
  readonly industry: number;
  readonly from: number;
  readonly to: number;
  /** NaN for an industry alone. */
  readonly own: number;
  readonly best: number;
}

/** Who was an outlier at first, every move in order, and the clusters after the last; numbers are kept, some may be empty. */
export interface OutlierMoves extends Groups {
  readonly outliers: readonly OutlierMove[];
  readonly moves: readonly OutlierMove[];
  readonly converged: boolean;
}

/** Sums of ties by cluster, labels and sizes, kept up to date from move to move. */
interface State {
  readonly sums: Float64Array;
  readonly label: Int32Array;
  readonly size: Int32Array;
  readonly groups: number;
}

/** The industry's closest other cluster, if it is closer than its own by more than the margin. */
function outlierAt(
  { sums, label, size, groups }: State,
  i: number,
  { margin, alone }: OutlierOptions,
): OutlierMove | undefined {
  const from = label[i]!;
  if (size[from] === 1 && alone === 'stays') return undefined;
  let to = -1;
  let best = -Infinity;
  for (let c = 0; c < groups; c++) {
    if (c === from || size[c] === 0) continue;
    const mean = sums[i * groups + c]! / size[c]!;
    if (mean > best) [to, best] = [c, mean];
  }
  const own = size[from] === 1 ? Number.NaN : sums[i * groups + from]! / (size[from]! - 1);
  if (to < 0 || best <= own + margin) return undefined;
  return { industry: i, from, to, own, best };
}

/** An industry alone goes first; then the one that gains most. */
const gain = ({ own, best }: OutlierMove): number => (Number.isNaN(own) ? Infinity : best - own);

/** Takes the industry over: its ties are counted in the new cluster by all others. */
function apply(state: State, similarity: Matrix, { industry, from, to }: OutlierMove): void {
  const { sums, label, size, groups } = state;
  const n = label.length;
  for (let j = 0; j < n; j++) {
    if (j === industry) continue;
    const tie = similarity.cells[j * n + industry]!;
    sums[j * groups + from]! -= tie;
    sums[j * groups + to]! += tie;
  }
  size[from]!--;
  size[to]!++;
  label[industry] = to;
}

/**
 * Industries that are closer to another cluster than to their own, moved there one by one, the worst placed first.
 *
 *   own_i = mean m_ij over the others of i's cluster;  best_i = greatest mean m_ij over any other cluster
 *   outlier: best_i > own_i + margin; the one with the greatest best_i − own_i moves (the lowest number of equals), all means are
 *   taken anew, and so on until there is no outlier or the limit is reached
 *
 * Reads: each move names what it gained. Few moves: the clusters were near settled.
 * Warns: a rule, not a judgement: the authors of the method also read each case. Moves can go round in circles where means
 *   are close: then converged is false. Large mixed clusters repel, small tight ones attract.
 *
 * @method  outlier-moves@1
 * @source  delgado-porter-stern-2016
 * @param   similarity  relatedness m, symmetric n×n; finite off the diagonal, which is not read
 * @param   by  cluster of each industry, 0 … groups − 1, and groups
 * @param   options  margin ≥ 0; alone "stays" or "joins"; limit, whole, ≥ 0
 * @returns label after the moves and groups, outliers at the start (in order of industries), moves in order, converged
 * @throws  {MethodError} "bad-shape" (not square, or not one label an industry), "bad-index" (a bad label), "not-finite" (a missing tie), "bad-parameter" (margin or limit outside their range)
 * @cost    O(n²) time at the start and O(n · groups) a move, O(n · groups) memory
 * @example
 * outlierMoves(matrix(4, 4, [0, 9, 1, 8, 9, 0, 1, 9, 1, 1, 0, 2, 8, 9, 2, 0]), { label: Int32Array.from([0, 0, 1, 1]), groups: 2 }, { margin: 0, alone: "stays", limit: 9 }).label // => [0, 0, 1, 0]
 */
export function outlierMoves(similarity: Matrix, by: Groups, options: OutlierOptions): OutlierMoves {
  const { margin, limit } = options;
  if (!(margin >= 0 && margin < Infinity))
    throw new MethodError('bad-parameter', { what: 'margin of 0 or more', value: margin });
  if (!Number.isInteger(limit) || limit < 0) throw new MethodError('bad-parameter', { what: 'limit', value: limit });
  const { groups } = by;
  const label = by.label.slice();
  const state: State = { sums: groupSums(similarity, by).cells.slice(), label, size: new Int32Array(groups), groups };
  for (const c of label) state.size[c]!++;
  const found = () =>
    Array.from(label.keys(), (i) => outlierAt(state, i, options)).filter((move) => move !== undefined);
  const outliers = found();
  const moves: OutlierMove[] = [];
  let waiting = outliers;
  while (waiting.length > 0 && moves.length < limit) {
    const worst = waiting.reduce((most, move) => (gain(move) > gain(most) ? move : most));
    apply(state, similarity, worst);
    moves.push(worst);
    waiting = found();
  }
  return { label, groups, outliers, moves, converged: waiting.length === 0 };
}
