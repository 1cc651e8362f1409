import type { TableSchema } from '../model/data-package.ts';
import type { DuckEngine } from './duck-engine.ts';
import { identifierSql } from './quoted-sql.ts';
import type { RawTable } from './raw-table.ts';
import { resultColumns } from './result-columns.ts';
import type { SeenFault } from './seen-faults.ts';

type ForeignKey = NonNullable<TableSchema['foreignKeys']>[number];

/** Rows whose primary key stands in an earlier row as well. */
export function primaryKeyFaults(
  engine: DuckEngine,
  table: RawTable,
  key: readonly string[],
): Promise<readonly SeenFault[]> {
  return repeatedFaults(engine, { table, columns: key, where: '' });
}

/** Rows whose value, which must be unique, stands in an earlier row as well; empty cells do not count. */
export function uniqueFaults(
  engine: DuckEngine,
  table: RawTable,
  columns: readonly string[],
): Promise<readonly SeenFault[]> {
  const filled = columns.map((name) => `${identifierSql(name)} IS NOT NULL`).join(' AND ');
  return repeatedFaults(engine, { table, columns, where: `WHERE ${filled}` });
}

interface Repeated {
  readonly table: RawTable;
  readonly columns: readonly string[];
  readonly where: string;
}

async function repeatedFaults(engine: DuckEngine, { table, columns, where }: Repeated): Promise<readonly SeenFault[]> {
  const names = columns.map(identifierSql).join(', ');
  const text = columns.map((name) => `coalesce(${identifierSql(name)}, '∅')`).join(', ');
  const sql = `SELECT CAST(r + 2 AS DOUBLE), CAST(first + 2 AS DOUBLE), concat_ws(', ', ${text}), CAST(count(*) OVER () AS DOUBLE)
    FROM ${identifierSql(table.name)} t JOIN (SELECT max(rowid) AS r, min(rowid) AS first
      FROM ${identifierSql(table.name)} ${where} GROUP BY ${names} HAVING count(*) > 1) ON t.rowid = r ORDER BY r LIMIT 5`;
  const [rows = [], firsts = [], keys = [], counts = []] = await resultColumns(await engine.run(sql));
  return rows.map((row, at) => ({
    code: 'repeated-key',
    row: Number(row),
    column: columns.join(', '),
    said: {
      vi: `khóa ${keys[at]} đã có ở dòng ${firsts[at]}`,
      en: `key ${keys[at]} stands in row ${firsts[at]} already`,
    },
    count: Number(counts[at]),
  }));
}

/** Rows that point to a row which the other table does not have; a row with an empty part points nowhere. */
export async function foreignKeyFaults(
  engine: DuckEngine,
  { table, target, link }: { table: RawTable; target: RawTable; link: ForeignKey },
): Promise<readonly SeenFault[]> {
  const own = link.fields.map((name) => `a.${identifierSql(name)}`);
  const other = link.reference.fields.map((name) => `b.${identifierSql(name)}`);
  const known = target.file.fields.map((field) => field.name);
  const strange = link.reference.fields.find((name) => !known.includes(name));
  const column = link.fields.join(', ');
  if (strange !== undefined) {
    const said = {
      vi: `khóa ngoài chỉ tới cột ${strange} không có`,
      en: `the foreign key points to column ${strange}, which is not there`,
    };
    return [{ code: 'foreign-key', row: 1, column, said, count: 1 }];
  }
  const sql = `SELECT CAST(a.rowid + 2 AS DOUBLE), concat_ws(', ', ${own.join(', ')}), CAST(count(*) OVER () AS DOUBLE)
    FROM ${identifierSql(table.name)} a ANTI JOIN ${identifierSql(target.name)} b
    ON ${own.map((name, at) => `${name} = ${other[at]}`).join(' AND ')}
    WHERE ${own.map((name) => `${name} IS NOT NULL`).join(' AND ')} ORDER BY a.rowid LIMIT 5`;
  const [rows = [], keys = [], counts = []] = await resultColumns(await engine.run(sql));
  const where = `${link.reference.resource} (${link.reference.fields.join(', ')})`;
  return rows.map((row, at) => ({
    code: 'foreign-key',
    row: Number(row),
    column,
    said: { vi: `${keys[at]} không có trong ${where}`, en: `${keys[at]} is not in ${where}` },
    count: Number(counts[at]),
  }));
}
