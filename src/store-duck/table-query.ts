import type { RowQuery } from '../app/ports.ts';
import type { Field } from '../model/data-package.ts';
import { foldVietnamese } from '../model/vietnamese/fold-vietnamese.ts';
import { identifierSql } from './quoted-sql.ts';
import { isNumeric } from './table-file.ts';

/** A statement and the values bound to its question marks. */
export interface BoundSql {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The rows that a query asks for, in file order, led by their row numbers. */
export function rowsSql(table: string, fields: readonly Field[], query: RowQuery): BoundSql {
  const columns = (query.columns ?? fields.map((field) => field.name)).map(identifierSql);
  const where = whereSql(fields, query);
  const selected = ['CAST(rowid + 1 AS DOUBLE)', ...columns].join(', ');
  if (where.sql === '' && query.limit !== undefined) {
    // Row numbers are dense: a range of them is found at once, where an offset would sort the whole table.
    const first = query.offset ?? 0;
    const range = `rowid >= ${first} AND rowid < ${first + query.limit}`;
    return { sql: `SELECT ${selected} FROM ${table} WHERE ${range} ORDER BY rowid`, values: [] };
  }
  const limit = query.limit === undefined ? '' : ` LIMIT ${query.limit}`;
  const offset = query.offset === undefined ? '' : ` OFFSET ${query.offset}`;
  return { sql: `SELECT ${selected} FROM ${table}${where.sql} ORDER BY rowid${limit}${offset}`, values: where.values };
}

/** How many rows a query matches, whatever its offset and limit. */
export function countSql(table: string, fields: readonly Field[], query: RowQuery): BoundSql {
  const where = whereSql(fields, query);
  return { sql: `SELECT CAST(count(*) AS DOUBLE) FROM ${table}${where.sql}`, values: where.values };
}

/** Text is compared as text, numbers as numbers; an empty text stands for an empty cell. */
function whereSql(fields: readonly Field[], { where = {}, find = [] }: RowQuery): BoundSql {
  const parts = Object.entries(where).map(([name, wanted]) => {
    const field = fields.find((each) => each.name === name);
    return columnSql(identifierSql(name), field !== undefined && isNumeric(field), wanted);
  });
  if (find.length > 0) parts.push(findSql(fields, find));
  if (parts.length === 0) return { sql: '', values: [] };
  return { sql: ` WHERE ${parts.map((part) => part.sql).join(' AND ')}`, values: parts.flatMap((part) => part.values) };
}

function columnSql(column: string, numeric: boolean, wanted: readonly string[]): BoundSql {
  const filled = wanted.filter((value) => value !== '');
  const values = numeric ? filled.map(Number).filter(Number.isFinite) : filled;
  const marks = values.map(() => (numeric ? 'CAST(? AS DOUBLE)' : '?')).join(', ');
  const either = [
    ...(values.length > 0 ? [`${column} IN (${marks})`] : []),
    ...(filled.length < wanted.length ? [`${column} IS NULL`] : []),
  ];
  return { sql: `(${either.length === 0 ? 'FALSE' : either.join(' OR ')})`, values };
}

/** A row as one folded text: the cells side by side, small, without marks; the engine leaves đ as it is. */
function findSql(fields: readonly Field[], find: readonly string[]): BoundSql {
  const cells = fields.map((field) => `CAST(${identifierSql(field.name)} AS VARCHAR)`).join(', ');
  const folded = `replace(strip_accents(lower(concat_ws(chr(31), ${cells}))), 'đ', 'd')`;
  const either = find.map(() => `contains(${folded}, ?)`).join(' OR ');
  return { sql: `(${either})`, values: find.map(foldVietnamese) };
}
