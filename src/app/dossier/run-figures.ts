import type { RecipeRun } from '../../evidence/recipe.ts';
import { type InputRows, type Measured, ROWS_LISTED } from '../../indicators/measured.ts';
import type { MethodDescription } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { readableDigits } from '../../model/readable-digits.ts';
import { weakestStatus } from '../../model/status.ts';
import type { ReleaseTable } from '../methods/release-table.ts';
import type { ShownColumn, ShownPart } from './shown-part.ts';

/** A method with the tables that it was run on. */
export interface Running {
  readonly method: MethodDescription;
  readonly run: RecipeRun;
  readonly inputs: Readonly<Record<string, ReleaseTable>>;
}

type Row = ShownPart['rows'][number];

/** Makes the cells of a result into numbers that lead home: method, parameters, the rows of every table, and which cell it is. */
export function runFigures(
  { method, run, inputs }: Running,
  { rows, keys, parameters }: Pick<ShownPart, 'rows' | 'keys'> & Pick<MethodRun, 'parameters'>,
): (row: Row, column: ShownColumn, names: readonly Bilingual[]) => Measured {
  const tables = Object.entries(inputs);
  const read = tables.flatMap(([, input]) => inputRows(input));
  const resources = tables.map(([, { resource }]) => resource);
  const stated = { ...statedParameters(parameters), ...statedColumns(tables) };
  const digits = new Map<string, number>();
  return (row, column, names) => {
    const value = Number(row[column.name]);
    const key = keys.map(({ name }) => quotable(row[name])).join('/');
    const shown =
      digits.get(column.name) ?? readableDigits(rows.map((each) => Number(each[column.name] ?? Number.NaN)));
    digits.set(column.name, shown);
    const isThere = Number.isFinite(value);
    return {
      name: `runs/${run.id}/${key}/${column.name}`,
      label: { key: 'figure.run-cell', values: { run: run.title, column: column.about, row: joined(names) } },
      value: isThere ? value : null,
      ...(isThere ? {} : { missing: 'not-applicable' as const }),
      unit: column.type === 'measure' || column.type === 'share' ? 'ratio' : '',
      digits: shown,
      period: [...new Set(tables.map(([, input]) => periodOf(input)))].join(', '),
      status: weakestStatus(['derived', ...resources.map((resource) => resource['lienket:status'])]),
      vintage: [...new Set(resources.map((resource) => resource['lienket:vintage']))].join('; '),
      method: `${method.id}@${method.version}`,
      parameters: { ...stated, result: `${run.shown.output}/${column.name}`, row: key },
      inputs: read,
      from: [],
    };
  };
}

/** A key as it may stand in the name of a figure, which claims quote between braces. */
const quotable = (key: string | number | undefined): string =>
  String(key).replace(/[{}/%]/g, (mark) => encodeURIComponent(mark));

/** The rows of each column of numbers that went in; of the keys where a table holds nothing else. */
function inputRows({ table, columns, release, asked, rowNumbers }: ReleaseTable): readonly InputRows[] {
  const numeric = Object.keys(columns).filter((name) => table.columns[name] instanceof Float64Array);
  const told = numeric.length > 0 ? numeric : Object.keys(columns).slice(-1);
  return told.map((name) => ({
    release: release.ref,
    table: asked.table,
    where: asked.where ?? {},
    column: columns[name] ?? name,
    rows: rowNumbers.length > ROWS_LISTED ? [] : rowNumbers,
    matched: rowNumbers.length,
  }));
}

function statedParameters(parameters: MethodRun['parameters']): Measured['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      if (value === null) return [];
      return [[name, typeof value === 'object' ? value.map(String) : value] as const];
    }),
  );
}

/** Which column of the release stood for which column of the method: `x: place = code, value = employees`. */
function statedColumns(tables: readonly (readonly [string, ReleaseTable])[]): Measured['parameters'] {
  return Object.fromEntries(
    tables.map(([name, { columns }]) => [
      `table ${name}`,
      Object.entries(columns)
        .map(([to, from]) => (to === from ? to : `${to} = ${from}`))
        .join(', '),
    ]),
  );
}

/** The period that the rows were chosen for, or the one that the table speaks of. */
function periodOf({ resource, asked }: ReleaseTable): string {
  const period = resource['lienket:observations']?.period;
  if (period === undefined) return resource['lienket:vintage'];
  if ('fixed' in period) return period.fixed;
  return asked.where?.[period.column]?.join(', ') ?? resource['lienket:vintage'];
}

const joined = (names: readonly Bilingual[]): Bilingual => ({
  vi: names.map(({ vi }) => vi).join(' · '),
  en: names.map(({ en }) => en).join(' · '),
});
