import { Kysely } from 'kysely';
import type { Records } from '../app/ports-records.ts';
import { embeddedDialect } from './embedded-dialect.ts';
import { openEngine } from './embedded-engine.ts';
import { recordsOver } from './records-over.ts';
import type { Tables } from './tables.ts';

/**
 * Records in a folder of this machine, kept by PostgreSQL inside the program; in memory only without a folder.
 * Aborting `leave` ends the making of a new store at once; what was made of it is thrown away.
 * @throws {RecordsError} "closed" where it was left; all others where it cannot be opened
 */
export async function embeddedRecords(folder: string | undefined, leave?: AbortSignal): Promise<Records> {
  const engine = await openEngine(folder, leave);
  return recordsOver(new Kysely<Tables>({ dialect: embeddedDialect(engine) }), folder ?? 'memory', true);
}
