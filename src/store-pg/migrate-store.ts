import { type Kysely, sql } from 'kysely';
import { RecordsError } from './errors.ts';
import type { Migration } from './migration.ts';
import type { Tables } from './tables.ts';

/** The number under which programs that migrate the same database wait for each other. */
const MIGRATION_LOCK = 7_236_011;

/**
 * Brings a store to its present form, all or nothing; who comes second waits and finds nothing left to do.
 * @throws {RecordsError} `newer-store` if the store has steps that this program does not know
 */
export async function migrateStore(
  store: Kysely<Tables>,
  migrations: readonly Migration[],
  where: string,
): Promise<void> {
  await store.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(work);
    await sql`create table if not exists lienket_migration (
      name text collate "C" primary key,
      applied_at timestamptz not null default now()
    )`.execute(work);
    const { rows } = await sql<{ name: string }>`select name from lienket_migration`.execute(work);
    const done = new Set(rows.map(({ name }) => name));
    const known = new Set(migrations.map(({ name }) => name));
    if ([...done].some((name) => !known.has(name))) throw new RecordsError('newer-store', where);
    for (const { name, statements } of migrations) {
      if (done.has(name)) continue;
      for (const statement of statements) await sql.raw(statement).execute(work);
      await sql`insert into lienket_migration (name) values (${name})`.execute(work);
    }
  });
}
