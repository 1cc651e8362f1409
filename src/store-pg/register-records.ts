import { type Kysely, sql } from 'kysely';
import type { RegisterRecords } from '../app/ports-register.ts';
import { registerReading } from './register-reading.ts';
import { registerSession } from './register-session.ts';
import { savedSearches } from './saved-searches.ts';
import type { Tables } from './tables.ts';

/** The number under which all who write to the register wait for each other. */
const WRITER_LOCK = 7_236_012;

/** The enterprise register in the tables of this store. */
export function registerRecords(store: Kysely<Tables>, holdsOthers: boolean): RegisterRecords {
  return {
    holdsOthers,
    ...registerReading(store),
    saved: (owner) => savedSearches(store, owner),
    write: (body) =>
      store.transaction().execute(async (work) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(work);
        // Every statement here is short; compiling it would take longer than running it.
        await sql`set local jit = off`.execute(work);
        return body(registerSession(work));
      }),
  };
}
