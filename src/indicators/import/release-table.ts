import type { Field, MeasureSpec, ObservationSpec, PackCheck, TableSchema } from '../../model/data-package.ts';
import { MEASURES } from './measures.ts';
import type { ObservationRow, ObservationTable } from './observation-rows.ts';
import { ALL_INDUSTRIES } from './resolve-industries.ts';
import { COUNTRY } from './resolve-places.ts';

/** A table of observations in the form in which a release keeps it. */
export interface ReleaseTable {
  readonly schema: TableSchema;
  readonly observations: ObservationSpec;
  readonly checks: readonly PackCheck[];
  readonly rows: number;
  /** The CSV file, piece by piece. */
  chunks(): Iterable<string>;
}

export const TABLE_NAME = 'observations';

const FIELD = {
  place: { name: 'place_id', type: 'string', description: 'Geography and code; VN is the whole country' },
  industry: {
    name: 'industry_code',
    type: 'string',
    description: 'Code in the classification; TOTAL is all industries',
  },
  period: { name: 'period', type: 'string', description: 'Year, quarter, month or day' },
  ownership: { name: 'ownership', type: 'string', description: 'Ownership group; all is their total' },
} as const satisfies Record<string, Field>;

/** Puts a checked table into the canonical long form: schema, how to read it, checks and CSV in primary-key order. */
export function releaseTable(table: ObservationTable, maker: string): ReleaseTable {
  const rows = [...table.rows].sort(byKey);
  const told = table.measures.map((_, at) =>
    rows.some((row) => typeof row.values[at] === 'string' && row.values[at] !== 'missing'),
  );
  const measureFields = table.measures.flatMap((measure, at): readonly Field[] => {
    const isWhole = rows.every((row) => typeof row.values[at] !== 'number' || Number.isSafeInteger(row.values[at]));
    const value: Field = {
      name: measure.name,
      type: isWhole ? 'integer' : 'number',
      title: titleOf(measure.name).en,
      'lienket:unit': measure.unit,
    };
    const why: Field = {
      name: `${measure.name}_missing`,
      type: 'string',
      description: 'Why there is no value',
      constraints: { enum: ['missing', 'suppressed', 'not-surveyed', 'not-applicable'] },
    };
    return told[at] === true ? [value, why] : [value];
  });
  const keys: readonly Field[] = [
    ...(table.kind === 'industry' ? [] : [FIELD.place]),
    ...(table.kind === 'place' ? [] : [FIELD.industry]),
    FIELD.period,
    FIELD.ownership,
  ].map((field) => ({ ...field, constraints: { required: true } }));
  return {
    schema: { fields: [...keys, ...measureFields], primaryKey: keys.map((field) => field.name), missingValues: [''] },
    observations: observationSpec(table),
    checks: checksOf({ ...table, rows }, maker),
    rows: rows.length,
    chunks: () => csvChunks(table, rows, told),
  };
}

function observationSpec(table: ObservationTable): ObservationSpec {
  const measures = Object.fromEntries(
    table.measures.map((measure): readonly [string, MeasureSpec] => [
      measure.name,
      { column: measure.name, unit: measure.unit, title: titleOf(measure.name) },
    ]),
  );
  return {
    kind: table.kind,
    ...(table.geography === undefined
      ? {}
      : { geography: table.geography, place: { column: 'place_id', total: COUNTRY } }),
    ...(table.classification === undefined
      ? {}
      : { classification: table.classification, industry: { column: 'industry_code', total: ALL_INDUSTRIES } }),
    period: { column: 'period' },
    ownership: { column: 'ownership' },
    measures,
  };
}

function titleOf(measure: string): MeasureSpec['title'] {
  return MEASURES.find((kind) => kind.name === measure)?.title ?? { vi: measure, en: measure };
}

function checksOf(table: ObservationTable, maker: string): readonly PackCheck[] {
  const sums = table.measures.map((measure, at): PackCheck => {
    const values = table.rows.map((row) => row.values[at]).filter((value) => typeof value === 'number');
    const sum = values.reduce((one, other) => one + other, 0);
    return {
      id: `sum-${measure.name}`,
      title: { vi: `Tổng cột ${measure.name}, mọi dòng`, en: `Sum of column ${measure.name}, all rows` },
      table: TABLE_NAME,
      sum: { column: measure.name, equals: sum, tolerance: Math.abs(sum) * 1e-9 },
      maker,
    };
  });
  return [
    { id: 'rows', title: { vi: 'Số dòng', en: 'Number of rows' }, table: TABLE_NAME, rows: table.rows.length, maker },
    ...sums,
  ];
}

function byKey(one: ObservationRow, other: ObservationRow): number {
  return (
    order(one.placeId, other.placeId) ||
    order(one.industryCode, other.industryCode) ||
    order(one.period, other.period) ||
    order(one.ownership, other.ownership)
  );
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const ROWS_A_CHUNK = 5000;

function* csvChunks(
  table: ObservationTable,
  rows: readonly ObservationRow[],
  told: readonly boolean[],
): Generator<string> {
  const header = [
    ...(table.kind === 'industry' ? [] : ['place_id']),
    ...(table.kind === 'place' ? [] : ['industry_code']),
    'period',
    'ownership',
    ...table.measures.flatMap((measure, at) =>
      told[at] === true ? [measure.name, `${measure.name}_missing`] : [measure.name],
    ),
  ];
  let chunk = `${header.join(',')}\n`;
  for (const [at, row] of rows.entries()) {
    chunk += `${csvLine(table, row, told)}\n`;
    if ((at + 1) % ROWS_A_CHUNK === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function csvLine(table: ObservationTable, row: ObservationRow, told: readonly boolean[]): string {
  const cells: string[] = [];
  if (table.kind !== 'industry') cells.push(row.placeId);
  if (table.kind !== 'place') cells.push(row.industryCode);
  cells.push(row.period, row.ownership);
  for (const [at, value] of row.values.entries()) {
    cells.push(typeof value === 'number' ? plainNumber(value) : '');
    if (told[at] === true) cells.push(typeof value === 'string' ? value : '');
  }
  return cells.join(',');
}

/** No exponent: 1e21 is not written so in a table of people and money. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/u, '') : text;
}
