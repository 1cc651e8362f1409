import type { RunWarning } from './given.ts';
import { isKeyColumn, type KeyColumn, keyColumn, type LongColumn, type LongTable } from './long-table.ts';
import { type RunRefusal, type RunRefusalCode, runRefusal } from './run-refusal.ts';
import type { ColumnShape, ColumnType, TableShape } from './shapes.ts';

/** So many faults of one column are told; more would say the same. */
const MOST_TOLD = 20;
/** A plain decimal number, with or without an exponent. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Ways of writing that a number is not there or not defined. */
const NOTHING = ['', 'NA', 'NaN', 'nan', 'null', 'NULL'];

/** A table that fits its shape, or what is wrong with it. */
export interface CheckedTable {
  readonly table: LongTable;
  readonly refusals: readonly RunRefusal[];
  readonly warnings: readonly RunWarning[];
}

/** Numbers may be written plainly, or as texts; "NA" and the like become NaN, other words refuse their first rows. */
export function parsedNumber(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text);
  if (NOTHING.includes(text)) return Number.NaN;
  return /^[+-]?inf(inity)?$/i.test(text) ? Number.POSITIVE_INFINITY : undefined;
}

const isNamed = (type: ColumnType): boolean => type === 'key' || type === 'text';

/** Why a number cannot stand in a column of a type. */
function numberFault(type: ColumnType, value: number): RunRefusalCode | undefined {
  if (Number.isNaN(value)) return type === 'measure' ? undefined : 'missing-value';
  if (!Number.isFinite(value)) return 'not-finite';
  if (value < 0 && type === 'amount') return 'negative-cell';
  if ((value < 0 || value > 1) && type === 'share') return 'bad-share';
  return type === 'flag' && value !== 0 && value !== 1 ? 'not-binary' : undefined;
}

interface Fault {
  readonly row: number;
  readonly code: RunRefusalCode;
  readonly value?: number | string;
}

/** Names of a column; an empty one is missing. */
function named(column: LongColumn): { readonly column: KeyColumn; readonly faults: readonly Fault[] } {
  const found = isKeyColumn(column) ? column : keyColumn(Array.from(column, String));
  const empty = found.names.indexOf('');
  const faults: Fault[] = [];
  if (empty >= 0)
    found.codes.forEach((code, row) => {
      if (code === empty && faults.length < MOST_TOLD) faults.push({ row, code: 'missing-value' });
    });
  return { column: found, faults };
}

/** Numbers of a column, with the rows whose number cannot stand there. */
function numbered(
  column: LongColumn,
  type: ColumnType,
): { readonly column: Float64Array; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const tell = (fault: Fault): void => {
    if (faults.length < MOST_TOLD) faults.push(fault);
  };
  let values: Float64Array;
  if (isKeyColumn(column)) {
    const parsed = column.names.map(parsedNumber);
    values = Float64Array.from(column.codes, (code) => parsed[code] ?? Number.NaN);
    column.codes.forEach((code, row) => {
      if (parsed[code] === undefined) tell({ row, code: 'not-a-number', value: column.names[code]! });
    });
    if (faults.length > 0) return { column: values, faults };
  } else values = column;
  values.forEach((value, row) => {
    const code = numberFault(type, value);
    if (code !== undefined) tell(Number.isNaN(value) ? { row, code } : { row, code, value });
  });
  return { column: values, faults };
}

/** The first row whose keys stand in an earlier row. */
function repeatedRow(columns: readonly KeyColumn[], rows: number): number | undefined {
  const place = new Float64Array(rows);
  for (const { names, codes } of columns)
    for (let row = 0; row < rows; row++) place[row] = place[row]! * names.length + codes[row]!;
  const sorted = place.toSorted();
  for (let at = 1; at < rows; at++) {
    if (sorted[at] !== sorted[at - 1]) continue;
    return place.indexOf(sorted[at]!, place.indexOf(sorted[at]!) + 1);
  }
  return undefined;
}

function checkedColumns(shape: TableShape, given: LongTable): CheckedTable {
  const refusals: RunRefusal[] = [];
  const columns: Record<string, LongColumn> = {};
  const fault = (code: RunRefusalCode, column: ColumnShape, at: Omit<Fault, 'code'> | undefined): void => {
    refusals.push(runRefusal(code, { table: shape.name, column: column.name, ...at }));
  };
  for (const column of shape.columns) {
    const own = given.columns[column.name];
    if (own === undefined) {
      if (column.isRequired)
        refusals.push(runRefusal('missing-column', { table: shape.name, column: column.name, value: column.name }));
      continue;
    }
    const length = isKeyColumn(own) ? own.codes.length : own.length;
    if (length !== given.rows) fault('bad-column', column, undefined);
    const checked = isNamed(column.type) ? named(own) : numbered(own, column.type);
    columns[column.name] = checked.column;
    for (const { code, ...at } of checked.faults) fault(code, column, at);
  }
  return { table: { rows: given.rows, columns }, refusals, warnings: [] };
}

/** A table held against its shape: the columns it names, every number in its domain, every key once. */
export function checkedTable(shape: TableShape, given: LongTable): CheckedTable {
  const checked = checkedColumns(shape, given);
  if (checked.refusals.length > 0) return checked;
  if (given.rows === 0 && shape.isRequired)
    return { ...checked, refusals: [runRefusal('empty-table', { table: shape.name })] };
  const keys = shape.unique.map((name) => checked.table.columns[name]).filter((column) => column !== undefined);
  const row = keys.length === 0 ? undefined : repeatedRow(keys.filter(isKeyColumn), given.rows);
  const extra = Object.keys(given.columns).filter((name) => checked.table.columns[name] === undefined);
  return {
    table: checked.table,
    refusals: row === undefined ? [] : [repeatedKey(shape, checked.table, row)],
    warnings: unusedColumns(shape.name, extra),
  };
}

function repeatedKey(shape: TableShape, { columns }: LongTable, row: number): RunRefusal {
  const keys = shape.unique.map((name) => {
    const column = columns[name];
    return [name, column !== undefined && isKeyColumn(column) ? column.names[column.codes[row]!]! : ''] as const;
  });
  return runRefusal('duplicate-key', { table: shape.name, row, keys: Object.fromEntries(keys) });
}

/** Columns of a table that no one reads, told by name. */
export function unusedColumns(table: string, names: readonly string[]): readonly RunWarning[] {
  if (names.length === 0) return [];
  const said = { vi: `cột của bảng ${table} không được dùng`, en: `columns of table ${table} that are not used` };
  return [{ code: 'unused-columns', said, names }];
}
