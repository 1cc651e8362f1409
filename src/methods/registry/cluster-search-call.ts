import {
  type ClusterSearch,
  clusterSearch,
  type SearchDistance,
  type SearchOptions,
  type SearchStart,
} from '../cluster-search.ts';
import { combinedRelatedness } from '../combined-relatedness.ts';
import { locationalCorrelation } from '../locational-correlation.ts';
import { type Matrix, matrix } from '../matrix.ts';
import { random } from '../random.ts';
import { searchOutputs } from './cluster-search-outputs.ts';
import { assertFits } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, keyList } from './key-list.ts';
import { fullX, X } from './place-industry.ts';
import { MEASURES, measuresIn } from './relatedness-calls.ts';
import { located, refuse } from './run-refusal.ts';
import { output, SEED } from './shapes.ts';

/** Name of the measure made of x. */
const FROM_X = 'lc';

export interface Similarities {
  readonly industries: KeyList;
  readonly measures: KeyList;
  readonly tables: readonly Matrix[];
}

/** A table of ties in a longer list of industries; what it does not say is NaN. */
function widened(m: Matrix, own: KeyList, all: KeyList): Matrix {
  const n = all.names.length;
  const cells = new Float64Array(n * n).fill(Number.NaN);
  const to = own.names.map((name) => all.at(name));
  for (let i = 0; i < m.rows; i++)
    for (let j = 0; j < m.cols; j++) cells[to[i]! * n + to[j]!] = m.cells[i * m.cols + j]!;
  return matrix(n, n, cells);
}

/** The measures that were given, and the locational correlation of x where that was given. */
function similaritiesIn(given: Given): Similarities {
  const stated = given.has('measures') ? measuresIn(given, 'measures') : undefined;
  if (!given.has('x')) return stated ?? refuse('missing-table', { table: 'measures', value: 'measures, x' });
  const x = fullX(given);
  assertFits(given, 'x', x.cols ** 2);
  const fromX = x.within(() => locationalCorrelation(x));
  if (stated === undefined) return { industries: x.across, measures: keyList([FROM_X]), tables: [fromX] };
  if (stated.measures.at(FROM_X) >= 0) refuse('duplicate-key', { table: 'measures', column: 'measure', value: FROM_X });
  const industries = keyList([...stated.industries.names, ...x.across.names]);
  const measures = keyList([...stated.measures.names, FROM_X]);
  const tables = measures.names.map((name) =>
    name === FROM_X
      ? widened(fromX, x.across, industries)
      : widened(stated.tables[stated.measures.at(name)]!, stated.industries, industries),
  );
  return { industries, measures, tables };
}

/** Tables of the measures that a parameter names; all where it names none. */
function chosen(given: Given, parameter: string, { measures, tables }: Similarities): readonly Matrix[] {
  if (!given.states(parameter)) return tables;
  return given.texts(parameter).map((name) => {
    const at = measures.at(name);
    return at < 0 ? refuse('unknown-key', { parameter, value: name }) : tables[at]!;
  });
}

function optionsIn(given: Given): SearchOptions {
  return {
    grid: {
      distances: given.texts('distances') as readonly SearchDistance[],
      starts: given.texts('starts') as readonly SearchStart[],
      groups: given.numbers('groups'),
      draws: given.number('draws'),
      rounds: given.number('rounds'),
    },
    diagonal: given.text('diagonal') as SearchOptions['diagonal'],
    validation: {
      between: given.text('between') as 'clusters' | 'pairs',
      alone: given.text('alone') as 'fails' | 'left-out',
    },
    outliers: {
      margin: given.number('margin'),
      alone: given.text('alone_outlier') as 'stays' | 'joins',
      limit: given.number('moves'),
    },
    random: random(given.number('seed')),
  };
}

export const clusterSearchCall: MethodCall = {
  id: 'cluster-search',
  tables: [
    { ...MEASURES, isRequired: false },
    { ...X, isRequired: false },
  ],
  parameters: [
    { name: 'groups', type: 'numbers', least: 2 },
    { name: 'distances', type: 'choices', choices: ['rows', 'pairs'], initial: ['rows'] },
    {
      name: 'starts',
      type: 'choices',
      choices: ['ward', 'ward-means', 'any-means', 'distant-means'],
      initial: ['ward', 'ward-means'],
    },
    { name: 'draws', type: 'whole', initial: 10, least: 1 },
    { name: 'rounds', type: 'whole', initial: 100, least: 1 },
    { name: 'by', type: 'choices', initial: null },
    { name: 'judges', type: 'choices', initial: null },
    { name: 'outliers', type: 'text', initial: null },
    { name: 'diagonal', type: 'choice', choices: ['given', 'row-greatest'], initial: 'row-greatest' },
    { name: 'between', type: 'choice', choices: ['clusters', 'pairs'], initial: 'clusters' },
    { name: 'alone', type: 'choice', choices: ['fails', 'left-out'], initial: 'fails' },
    { name: 'margin', type: 'number', initial: 0, least: 0 },
    { name: 'alone_outlier', type: 'choice', choices: ['stays', 'joins'], initial: 'stays' },
    { name: 'moves', type: 'whole', initial: 10000, least: 0 },
    SEED,
  ],
  outputs: [
    output('definition', 'industry cluster:number'),
    output(
      'candidates',
      'candidate:number measure:text distance:text start:text groups:number draw:number seed:measure converged:number score:measure best:number',
      ['candidate'],
    ),
    output('members', 'candidate:number industry cluster:number', ['candidate', 'industry']),
    output(
      'judged',
      'candidate:number judge cluster_mean:measure cluster_high:measure industry_mean:measure industry_high:measure',
      ['candidate', 'judge'],
    ),
    output('outliers', 'industry from:number to:number own:measure best:measure'),
    output('moves', 'move:number industry from:number to:number own:measure best:measure', ['move']),
    output('clusters', 'judge cluster:number within:measure mean:measure high:measure', ['judge', 'cluster']),
    output('industries', 'judge industry within:measure mean:measure high:measure'),
  ],
  run(given) {
    const all = similaritiesIn(given);
    const { industries, measures, tables } = all;
    const named = given.states('outliers') ? measures.at(given.text('outliers')) : 0;
    if (named < 0) refuse('unknown-key', { parameter: 'outliers', value: given.text('outliers') });
    const isCombined = !given.states('outliers') && tables.length > 1;
    const made: ClusterSearch = located(
      ({ row, column }) => ({
        keys: {
          ...(row === undefined ? {} : { industry_a: industries.names[row] ?? '' }),
          ...(column === undefined ? {} : { industry_b: industries.names[column] ?? '' }),
        },
      }),
      () => {
        const outliers = isCombined ? combinedRelatedness(tables).combined : tables[named]!;
        const searched = { measures: chosen(given, 'by', all), judges: chosen(given, 'judges', all), outliers };
        return clusterSearch(searched, optionsIn(given));
      },
    );
    const namesOf = (parameter: string) => (given.states(parameter) ? given.texts(parameter) : measures.names);
    return searchOutputs(made, { industries, by: namesOf('by'), judges: namesOf('judges') });
  },
};
