import { type DifferenceOptions, differenceInDifferences } from '../difference-in-differences.ts';
import { historicalAnalogues } from '../historical-analogues.ts';
import { robustness, type Specification } from '../robustness.ts';
import { fullTable } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, keyList, labelsBy, namesIn, positionsIn } from './key-list.ts';
import { keyColumn } from './long-table.ts';
import { byRow, namesAt, oneRow } from './made-tables.ts';
import { located, refuse } from './run-refusal.ts';
import { output, table } from './shapes.ts';

const HOLDS: Readonly<Record<string, boolean | null>> = { yes: true, no: false, unknown: null };

/** Specifications with the level of each factor, and whether the claim holds in them. */
function gridIn(given: Given, specifications: KeyList, factors: KeyList) {
  const [spec, factor] = [
    positionsIn(given, specifications, 'levels.specification'),
    positionsIn(given, factors, 'levels.factor'),
  ];
  const own = given.keys('levels', 'level');
  const levels = keyList(own.names);
  const level = levels.of(own);
  const chosen = specifications.names.map(() => factors.names.map(() => -1));
  spec.forEach((s, row) => {
    chosen[s]![factor[row]!] = level[row]!;
  });
  chosen.forEach((list, s) => {
    const lacking = list.indexOf(-1);
    if (lacking >= 0)
      refuse('missing-key', {
        table: 'levels',
        keys: { specification: specifications.names[s]!, factor: factors.names[lacking]! },
      });
  });
  const { labels, found } = labelsBy(given, specifications, { table: 'answers', key: 'specification', label: 'holds' });
  const grid = chosen.map((list, s): Specification => {
    const word = labels.names[found[s]!]!;
    const holds = HOLDS[word];
    if (holds === undefined)
      refuse('bad-parameter', { table: 'answers', column: 'holds', value: word, what: 'yes, no or unknown' });
    return { levels: list, holds };
  });
  return { levels, grid };
}

export const robustnessCall: MethodCall = {
  id: 'robustness',
  tables: [
    table('levels', 'specification factor level:text', { absent: 'refused' }),
    table('answers', 'specification holds:text', { absent: 'refused' }),
  ],
  parameters: [{ name: 'base', type: 'text' }],
  outputs: [
    output(
      'verdict',
      'verdict:text share_low:number share_high:number holds:number fails:number unknown:number changes:measure',
      [],
    ),
    output('levels', 'factor level holds:number fails:number unknown:number share:measure'),
    output('breakers', 'specification'),
  ],
  run(given) {
    const specifications = namesIn(given, 'answers.specification', 'levels.specification');
    const factors = namesIn(given, 'levels.factor');
    const { levels, grid } = gridIn(given, specifications, factors);
    const made = located(
      ({ row }) => ({
        table: 'levels',
        ...(row === undefined ? {} : { keys: { specification: specifications.names[row] ?? '' } }),
      }),
      () => robustness(grid, specifications.at(given.text('base'))),
    );
    const { verdict, shareLow, shareHigh, holds, fails, unknown, changes } = made;
    const order = [...made.levels].sort((a, b) => a.factor - b.factor || a.level - b.level);
    return {
      outputs: {
        verdict: oneRow({ verdict, share_low: shareLow, share_high: shareHigh, holds, fails, unknown, changes }),
        levels: byRow({
          factor: namesAt(
            factors,
            order.map(({ factor }) => factor),
          ),
          level: namesAt(
            levels,
            order.map(({ level }) => level),
          ),
          holds: order.map((each) => each.holds),
          fails: order.map((each) => each.fails),
          unknown: order.map((each) => each.unknown),
          share: order.map(({ share }) => share),
        }),
        breakers: byRow({
          specification: namesAt(
            specifications,
            [...made.breakers].sort((a, b) => a - b),
          ),
        }),
      },
    };
  },
};

export const differenceInDifferencesCall: MethodCall = {
  id: 'difference-in-differences',
  tables: [table('panel', 'unit period outcome:number treated:flag cluster?:text', { absent: 'stated' })],
  parameters: [
    { name: 'effects', type: 'choice', choices: ['group-and-half', 'unit-and-period'] },
    {
      name: 'correction',
      type: 'choice',
      choices: ['none', 'clusters', 'clusters-and-parameters'],
      initial: 'clusters-and-parameters',
    },
    { name: 'level', type: 'number', initial: 0.95, above: 0, below: 1 },
  ],
  outputs: [
    output(
      'effect',
      'effect:number error:number p_value:measure low:number high:number observations:number clusters:number parameters:number negative_weights:number',
      [],
    ),
  ],
  run(given) {
    const by = (column: string) => positionsIn(given, namesIn(given, `panel.${column}`), `panel.${column}`);
    const panel = {
      unit: by('unit'),
      period: by('period'),
      outcome: given.values('panel', 'outcome'),
      treated: given.values('panel', 'treated'),
      cluster: by(given.hasColumn('panel', 'cluster') ? 'cluster' : 'unit'),
    };
    const options: DifferenceOptions = {
      effects: given.text('effects') as DifferenceOptions['effects'],
      correction: given.text('correction') as DifferenceOptions['correction'],
      level: given.number('level'),
    };
    const made = located(
      ({ row }) => ({ table: 'panel', ...(row === undefined ? {} : { row }) }),
      () => differenceInDifferences(panel, options),
    );
    const { pValue, negativeWeights, ...rest } = made;
    return { outputs: { effect: oneRow({ ...rest, p_value: pValue, negative_weights: negativeWeights }) } };
  },
};

export const historicalAnaloguesCall: MethodCall = {
  id: 'historical-analogues',
  tables: [table('x', 'place period industry value:amount')],
  parameters: [
    { name: 'place', type: 'text' },
    { name: 'period', type: 'text' },
    { name: 'candidates', type: 'choice', choices: ['other-places', 'earlier', 'all'], initial: 'other-places' },
  ],
  outputs: [output('analogues', 'rank:number place:text period:text distance:number', ['rank'])],
  run(given) {
    const [place, period] = [given.keys('x', 'place'), given.keys('x', 'period')];
    const pairOf = (row: number) => `${period.names[period.codes[row]!]}\n${place.names[place.codes[row]!]}`;
    const paired = keyColumn(Array.from(place.codes, (_, row) => pairOf(row)));
    const rows = keyList(paired.names);
    const industries = namesIn(given, 'x.industry');
    const of = {
      ...given,
      keys: (name: string, column: string) => (column === 'pair' ? paired : given.keys(name, column)),
    };
    const x = fullTable(of, { table: 'x', down: ['pair', rows], across: ['industry', industries], value: 'value' });
    const asked = rows.at(`${given.text('period')}\n${given.text('place')}`);
    if (asked < 0)
      refuse('unknown-key', { table: 'x', keys: { place: given.text('place'), period: given.text('period') } });
    const pairs = rows.names.map((name) => name.split('\n') as [period: string, place: string]);
    const isAllowed = pairs.map(([when, where]) => {
      if (given.text('candidates') === 'other-places') return where === given.text('place') ? 0 : 1;
      return given.text('candidates') === 'all' || when < given.text('period') ? 1 : 0;
    });
    const found = located(
      ({ row }) => ({ table: 'x', keys: row === undefined ? {} : { period: pairs[row]![0], place: pairs[row]![1] } }),
      () => historicalAnalogues(x, asked, isAllowed),
    );
    return {
      outputs: {
        analogues: byRow({
          rank: found.map((_, at) => at + 1),
          place: keyColumn(found.map(({ row }) => pairs[row]![1])),
          period: keyColumn(found.map(({ row }) => pairs[row]![0])),
          distance: found.map(({ distance }) => distance),
        }),
      },
    };
  },
};
