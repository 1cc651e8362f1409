import type { Field } from '../model/data-package.ts';
import { identifierSql, literalSql } from './quoted-sql.ts';

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

/** The rows of a file as text columns named by the schema. */
export function fileSql(file: TableFile): string {
  if (file.format === 'parquet') return `read_parquet(${literalSql(file.path)})`;
  const columns = file.fields.map((field) => `${literalSql(field.name)}: 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = true',
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    "encoding = 'utf-8'",
    "nullstr = ''",
  ];
  return `read_csv(${literalSql(file.path)}, ${options.join(', ')}, max_line_size = 16777216, columns = {${columns}})`;
}

/** Whether a field's values are numbers for those who read the table. */
export function isNumeric(field: Field): boolean {
  return field.type === 'integer' || field.type === 'number';
}

function typedSql(field: Field): string {
  const column = identifierSql(field.name);
  return isNumeric(field) ? `CAST(${column} AS DOUBLE)` : `NULLIF(CAST(${column} AS VARCHAR), '')`;
}
