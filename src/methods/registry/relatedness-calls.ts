import { combinedRelatedness } from '../combined-relatedness.ts';
import { ioRelatedness } from '../io-relatedness.ts';
import { locationalCorrelation } from '../locational-correlation.ts';
import { matrix } from '../matrix.ts';
import { occupationRelatedness } from '../occupation-relatedness.ts';
import { skillRelatedness } from '../skill-relatedness.ts';
import { assertFits, fullTable } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, namesIn, positionsIn, valuesBy } from './key-list.ts';
import { byCell, byKey, byRow, namesAt } from './made-tables.ts';
import { excluded, fullX, X } from './place-industry.ts';
import { located, refuse } from './run-refusal.ts';
import { output, table } from './shapes.ts';

const pairs = (keys: KeyList, values: Readonly<Record<string, ArrayLike<number>>>) =>
  byCell(['industry_a', keys], ['industry_b', keys], values);

/** Industries whose tie to themselves is not defined have no tie that is. */
const withoutTies = (keys: KeyList, cells: Float64Array) =>
  excluded(
    'undefined-industry',
    keys.names.filter((_, i) => Number.isNaN(cells[i * (keys.names.length + 1)]!)),
    {
      vi: 'ngành không đủ số liệu khác nhau',
      en: 'industries without figures that differ',
    },
  );

export const locationalCorrelationCall: MethodCall = {
  id: 'locational-correlation',
  tables: [X],
  parameters: [],
  outputs: [output('lc', 'industry_a industry_b value:measure')],
  run(given) {
    const x = fullX(given);
    assertFits(given, 'x', x.cols ** 2);
    const { cells } = x.within(() => locationalCorrelation(x));
    return { outputs: { lc: pairs(x.across, { value: cells }) }, warnings: withoutTies(x.across, cells) };
  },
};

export const skillRelatednessCall: MethodCall = {
  id: 'skill-relatedness',
  tables: [table('flows', 'from to count:amount', { absent: 'stated' })],
  parameters: [{ name: 'missing_reverse', type: 'number', initial: 10, least: 0 }],
  outputs: [output('sr', 'from to count:number sr:number')],
  run(given) {
    const industries = namesIn(given, 'flows.from', 'flows.to');
    const flows = {
      from: positionsIn(given, industries, 'flows.from'),
      to: positionsIn(given, industries, 'flows.to'),
      count: given.values('flows', 'count'),
    };
    const options = { industries: industries.names.length, missingReverse: given.number('missing_reverse') };
    const made = located(
      ({ row }) => ({ table: 'flows', ...(row === undefined ? {} : { row }) }),
      () => skillRelatedness(flows, options),
    );
    const order = Array.from(made.from.keys()).sort(
      (a, b) => made.from[a]! - made.from[b]! || made.to[a]! - made.to[b]!,
    );
    const sr = byRow({
      from: namesAt(
        industries,
        order.map((at) => made.from[at]!),
      ),
      to: namesAt(
        industries,
        order.map((at) => made.to[at]!),
      ),
      count: order.map((at) => made.count[at]!),
      sr: order.map((at) => made.value[at]!),
    });
    return { outputs: { sr } };
  },
};

export const ioRelatednessCall: MethodCall = {
  id: 'io-relatedness',
  tables: [
    table('z', 'from to value:amount'),
    table('totals', 'industry inputs:amount output:amount', { absent: 'refused' }),
  ],
  parameters: [{ name: 'kind', type: 'choice', choices: ['max', 'mean'], initial: 'max' }],
  outputs: [output('io', 'industry_a industry_b value:measure')],
  run(given) {
    const industries = namesIn(given, 'totals.industry', 'z.from', 'z.to');
    const z = fullTable(given, { table: 'z', down: ['from', industries], across: ['to', industries], value: 'value' });
    const by = (value: string) =>
      valuesBy(given, industries, { table: 'totals', key: 'industry', value, absent: 'refused' });
    const options = { inputs: by('inputs'), output: by('output'), kind: given.text('kind') as 'max' | 'mean' };
    const { cells } = z.within(() => ioRelatedness(z, options));
    return { outputs: { io: pairs(industries, { value: cells }) }, warnings: withoutTies(industries, cells) };
  },
};

export const occupationRelatednessCall: MethodCall = {
  id: 'occupation-relatedness',
  tables: [table('workers', 'industry occupation value:amount')],
  parameters: [],
  outputs: [output('occ', 'industry_a industry_b value:measure')],
  run(given) {
    const industries = namesIn(given, 'workers.industry');
    const workers = fullTable(given, {
      table: 'workers',
      down: ['industry', industries],
      across: ['occupation', namesIn(given, 'workers.occupation')],
      value: 'value',
    });
    assertFits(given, 'workers', workers.rows ** 2);
    const { cells } = workers.within(() => occupationRelatedness(workers));
    return { outputs: { occ: pairs(industries, { value: cells }) }, warnings: withoutTies(industries, cells) };
  },
};

/** Pair tables of several measures as full tables, in the order of their names; what a measure does not say is NaN. */
export function measuresIn(given: Given, name: string) {
  const industries = namesIn(given, `${name}.industry_a`, `${name}.industry_b`);
  const measures = namesIn(given, `${name}.measure`);
  const n = industries.names.length;
  assertFits(given, name, n * n * measures.names.length);
  const [a, b, m] = [
    positionsIn(given, industries, `${name}.industry_a`),
    positionsIn(given, industries, `${name}.industry_b`),
    positionsIn(given, measures, `${name}.measure`),
  ];
  const values = given.values(name, 'value');
  const tables = measures.names.map(() => new Float64Array(n * n).fill(Number.NaN));
  values.forEach((value, row) => {
    tables[m[row]!]![a[row]! * n + b[row]!] = value;
  });
  values.forEach((value, row) => {
    const cells = tables[m[row]!]!;
    const back = b[row]! * n + a[row]!;
    if (Number.isNaN(cells[back]!)) cells[back] = value;
    else if (cells[back] !== value && !Number.isNaN(value))
      refuse('not-symmetric', { table: name, row, keys: { measure: measures.names[m[row]!]! }, value });
  });
  return { industries, measures, tables: tables.map((cells) => matrix(n, n, cells)) };
}

export const MEASURES = table('measures', 'measure industry_a industry_b value:measure', { absent: 'mirrored' });

export const combinedRelatednessCall: MethodCall = {
  id: 'combined-relatedness',
  tables: [MEASURES],
  parameters: [],
  outputs: [
    output('combined', 'industry_a industry_b combined:measure percentile:measure'),
    output('weights', 'measure weight:number'),
  ],
  run(given) {
    const { industries, measures, tables } = measuresIn(given, 'measures');
    const made = located(
      ({ row, column }) => ({
        table: 'measures',
        keys: {
          ...(row === undefined ? {} : { industry_a: industries.names[row] ?? '' }),
          ...(column === undefined ? {} : { industry_b: industries.names[column] ?? '' }),
        },
      }),
      () => combinedRelatedness(tables),
    );
    const values = { combined: made.combined.cells, percentile: made.percentile.cells };
    return {
      outputs: { combined: pairs(industries, values), weights: byKey('measure', measures, { weight: made.weights }) },
      facts: { constant: made.constant },
    };
  },
};
