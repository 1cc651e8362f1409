import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReleaseShelf, RowQuery, TableSlice, TableSource } from '../app/ports.ts';
import type { Resource } from '../model/data-package.ts';
import type { ReleaseRef } from '../model/release.ts';
import { releaseName } from '../model/release.ts';
import { type DuckEngine, type DuckOptions, duckEngine } from './duck-engine.ts';
import { StoreError } from './errors.ts';
import { identifierSql } from './quoted-sql.ts';
import { resultColumns } from './result-columns.ts';
import { loadTableSql, type TableFile } from './table-file.ts';
import { headerOf } from './table-header.ts';
import { countSql, rowsSql } from './table-query.ts';

interface LoadedTable {
  readonly name: string;
  readonly file: TableFile;
}

/**
 * Tables of releases, read through one in-memory DuckDB. A file is compared with the hash in its release and loaded when
 * first asked for; files with the same hash are loaded once.
 */
export function duckTableSource(shelf: ReleaseShelf, options: DuckOptions = {}): TableSource {
  const engine = duckEngine(options);
  const loaded = new Map<string, Promise<LoadedTable>>();
  const table = async (ref: ReleaseRef, name: string): Promise<LoadedTable> => {
    const key = `${releaseName(ref)} ${ref.hash} ${name}`;
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const loading = loadTable({ shelf, engine, table: `t${loaded.size}` }, ref, name);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
  return {
    read: async (ref, name, query = {}) => readRows(engine, await table(ref, name), query),
    close: () => engine.close(),
  };
}

interface Loading {
  readonly shelf: ReleaseShelf;
  readonly engine: DuckEngine;
  readonly table: string;
}

async function loadTable(loading: Loading, ref: ReleaseRef, name: string): Promise<LoadedTable> {
  const where = `${releaseName(ref)}, ${name}`;
  const release = await loading.shelf.find(ref.name, ref.version);
  if (release === undefined || release.ref.hash !== ref.hash) throw new StoreError('unknown-release', releaseName(ref));
  const resource = release.descriptor.resources.find((each) => each.name === name);
  if (resource === undefined) throw new StoreError('unknown-table', where);
  if (resource.schema === undefined || (resource.format !== 'csv' && resource.format !== 'parquet')) {
    throw new StoreError('not-tabular', where);
  }
  const path = join(await loading.shelf.folder(ref), resource.path);
  const file: TableFile = { path, format: resource.format, fields: resource.schema.fields };
  await assertSameFile(path, resource, where);
  await assertSameHeader(file, where);
  try {
    await loading.engine.run(loadTableSql(loading.table, file));
  } catch (cause) {
    throw new StoreError('unreadable-table', `${where} (${path})`, cause);
  }
  return { name: loading.table, file };
}

async function assertSameFile(path: string, resource: Resource, where: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (cause) {
    throw new StoreError('file-missing', `${where} (${path})`, cause);
  }
  if (`sha256:${hash.digest('hex')}` !== resource.hash) throw new StoreError('file-changed', `${where} (${path})`);
}

/** CSV columns are read by position, so the header must be the schema's. */
async function assertSameHeader(file: TableFile, where: string): Promise<void> {
  const header = await headerOf(file);
  if (header === undefined || header.join(',') === file.fields.map((field) => field.name).join(',')) return;
  throw new StoreError('unreadable-table', `${where} (${file.path}, header ${header.join(',')})`);
}

async function readRows(engine: DuckEngine, table: LoadedTable, query: RowQuery): Promise<TableSlice> {
  const names = table.file.fields.map((field) => field.name);
  const columns = query.columns ?? names;
  const strange = [...columns, ...Object.keys(query.where ?? {})].find((name) => !names.includes(name));
  if (strange !== undefined) throw new StoreError('unknown-column', `${table.file.path}, ${strange}`);
  for (const count of [query.offset ?? 0, query.limit ?? 0]) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new StoreError('bad-query', `${table.file.path}, ${count} rows`);
  }
  const rows = rowsSql(identifierSql(table.name), table.file.fields, { ...query, columns });
  const [rowNumbers, ...values] = await resultColumns(await engine.run(rows.sql, rows.values));
  const isWhole = query.offset === undefined && query.limit === undefined;
  const matched = isWhole ? (rowNumbers?.length ?? 0) : await countRows(engine, table, query);
  return {
    rowNumbers: (rowNumbers ?? []) as number[],
    columns: Object.fromEntries(columns.map((name, position) => [name, values[position] ?? []])),
    matched,
  };
}

async function countRows(engine: DuckEngine, table: LoadedTable, query: RowQuery): Promise<number> {
  const count = countSql(identifierSql(table.name), table.file.fields, query);
  const [[matched] = []] = await resultColumns(await engine.run(count.sql, count.values));
  return Number(matched ?? 0);
}
