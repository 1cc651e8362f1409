import { type ClusterValidation, clusterValidation, type ValidationOptions } from './cluster-validation.ts';
import { MethodError } from './errors.ts';
import type { Groups } from './group-sums.ts';
import { kMeansGroups } from './k-means-groups.ts';
import { type Matrix, matrix } from './matrix.ts';
import { type OutlierMoves, type OutlierOptions, outlierMoves } from './outlier-moves.ts';
import { type Random, random } from './random.ts';
import { rowDistances } from './row-distances.ts';
import { startGroups } from './start-groups.ts';
import { treeGroups } from './tree-groups.ts';
import { type WardTree, wardTree } from './ward-tree.ts';

/** How far two industries are: by their rows of relatedness to all, or by their own relatedness. */
export type SearchDistance = 'rows' | 'pairs';
/** Ward's tree; k-means from Ward's groups; k-means from industries drawn at random, or drawn far apart. */
export type SearchStart = 'ward' | 'ward-means' | 'any-means' | 'distant-means';

/** Tables n×n that make groups, that judge them, and by which outliers are found; symmetric. */
export interface SearchTables {
  readonly measures: readonly Matrix[];
  readonly judges: readonly Matrix[];
  readonly outliers: Matrix;
}

/** Candidates: every measure with every distance, start and number of groups. */
export interface SearchGrid {
  readonly distances: readonly SearchDistance[];
  readonly starts: readonly SearchStart[];
  readonly groups: readonly number[];
  /** How many draws of each start that uses chance. */
  readonly draws: number;
  /** Most rounds of k-means. */
  readonly rounds: number;
}

/** What the source leaves open, each a named choice. */
export interface SearchOptions {
  readonly grid: SearchGrid;
  /** An industry's relatedness to itself in its row: as the table says, or the greatest in its row. */
  readonly diagonal: 'given' | 'row-greatest';
  readonly validation: ValidationOptions;
  readonly outliers: OutlierOptions;
  readonly random: Random;
}

/** One set of definitions, how it was made and how it was judged; seed is NaN where no chance was used. */
export interface SearchCandidate extends Groups {
  readonly measure: number;
  readonly distance: SearchDistance;
  readonly start: SearchStart;
  readonly draw: number;
  readonly seed: number;
  readonly converged: boolean;
  /** The four shares of each judge, and the mean of the judges' scores. */
  readonly judged: readonly ClusterValidation['shares'][];
  readonly score: number;
}

/** Everything that was tried, what came out best, and what was moved after that. */
export interface ClusterSearch {
  readonly candidates: readonly SearchCandidate[];
  /** Position of the first candidate with the highest score. */
  readonly best: number;
  readonly moved: OutlierMoves;
  /** Definitions after the moves, 0, 1, … by first appearance, and their validation by each judge. */
  readonly definition: Groups;
  readonly validations: readonly ClusterValidation[];
  readonly score: number;
}

type Made = Pick<SearchCandidate, 'label' | 'groups' | 'draw' | 'seed' | 'converged'>;

function check({ measures, judges, outliers }: SearchTables, { grid }: SearchOptions): void {
  if (measures.length === 0 || judges.length === 0)
    throw new MethodError('too-few', { what: 'measures and judges', value: `${measures.length}, ${judges.length}` });
  const n = measures[0]!.rows;
  for (const table of [...measures, ...judges, outliers])
    if (table.rows !== n || table.cols !== n)
      throw new MethodError('bad-shape', { what: `tables of ${n} × ${n}`, value: `${table.rows} × ${table.cols}` });
  for (const groups of grid.groups)
    if (!Number.isInteger(groups) || groups < 2 || groups > n)
      throw new MethodError('bad-parameter', { what: `groups from 2 to ${n}`, value: groups });
  if (!Number.isInteger(grid.draws) || grid.draws < 1)
    throw new MethodError('bad-parameter', { what: 'draws', value: grid.draws });
  if (grid.distances.length * grid.starts.length * grid.groups.length === 0)
    throw new MethodError('too-few', { what: 'candidates', value: 0 });
}

/** Squared distances between industries; by pairs, the greatest relatedness less their own. */
function distancesOf(table: Matrix, distance: SearchDistance, diagonal: SearchOptions['diagonal']): Matrix {
  const n = table.rows;
  const off = table.cells.map((v, p) => (p % (n + 1) === 0 ? -Infinity : v));
  const most = (from: number, to: number) => off.subarray(from, to).reduce((high, v) => Math.max(high, v), -Infinity);
  if (distance === 'pairs') {
    const whole = most(0, n * n);
    return matrix(
      n,
      n,
      off.map((v, p) => (p % (n + 1) === 0 ? 0 : whole - v)),
    );
  }
  if (distance !== 'rows') throw new MethodError('bad-parameter', { what: 'distance', value: String(distance) });
  if (diagonal === 'given') return rowDistances(table);
  if (diagonal !== 'row-greatest')
    throw new MethodError('bad-parameter', { what: 'diagonal', value: String(diagonal) });
  for (let i = 0; i < n; i++) off[i * (n + 1)] = most(i * n, (i + 1) * n);
  return rowDistances(matrix(n, n, off));
}

/** All candidates of one start and number of groups. */
function made(
  distances: Matrix,
  tree: WardTree,
  {
    start,
    groups,
    grid,
    chance,
  }: { readonly start: SearchStart; readonly groups: number; readonly grid: SearchGrid; readonly chance: Random },
): readonly Made[] {
  const plain = { draw: 0, seed: Number.NaN };
  if (start === 'ward') return [{ ...treeGroups(tree, groups), ...plain, converged: true }];
  if (start === 'ward-means') return [{ ...kMeansGroups(distances, treeGroups(tree, groups), grid.rounds), ...plain }];
  if (start !== 'any-means' && start !== 'distant-means')
    throw new MethodError('bad-parameter', { what: 'start', value: String(start) });
  const kind = start === 'any-means' ? 'any' : 'distant';
  return Array.from({ length: grid.draws }, (_, draw) => {
    const seed = chance.next();
    const from = startGroups(distances, { groups, kind, random: random(seed) });
    return { ...kMeansGroups(distances, from, grid.rounds), draw, seed };
  });
}

/** Numbers 0, 1, … by first appearance; those of no industry are left out. */
function renumbered(label: Int32Array): Groups {
  const seen = new Map<number, number>();
  for (const c of label) if (!seen.has(c)) seen.set(c, seen.size);
  return { label: label.map((c) => seen.get(c)!), groups: seen.size };
}

/**
 * Cluster definitions searched for by computer: many candidates are made, all are judged, the best is kept, and industries that
 * sit nearer to another of its clusters are moved. (The algorithm of Delgado, Porter and Stern, with each open step a choice.)
 *
 *   candidates: each measure × distance × start × number of groups (× draw); distance by rows: Σ_k (m_ik − m_jk)² (see row-distances),
 *   by pairs: max m − m_ij taken as a squared distance; made by ward-tree and tree-groups, or k-means-groups from a start
 *   score = mean over judges of the mean of four shares (see cluster-validation); best: the highest, the first of equals
 *   then outlier-moves on the best by the table of outliers, and its validation anew
 *
 * Reads: score 0.9: nine in ten clusters and industries are tied more within than outside, on average over all judges. Compare the
 *   candidates: what most of the good ones share is firm.
 * Warns: the best of a grid is not the best there is. Definitions that join whole blocks, or split them where clusters are few,
 *   validate as well as the blocks: equal scores go to the first in the grid. Moves can lower the score of some judges: both
 *   are returned. The authors also read every outlier and named every cluster by hand; nothing here replaces that. A measure
 *   that judges itself flatters.
 *
 * @method  cluster-search@1
 * @source  delgado-porter-stern-2016
 * @param   tables  measures, judges (one or more each) and outliers: relatedness, symmetric n×n, finite off the diagonal
 * @param   options  grid (distances, starts, groups from 2 to n, draws ≥ 1, rounds ≥ 1); diagonal "given" (finite) or "row-greatest"; validation; outliers; random
 * @returns candidates in the order of the grid (measure, distance, start, groups, draw), best, moved, definition, validations and score after the moves
 * @throws  {MethodError} "bad-shape" (unlike or unsymmetric tables), "too-few" (no measure, judge or candidate; one cluster left after the moves), "bad-parameter" (an option outside its range), "not-finite" (a missing value), "not-converged" (no candidate has a score, all clusters being of one industry)
 * @cost    O(n³) time a measure by rows and O(n² · (rounds + judges)) a candidate, O(n² + n · candidates) memory
 * @example
 * clusterSearch({ measures: [matrix(4, 4, [9, 9, 1, 1, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1, 9, 9])], judges: [matrix(4, 4, [9, 9, 1, 1, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1, 9, 9])], outliers: matrix(4, 4, [9, 9, 1, 1, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1, 9, 9]) }, { grid: { distances: ["rows"], starts: ["ward"], groups: [2, 3], draws: 1, rounds: 10 }, diagonal: "given", validation: { between: "clusters", alone: "fails" }, outliers: { margin: 0, alone: "stays", limit: 10 }, random: random(1) }).definition.label // => [0, 0, 1, 1]
 */
export function clusterSearch(tables: SearchTables, options: SearchOptions): ClusterSearch {
  check(tables, options);
  const { grid, diagonal, validation, outliers, random: chance } = options;
  const candidates: SearchCandidate[] = [];
  for (const [measure, table] of tables.measures.entries()) {
    for (const distance of grid.distances) {
      const distances = distancesOf(table, distance, diagonal);
      const tree = wardTree(distances);
      for (const start of grid.starts) {
        for (const groups of grid.groups) {
          for (const each of made(distances, tree, { start, groups, grid, chance })) {
            const found = tables.judges.map((judge) => clusterValidation(judge, each, validation));
            const score = found.reduce((sum, v) => sum + v.score, 0) / found.length;
            const { label, draw, seed, converged } = each;
            const judged = found.map(({ shares }) => shares);
            candidates.push({ measure, distance, start, groups, draw, seed, converged, label, judged, score });
          }
        }
      }
    }
  }
  const best = candidates.reduce(
    (at, { score }, k) => ((at < 0 ? !Number.isNaN(score) : score > candidates[at]!.score) ? k : at),
    -1,
  );
  if (best < 0) throw new MethodError('not-converged', { what: 'candidates with a score', value: 0 });
  const moved = outlierMoves(tables.outliers, candidates[best]!, outliers);
  const definition = renumbered(moved.label);
  const validations = tables.judges.map((judge) => clusterValidation(judge, definition, validation));
  const score = validations.reduce((sum, v) => sum + v.score, 0) / validations.length;
  return { candidates, best, moved, definition, validations, score };
}
