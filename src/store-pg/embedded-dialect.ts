import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { RecordsError } from './errors.ts';

/** Kysely's way of speaking to the embedded PostgreSQL: its statements are sent to the thread, one connection for all. */
export function embeddedDialect(engine: EmbeddedEngine): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createDriver: () => embeddedDriver(engine),
  };
}

function embeddedDriver(engine: EmbeddedEngine): Driver {
  let free: Promise<void> = Promise.resolve();
  const release = new WeakMap<DatabaseConnection, () => void>();
  const say = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql));
  return {
    init: async () => undefined,
    async acquireConnection() {
      const before = free;
      let isDone = (): void => undefined;
      free = new Promise((resolve) => {
        isDone = resolve;
      });
      await before;
      const connection = connectionOf(engine);
      release.set(connection, isDone);
      return connection;
    },
    async releaseConnection(connection) {
      release.get(connection)?.();
    },
    beginTransaction: async (connection, { isolationLevel }: TransactionSettings) => {
      await say(connection, isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`);
    },
    commitTransaction: async (connection) => {
      await say(connection, 'commit');
    },
    rollbackTransaction: async (connection) => {
      await say(connection, 'rollback');
    },
    destroy: () => engine.close(),
  };
}

/** A turn on the one connection; if the thread is started anew meanwhile, a half-done transaction must not go on. */
function connectionOf(engine: EmbeddedEngine): DatabaseConnection {
  let generation: number | undefined;
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      if (generation !== undefined && generation !== engine.generation())
        throw new RecordsError('ended', 'transaction');
      const asked = engine.ask(sql, parameters);
      generation = engine.generation();
      const { rows, affected } = await asked;
      return { rows: rows as Row[], numAffectedRows: BigInt(affected) };
    },
    // biome-ignore lint/correctness/useYield: the records are never read as a stream; Kysely asks for the method.
    async *streamQuery() {
      throw new Error('the embedded store does not stream');
    },
  };
}
