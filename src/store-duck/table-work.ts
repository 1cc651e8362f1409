import { join } from 'node:path';
import type { ComparedTables, TableDifference, TableWork } from '../app/ports-publish.ts';
import { type DuckEngine, type DuckOptions, duckEngine } from './duck-engine.ts';
import { StoreError } from './errors.ts';
import { identifierSql, literalSql } from './quoted-sql.ts';
import { resultColumns } from './result-columns.ts';
import { fileSql, type TableFile } from './table-file.ts';

const SHOWN = 20;
const MOST_GONE = 100_000;

type Compared = ComparedTables['older'];

/** Compares whole tables, looks for repeated values and writes Parquet, all within one in-memory DuckDB. */
export function duckTableWork(options: DuckOptions & { readonly signal?: AbortSignal } = {}): TableWork {
  const engine = duckEngine(options);
  options.signal?.addEventListener('abort', () => engine.stop(), { once: true });
  return {
    compare: (tables) => compared(engine, tables),
    async repeated(table, column) {
      const name = identifierSql(column);
      const sql = `SELECT ${name}, CAST(count(*) AS DOUBLE) FROM ${fileSql(fileOf(table))}
        WHERE coalesce(${name}, '') <> '' GROUP BY ${name} HAVING count(*) > 1 ORDER BY ${name}`;
      const [values = [], counts = []] = await resultColumns(await engine.run(sql));
      const rows = counts.reduce<number>((sum, count) => sum + Number(count), 0);
      return { rows, values: values.slice(0, SHOWN).map(String) };
    },
    async writeParquet(table, to) {
      const file = fileOf(table);
      const typed = file.fields.map(
        ({ name, type }) => `${castSql(identifierSql(name), type)} AS ${identifierSql(name)}`,
      );
      await engine.run(
        `COPY (SELECT ${typed.join(', ')} FROM ${fileSql(file)}) TO ${literalSql(to)} (FORMAT parquet, COMPRESSION zstd)`,
      );
    },
    close: () => engine.close(),
  };
}

function fileOf({ folder, resource }: Compared): TableFile {
  if (resource.schema === undefined || (resource.format !== 'csv' && resource.format !== 'parquet'))
    throw new StoreError('not-tabular', resource.path);
  return { path: join(folder, resource.path), format: resource.format, fields: resource.schema.fields };
}

const PARQUET_TYPES = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
  boolean: 'BOOLEAN',
  string: 'VARCHAR',
} as const;

const castSql = (column: string, type: keyof typeof PARQUET_TYPES): string =>
  `CAST(NULLIF(CAST(${column} AS VARCHAR), '') AS ${PARQUET_TYPES[type]})`;

/** A table with its key in one text; rows with the same key are told apart by their order. */
function keyedSql(name: string, table: Compared, { key, columns }: ComparedTables): string {
  const parts = key.map((column) => `coalesce(CAST(${identifierSql(column)} AS VARCHAR), '')`);
  const rest = columns.map(
    (column) => `NULLIF(CAST(${identifierSql(column)} AS VARCHAR), '') AS ${identifierSql(column)}`,
  );
  const one = `concat_ws('|', ${parts.join(', ')})`;
  const nth = `row_number() OVER (PARTITION BY ${one}) AS "nth of key"`;
  return `CREATE OR REPLACE TABLE ${name} AS SELECT ${[`${one} AS "whole key"`, nth, ...rest].join(', ')} FROM ${fileSql(fileOf(table))}`;
}

async function compared(engine: DuckEngine, tables: ComparedTables): Promise<TableDifference> {
  const { columns, numeric } = tables;
  await engine.run(keyedSql('older', tables.older, tables));
  await engine.run(keyedSql('newer', tables.newer, tables));
  const joined = 'older o FULL JOIN newer n ON o."whole key" = n."whole key" AND o."nth of key" = n."nth of key"';
  const isBoth = 'o."whole key" IS NOT NULL AND n."whole key" IS NOT NULL';
  const differs = (column: string): string => `o.${identifierSql(column)} IS DISTINCT FROM n.${identifierSql(column)}`;
  const isChanged = columns.length === 0 ? 'FALSE' : `(${isBoth} AND (${columns.map(differs).join(' OR ')}))`;
  const count = (where: string): string => `CAST(count(*) FILTER (WHERE ${where}) AS DOUBLE)`;
  const numbers = await oneRow(
    engine,
    `SELECT ${[
      count('o."whole key" IS NOT NULL'),
      count('n."whole key" IS NOT NULL'),
      count('o."whole key" IS NULL'),
      count('n."whole key" IS NULL'),
      count(isChanged),
      ...columns.map((column) => count(`${isBoth} AND ${differs(column)}`)),
      ...numeric.flatMap((column) =>
        ['o', 'n'].map((side) => `CAST(sum(TRY_CAST(${side}.${identifierSql(column)} AS DOUBLE)) AS DOUBLE)`),
      ),
    ].join(', ')} FROM ${joined}`,
  );
  const keys = async (which: 'o' | 'n', where: string, limit: number): Promise<readonly string[]> => {
    const key = `${which}."whole key"`;
    const sql = `SELECT ${key} FROM ${joined} WHERE ${where} ORDER BY ${key} LIMIT ${limit}`;
    return ((await resultColumns(await engine.run(sql)))[0] ?? []).map(String);
  };
  const [rowsBefore = 0, rowsAfter = 0, added = 0, gone = 0, changed = 0, ...rest] = numbers.map((each) => each ?? 0);
  const sums = numbers.slice(5 + columns.length);
  return {
    rowsBefore,
    rowsAfter,
    added,
    gone,
    changed,
    fields: columns.map((name, at) => ({ name, changed: rest[at] ?? 0 })),
    sums: numeric.map((name, at) => ({ name, before: sums[2 * at] ?? null, after: sums[2 * at + 1] ?? null })),
    addedKeys: await keys('n', 'o."whole key" IS NULL', SHOWN),
    goneKeys: await keys('o', 'n."whole key" IS NULL', MOST_GONE),
    changedKeys: await keys('n', isChanged, SHOWN),
  };
}

async function oneRow(engine: DuckEngine, sql: string): Promise<readonly (number | null)[]> {
  const columns = await resultColumns(await engine.run(sql));
  return columns.map(([value = null]) => (value === null ? null : Number(value)));
}
