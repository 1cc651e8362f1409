import { matrix } from '../matrix.ts';
import { primarySuppression } from '../primary-suppression.ts';
import { type SecondaryOptions, secondarySuppression } from '../secondary-suppression.ts';
import { assertFits } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { keyList, namesIn, positionsIn } from './key-list.ts';
import { byKey, byRow, namesAt } from './made-tables.ts';
import { located, refuse } from './run-refusal.ts';
import { output, table } from './shapes.ts';

function rulesIn(given: Given) {
  const rule = (name: string) => (given.states(name) ? given.number(name) : undefined);
  const [minimum, count, share, part] = [
    rule('minimum_frequency'),
    rule('dominance_count'),
    rule('dominance_share'),
    rule('p_percent'),
  ];
  if ((count === undefined) !== (share === undefined))
    refuse('missing-parameter', { parameter: count === undefined ? 'dominance_count' : 'dominance_share' });
  if (minimum === undefined && count === undefined && part === undefined)
    refuse('missing-parameter', { parameter: 'minimum_frequency, dominance_count + dominance_share, p_percent' });
  return {
    ...(minimum === undefined ? {} : { minimumFrequency: minimum }),
    ...(count === undefined || share === undefined ? {} : { dominance: { count, share } }),
    ...(part === undefined ? {} : { pPercent: part }),
  };
}

export const primarySuppressionCall: MethodCall = {
  id: 'primary-suppression',
  tables: [table('contributions', 'cell contributor value:amount')],
  parameters: [
    { name: 'minimum_frequency', type: 'whole', initial: null, least: 1 },
    { name: 'dominance_count', type: 'whole', initial: null, least: 1 },
    { name: 'dominance_share', type: 'number', initial: null, above: 0, below: 1 },
    { name: 'p_percent', type: 'number', initial: null, above: 0, below: 1 },
  ],
  outputs: [output('primary', 'cell sensitive:number frequency:number dominance:number p_percent:number')],
  run(given) {
    const rules = rulesIn(given);
    const cells = namesIn(given, 'contributions.cell');
    const rows: number[][] = cells.names.map(() => []);
    positionsIn(given, cells, 'contributions.cell').forEach((cell, row) => rows[cell]!.push(row));
    const values = given.values('contributions', 'value');
    const found = rows.map((own) =>
      located(
        ({ row }) => ({ table: 'contributions', ...(row === undefined ? {} : { row: own[row]! }) }),
        () =>
          primarySuppression(
            own.map((row) => values[row]!),
            rules,
          ),
      ),
    );
    const flag = (name: 'isSensitive' | 'frequency' | 'dominance' | 'pPercent') =>
      found.map((each) => (each[name] ? 1 : 0));
    const broken = { frequency: flag('frequency'), dominance: flag('dominance'), p_percent: flag('pPercent') };
    return { outputs: { primary: byKey('cell', cells, { sensitive: flag('isSensitive'), ...broken }) } };
  },
};

/** Rows and columns with the totals last, and the row above each row. */
function frameOf(given: Given) {
  const last = (path: string, total: string): readonly string[] => {
    const { names, at } = namesIn(given, path);
    const [name = '', column = ''] = path.split('.');
    if (at(total) < 0) refuse('missing-key', { table: name, column, value: total });
    return [...names.filter((each) => each !== total), total];
  };
  const rows = last('cells.row', given.text('total_row'));
  const columns = last('cells.column', given.text('total_column'));
  const positionOf = (names: readonly string[]) => new Map(names.map((name, at) => [name, at] as const));
  const [rowAt, columnAt] = [positionOf(rows), positionOf(columns)];
  const parents = rows.map((_, at) => (at === rows.length - 1 ? -1 : rows.length - 1));
  if (given.has('hierarchy')) {
    const known = keyList(rows);
    const [child, above] = [positionsIn(given, known, 'hierarchy.row'), positionsIn(given, known, 'hierarchy.parent')];
    child.forEach((row, at) => {
      parents[rowAt.get(known.names[row]!)!] = rowAt.get(known.names[above[at]!]!)!;
    });
  }
  return { rows, columns, rowAt, columnAt, parents };
}

/** A column of the table of cells, and what a cell holds where it was not given. */
interface CellsAsked {
  readonly column: string;
  otherwise(row: number): number;
}

interface Frame extends ReturnType<typeof frameOf> {}

/** A column of the table of cells in full form; what was not given is made from the cell's value. */
function cellsOf(given: Given, frame: Frame, { column, otherwise }: CellsAsked): Float64Array {
  const [row, across] = [given.keys('cells', 'row'), given.keys('cells', 'column')];
  const values = given.hasColumn('cells', column) ? given.values('cells', column) : undefined;
  const { rows, columns, rowAt, columnAt } = frame;
  assertFits(given, 'cells', rows.length * columns.length);
  const cells = new Float64Array(rows.length * columns.length).fill(Number.NaN);
  for (let at = 0; at < row.codes.length; at++) {
    const p = rowAt.get(row.names[row.codes[at]!]!)! * columns.length + columnAt.get(across.names[across.codes[at]!]!)!;
    cells[p] = values === undefined ? otherwise(at) : values[at]!;
  }
  const lacking = cells.findIndex(Number.isNaN);
  if (lacking >= 0) {
    const keys = { row: rows[Math.floor(lacking / columns.length)]!, column: columns[lacking % columns.length]! };
    refuse('missing-key', { table: 'cells', keys });
  }
  return cells;
}

function secondaryOptions(given: Given, frame: Frame, value: Float64Array): SecondaryOptions {
  const own = given.values('cells', 'value');
  const protection = (): number => given.number('protection');
  const isTotal = (p: number) =>
    p % frame.columns.length === frame.columns.length - 1 ||
    frame.parents.includes(Math.floor(p / frame.columns.length));
  const costs = cellsOf(given, frame, {
    column: 'cost',
    otherwise: (at) => (given.text('cost') === 'count' ? 1 : 1 + Math.abs(own[at]!)),
  });
  const isKnownZero = given.text('zeros') === 'known';
  return {
    parents: frame.parents,
    tolerance: given.number('tolerance'),
    primary: cellsOf(given, frame, { column: 'primary', otherwise: () => 0 }),
    protectAbove: cellsOf(given, frame, { column: 'above', otherwise: (at) => protection() * own[at]! }),
    protectBelow: cellsOf(given, frame, { column: 'below', otherwise: (at) => protection() * own[at]! }),
    costs:
      given.text('totals') === 'shown' ? costs.map((cost, p) => (isTotal(p) ? Number.POSITIVE_INFINITY : cost)) : costs,
    low: new Float64Array(value.length),
    high: value.map((v) => (isKnownZero && v === 0 ? 0 : Number.POSITIVE_INFINITY)),
  };
}

export const secondarySuppressionCall: MethodCall = {
  id: 'secondary-suppression',
  tables: [
    table('cells', 'row column value:amount primary:flag above?:amount below?:amount cost?:amount', {
      absent: 'refused',
    }),
    table('hierarchy', 'row parent:text', { isRequired: false, absent: 'stated' }),
  ],
  parameters: [
    { name: 'protection', type: 'number', initial: null, above: 0 },
    { name: 'total_row', type: 'text', initial: 'total' },
    { name: 'total_column', type: 'text', initial: 'total' },
    { name: 'cost', type: 'choice', choices: ['value', 'count'], initial: 'value' },
    { name: 'totals', type: 'choice', choices: ['shown', 'hideable'], initial: 'shown' },
    { name: 'zeros', type: 'choice', choices: ['known', 'unknown'], initial: 'known' },
    { name: 'tolerance', type: 'number', initial: 1e-9, least: 0, below: 1 },
  ],
  outputs: [output('cells', 'row column hidden:number secondary:number lower:number upper:measure')],
  run(given) {
    const frame = frameOf(given);
    const { rows, columns } = frame;
    const value = cellsOf(given, frame, { column: 'value', otherwise: () => Number.NaN });
    const made = located(
      ({ row, column }) => ({
        table: 'cells',
        keys: {
          ...(row === undefined ? {} : { row: rows[row] ?? '' }),
          ...(column === undefined ? {} : { column: columns[column] ?? '' }),
        },
      }),
      () => secondarySuppression(matrix(rows.length, columns.length, value), secondaryOptions(given, frame, value)),
    );
    const [down, across] = [keyList(rows), keyList(columns)];
    const order = down.names.flatMap((row) =>
      across.names.map((column) => frame.rowAt.get(row)! * columns.length + frame.columnAt.get(column)!),
    );
    const isSecondary = new Set(made.secondary);
    const cells = byRow({
      row: namesAt(
        down,
        order.map((p) => down.at(rows[Math.floor(p / columns.length)]!)),
      ),
      column: namesAt(
        across,
        order.map((p) => across.at(columns[p % columns.length]!)),
      ),
      hidden: order.map((p) => made.hidden[p]!),
      secondary: order.map((p) => (isSecondary.has(p) ? 1 : 0)),
      lower: order.map((p) => made.lower.cells[p]!),
      upper: order.map((p) => made.upper.cells[p]!),
    });
    return { outputs: { cells }, facts: { secondary: made.secondary.length, cost: made.cost } };
  },
};
