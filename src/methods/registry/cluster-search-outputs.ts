import type { ClusterSearch, SearchCandidate } from '../cluster-search.ts';
import type { Relatedness } from '../cluster-validation.ts';
import type { OutlierMove } from '../outlier-moves.ts';
import type { Made } from './given.ts';
import type { KeyList } from './key-list.ts';
import { keyColumn } from './long-table.ts';
import { byKey, byRow, namesAt } from './made-tables.ts';

/** The names behind the positions of a search. */
export interface SearchNames {
  readonly industries: KeyList;
  readonly by: readonly string[];
  readonly judges: readonly string[];
}

/** Positions of names in character order. */
const inOrder = (names: readonly string[]): readonly number[] =>
  Array.from(names.keys()).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));

function candidateRows(candidates: readonly SearchCandidate[], best: number, { by }: SearchNames) {
  const column = (of: (candidate: SearchCandidate) => number) => candidates.map(of);
  const words = (of: (candidate: SearchCandidate) => string) => keyColumn(candidates.map(of));
  return byRow({
    candidate: candidates.map((_, at) => at),
    measure: words(({ measure }) => by[measure]!),
    distance: words(({ distance }) => distance),
    start: words(({ start }) => start),
    groups: column(({ groups }) => groups),
    draw: column(({ draw }) => draw),
    seed: column(({ seed }) => seed),
    converged: column(({ converged }) => (converged ? 1 : 0)),
    score: column(({ score }) => score),
    best: candidates.map((_, at) => (at === best ? 1 : 0)),
  });
}

function judgedRows(candidates: readonly SearchCandidate[], judges: readonly string[]) {
  const order = inOrder(judges);
  const rows = candidates.flatMap(({ judged }, candidate) =>
    order.map((judge) => ({ candidate, judge, ...judged[judge]! })),
  );
  return byRow({
    candidate: rows.map(({ candidate }) => candidate),
    judge: keyColumn(rows.map(({ judge }) => judges[judge]!)),
    cluster_mean: rows.map(({ clusterMean }) => clusterMean),
    cluster_high: rows.map(({ clusterHigh }) => clusterHigh),
    industry_mean: rows.map(({ industryMean }) => industryMean),
    industry_high: rows.map(({ industryHigh }) => industryHigh),
  });
}

const moveColumns = (moves: readonly OutlierMove[], industries: KeyList) => ({
  industry: namesAt(
    industries,
    moves.map(({ industry }) => industry),
  ),
  from: moves.map(({ from }) => from),
  to: moves.map(({ to }) => to),
  own: moves.map(({ own }) => own),
  best: moves.map(({ best }) => best),
});

/** Relatedness of all clusters, or of all industries, judge by judge. */
function relatednessRows(found: readonly Relatedness[], judges: readonly string[], units: number) {
  const order = inOrder(judges);
  const column = (name: keyof Relatedness) => Float64Array.from(order.flatMap((judge) => [...found[judge]![name]]));
  const judge = keyColumn(order.flatMap((at) => Array.from({ length: units }, () => judges[at]!)));
  const unit = order.flatMap(() => Array.from({ length: units }, (_, at) => at));
  return { judge, unit, values: { within: column('within'), mean: column('mean'), high: column('high') } };
}

/** Everything that a search tried and found, by name. */
export function searchOutputs(made: ClusterSearch, names: SearchNames): Made {
  const { candidates, best, moved, definition, validations, score } = made;
  const { industries, judges } = names;
  const n = industries.names.length;
  const outliers = [...moved.outliers].sort((a, b) => a.industry - b.industry);
  const clusters = relatednessRows(
    validations.map((each) => each.clusters),
    judges,
    definition.groups,
  );
  const units = relatednessRows(
    validations.map((each) => each.industries),
    judges,
    n,
  );
  const said = {
    vi: 'chưa chuyển hết ngành lạc: tăng moves',
    en: 'outliers were left when the moves ran out: raise moves',
  };
  return {
    outputs: {
      definition: byKey('industry', industries, { cluster: definition.label }),
      candidates: candidateRows(candidates, best, names),
      members: byRow({
        candidate: Float64Array.from({ length: n * candidates.length }, (_, at) => Math.floor(at / n)),
        industry: namesAt(
          industries,
          Int32Array.from({ length: n * candidates.length }, (_, at) => at % n),
        ),
        cluster: Float64Array.from(candidates.flatMap(({ label }) => [...label])),
      }),
      judged: judgedRows(candidates, judges),
      outliers: byRow(moveColumns(outliers, industries)),
      moves: byRow({ move: moved.moves.map((_, at) => at + 1), ...moveColumns(moved.moves, industries) }),
      clusters: byRow({ judge: clusters.judge, cluster: clusters.unit, ...clusters.values }),
      industries: byRow({ judge: units.judge, industry: namesAt(industries, units.unit), ...units.values }),
    },
    facts: { best, score, clusters: definition.groups, converged: moved.converged },
    warnings: moved.converged ? [] : [{ code: 'not-converged', said }],
  };
}
