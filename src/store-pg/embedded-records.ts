import { Kysely } from 'kysely';
import type { Records } from '../app/ports-records.ts';
import { embeddedDialect } from './embedded-dialect.ts';
import { openEngine } from './embedded-engine.ts';
import { recordsOver } from './records-over.ts';
import type { Tables } from './tables.ts';

/**
 * Records in a folder of this machine, kept by PostgreSQL inside the program; in memory only without a folder.
 * @throws {RecordsError}
 */
export async function embeddedRecords(folder: string | undefined): Promise<Records> {
  const engine = await openEngine(folder);
  return recordsOver(new Kysely<Tables>({ dialect: embeddedDialect(engine) }), folder ?? 'memory');
}
