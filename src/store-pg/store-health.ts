import { type Kysely, sql } from 'kysely';
import { STORE_FAULTS, type StoreFault, type StoreHealth } from '../app/ports-backup.ts';
import type { Tables } from './tables.ts';

/** What does not hold in a store, each as a count of what should be none. */
const COUNTS: Readonly<Record<StoreFault, string>> = {
  'links-to-merged-records': `select count(*) from register_link l join register_record r on r.record = l.record
    where r.merged_into is not null`,
  'live-records-without-card': `select count(*) from register_record r where r.merged_into is null
    and not exists (select 1 from register_card c where c.record = r.record)
    and exists (select 1 from register_link l where l.record = r.record)`,
  'cards-of-merged-records': `select count(*) from register_card c join register_record r on r.record = c.record
    where r.merged_into is not null`,
  'circles-of-merging': `with recursive way as (
      select record as start, merged_into as at, 1 as steps from register_record where merged_into is not null
      union all select w.start, r.merged_into, w.steps + 1 from way w join register_record r on r.record = w.at
        where r.merged_into is not null and w.steps < 100
    ) select count(distinct start) from way where steps >= 100`,
  'rows-without-record': `select count(*) from register_row r where not exists (select 1 from register_link l where l."row" = r."row")`,
  'words-miscounted': `select count(*) from (
      select unnest(terms) as word, count(*) as n from register_card group by 1
    ) c full join register_word w on w.word = c.word where coalesce(c.n, 0) <> coalesce(w.records, 0)`,
};

/** The engine's own settings, and everything that should not be. */
export async function storeHealth(store: Kysely<Tables>): Promise<StoreHealth> {
  const { rows } = await sql<{ engine: string; syncs: string; migrations: number; unfinished: number }>`
    select current_setting('server_version') as engine, current_setting('fsync') as syncs,
      (select count(*)::integer from lienket_migration) as migrations,
      (select count(*)::integer from register_batch where done < rows) as unfinished`.execute(store);
  const faults: Partial<Record<StoreFault, number>> = {};
  for (const fault of STORE_FAULTS) {
    const counted = await sql<{ n: number }>`select (${sql.raw(COUNTS[fault])})::integer as n`.execute(store);
    faults[fault] = counted.rows[0]?.n ?? 0;
  }
  const [found] = rows;
  return {
    engine: found?.engine ?? '',
    syncs: found?.syncs === 'on',
    migrations: found?.migrations ?? 0,
    faults: faults as StoreHealth['faults'],
    unfinishedBatches: found?.unfinished ?? 0,
  };
}
