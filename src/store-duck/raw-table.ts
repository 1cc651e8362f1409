import type { Resource } from '../model/data-package.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { DuckEngine } from './duck-engine.ts';
import { identifierSql } from './quoted-sql.ts';
import { resultColumns } from './result-columns.ts';
import { fileSql, type TableFile } from './table-file.ts';
import { headerOf } from './table-header.ts';

/** A table loaded as text, in file order; row n of the file (header is row 1) has rowid n − 2. */
export interface RawTable {
  readonly name: string;
  readonly rows: number;
  readonly file: TableFile;
}

export interface RawLoad {
  readonly table: string;
  readonly file: TableFile;
  readonly resource: Resource;
}

/** Loads a file as text; rows that do not fit its columns are all told, and then nothing is loaded. */
export async function loadRawTable(engine: DuckEngine, { table, file, resource }: RawLoad): Promise<Parsed<RawTable>> {
  const where = { file: resource.path, table: resource.name };
  const header = await headerOf(file);
  const expected = file.fields.map((field) => field.name);
  if (header !== undefined && header.join(',') !== expected.join(',')) {
    const vi = `các cột là ${header.join(', ')}; lược đồ ghi ${expected.join(', ')}`;
    const en = `the columns are ${header.join(', ')}; the schema says ${expected.join(', ')}`;
    return { ok: false, refusals: [{ code: 'columns', where: { ...where, row: 1 }, said: { vi, en } }] };
  }
  const columns = expected.map(
    (name) => `NULLIF(CAST(${identifierSql(name)} AS VARCHAR), '') AS ${identifierSql(name)}`,
  );
  const rejects = { scan: `${table}_scan`, rows: `${table}_rejects` };
  try {
    const source = fileSql(file, file.format === 'csv' ? rejects : undefined);
    await engine.run(`CREATE TABLE ${identifierSql(table)} AS SELECT ${columns.join(', ')} FROM ${source}`);
  } catch (error) {
    const first = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return {
      ok: false,
      refusals: [
        { code: 'unreadable', where, said: { vi: `không đọc được: ${first}`, en: `cannot be read: ${first}` } },
      ],
    };
  }
  const faults = file.format === 'csv' ? await rejectedRows(engine, rejects.rows, where) : [];
  if (faults.length > 0) return { ok: false, refusals: faults };
  const [[count] = []] = await resultColumns(
    await engine.run(`SELECT CAST(count(*) AS DOUBLE) FROM ${identifierSql(table)}`),
  );
  return { ok: true, value: { name: table, rows: Number(count), file } };
}

async function rejectedRows(engine: DuckEngine, table: string, where: Refusal['where']): Promise<readonly Refusal[]> {
  const sql = `SELECT CAST(line AS DOUBLE), CAST(error_type AS VARCHAR), csv_line FROM ${identifierSql(table)} ORDER BY line LIMIT 20`;
  const [lines = [], kinds = [], texts = []] = await resultColumns(await engine.run(sql));
  return lines.map((line, at) => {
    const text = String(texts[at] ?? '').slice(0, 80);
    const kind = String(kinds[at] ?? '').toLowerCase();
    const said = {
      vi: `dòng không đúng số cột hoặc dấu ngoặc kép (${kind}): ${text}`,
      en: `the row has the wrong columns or quotes (${kind}): ${text}`,
    };
    return { code: 'malformed-row', where: { ...where, row: Number(line) }, said };
  });
}
