import type { Field } from '../model/data-package.ts';
import { identifierSql, literalSql } from './quoted-sql.ts';

/** A pack's CSV as doc/data/pack-format.md fixes it; nothing is guessed. */
const CSV_OPTIONS = [
  'auto_detect = false',
  'header = true',
  "delim = ','",
  `quote = '"'`,
  `escape = '"'`,
  "encoding = 'utf-8'",
  "nullstr = ''",
  'max_line_size = 16777216',
];

/** A file of a release and the columns that its schema names, in the file's order. */
export interface TableFile {
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  readonly fields: readonly Field[];
}

/** Loads a file into a table in file order: numbers as DOUBLE, everything else as text, an empty cell as NULL. */
export function loadTableSql(table: string, file: TableFile): string {
  const typed = file.fields.map((field) => `${typedSql(field)} AS ${identifierSql(field.name)}`).join(', ');
  return `CREATE TABLE ${identifierSql(table)} AS SELECT ${typed} FROM ${fileSql(file)}`;
}

/** Names of the tables in which DuckDB keeps rows that could not be read. */
export interface RejectTables {
  readonly scan: string;
  readonly rows: string;
}

/** The rows of a file under the schema's column names; unreadable CSV rows are put aside where `rejects` is given. */
export function fileSql(file: TableFile, rejects?: RejectTables): string {
  if (file.format === 'parquet') return `read_parquet(${literalSql(file.path)})`;
  const columns = file.fields.map((field) => `${literalSql(field.name)}: 'VARCHAR'`).join(', ');
  const options = [
    ...CSV_OPTIONS,
    `columns = {${columns}}`,
    ...(rejects === undefined
      ? []
      : [
          `store_rejects = true, rejects_scan = ${literalSql(rejects.scan)}, rejects_table = ${literalSql(rejects.rows)}`,
        ]),
  ];
  return `read_csv(${literalSql(file.path)}, ${options.join(', ')})`;
}

/** Whether a field's values are numbers for those who read the table. */
export function isNumeric(field: Field): boolean {
  return field.type === 'integer' || field.type === 'number';
}

function typedSql(field: Field): string {
  const column = identifierSql(field.name);
  return isNumeric(field) ? `CAST(${column} AS DOUBLE)` : `NULLIF(CAST(${column} AS VARCHAR), '')`;
}
