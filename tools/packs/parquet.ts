import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'csv-stringify/sync';
import type { Field } from '../../src/model/data-package.ts';
import type { FileDraft, TextRow } from './pack-writer.ts';
import { draftTable, type TableSpec } from './table-draft.ts';

const TYPES: Readonly<Record<Field['type'], string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

/** Drafts a large table as Parquet (zstd), checked and ordered as CSV tables are; one thread, so that the bytes repeat. */
export async function draftParquet(spec: TableSpec): Promise<FileDraft> {
  const { resource, rows } = draftTable(spec);
  return {
    resource: { ...resource, path: `${spec.name}.parquet`, format: 'parquet', 'lienket:rows': rows.length },
    bytes: await parquetBytes(spec.fields, rows),
  };
}

async function parquetBytes(fields: readonly Field[], rows: readonly TextRow[]): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-parquet-'));
  const from = join(folder, 'in.csv');
  const to = join(folder, 'out.parquet');
  try {
    writeFileSync(from, stringify([...rows], { header: true, columns: fields.map((field) => field.name) }));
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const names = fields.map((field) => field.name).join(', ');
    const columns = fields.map((field) => `'${field.name}': '${TYPES[field.type]}'`).join(', ');
    await connection.run(
      `COPY (SELECT ${names} FROM read_csv('${from}', header = true, columns = {${columns}})) TO '${to}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 500000)`,
    );
    connection.closeSync();
    instance.closeSync();
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
