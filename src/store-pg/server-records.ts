import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Records } from '../app/ports-records.ts';
import { RecordsError } from './errors.ts';
import { recordsOver } from './records-over.ts';
import type { Tables } from './tables.ts';

const OLDEST_VERSION = 150_000;
const MOST_CONNECTIONS = 8;
const LONGEST_WAIT_MS = 10_000;

/**
 * Records in a database of a PostgreSQL server.
 * @throws {RecordsError}
 */
export async function serverRecords(connectionString: string): Promise<Records> {
  const where = placeOf(connectionString);
  const pool = new Pool({ connectionString, max: MOST_CONNECTIONS, connectionTimeoutMillis: LONGEST_WAIT_MS });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const store = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const fault = await faultOf(store, where);
  if (fault === undefined) return recordsOver(store, where, false);
  await store.destroy();
  throw fault;
}

async function faultOf(store: Kysely<Tables>, where: string): Promise<RecordsError | undefined> {
  try {
    const { rows } = await sql<{ version: number; encoding: string }>`
      select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding
    `.execute(store);
    if ((rows[0]?.version ?? 0) < OLDEST_VERSION) return new RecordsError('old-server', where);
    return rows[0]?.encoding === 'UTF8' ? undefined : new RecordsError('not-utf8', where);
  } catch (error) {
    return new RecordsError('no-server', where, error);
  }
}

/** Where the server is, without the password that the address may hold. */
function placeOf(connectionString: string): string {
  const url = URL.parse(connectionString);
  return url === null ? 'postgresql' : `postgresql://${url.host}${url.pathname}`;
}
