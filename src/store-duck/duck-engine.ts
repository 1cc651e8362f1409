import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance, DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api';

export interface DuckOptions {
  /** e.g. `1GB`. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** Where larger-than-memory work is kept while it runs. */
  readonly temporaryFolder?: string;
}

/** One in-memory DuckDB, opened when first asked; nothing of it outlives the process. */
export interface DuckEngine {
  run(sql: string, values?: readonly DuckDBValue[]): Promise<DuckDBMaterializedResult>;
  /** Adds rows to a table, column by column; lists of numbers and texts only. */
  append(table: string, columns: readonly (readonly (number | string)[])[]): Promise<void>;
  /** Stops what runs and refuses what would run after it. */
  stop(): void;
  close(): Promise<void>;
}

interface Opened {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/** An engine that loads DuckDB's library only when the first statement is run; statements run one after another. */
export function duckEngine(options: DuckOptions = {}): DuckEngine {
  const temporaryFolder = options.temporaryFolder ?? join(tmpdir(), `lienket-duckdb-${process.pid}`);
  let opened: Promise<Opened> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let current: DuckDBConnection | undefined;
  let isStopped = false;
  const run = async (sql: string, values: readonly DuckDBValue[] | undefined): Promise<DuckDBMaterializedResult> => {
    if (isStopped) throw new DOMException('the work was stopped', 'AbortError');
    opened ??= open({ ...options, temporaryFolder });
    const { connection } = await opened;
    current = connection;
    return values === undefined || values.length === 0 ? connection.run(sql) : connection.run(sql, [...values]);
  };
  const append = async (table: string, columns: readonly (readonly (number | string)[])[]): Promise<void> => {
    if (isStopped) throw new DOMException('the work was stopped', 'AbortError');
    opened ??= open({ ...options, temporaryFolder });
    await appendColumns((await opened).connection, table, columns);
  };
  return {
    append(table, columns) {
      const result = last.then(() => append(table, columns));
      last = result.catch(() => undefined);
      return result;
    },
    run(sql, values) {
      const result = last.then(() => run(sql, values));
      last = result.catch(() => undefined);
      return result;
    },
    stop() {
      isStopped = true;
      current?.interrupt();
    },
    async close() {
      await last;
      if (opened === undefined) return;
      const { instance, connection } = await opened;
      opened = undefined;
      current = undefined;
      connection.closeSync();
      instance.closeSync();
      rmSync(temporaryFolder, { recursive: true, force: true });
    },
  };
}

/** Rows of a chunk of the engine. */
const CHUNK_ROWS = 2048;

async function appendColumns(
  connection: DuckDBConnection,
  table: string,
  columns: readonly (readonly (number | string)[])[],
): Promise<void> {
  const { DuckDBDataChunk, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  const rows = columns[0]?.length ?? 0;
  const types = columns.map((column) => (typeof column[0] === 'number' ? INTEGER : VARCHAR));
  const appender = await connection.createAppender(table);
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create(types, Math.min(CHUNK_ROWS, rows - from));
    chunk.setColumns(columns.map((column) => column.slice(from, from + CHUNK_ROWS)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function open(options: DuckOptions & { readonly temporaryFolder: string }): Promise<Opened> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memoryLimit ?? '1GB',
    temp_directory: options.temporaryFolder,
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  return { instance, connection: await instance.connect() };
}
