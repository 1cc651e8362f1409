import { type Kysely, sql } from 'kysely';
import type { BaselineRecords, SealedBaseline } from '../app/ports-baselines.ts';
import type { Tables } from './tables.ts';

/** Baselines in the tables of this store. */
export function baselineRecords(store: Kysely<Tables>): BaselineRecords {
  return {
    async all() {
      const { rows } = await sql<SealedBaseline>`select place, id, task, content, actor, at, hash
        from policy_baseline order by place`.execute(store);
      return rows;
    },
    async add({ place, id, task, content, actor, at, hash }) {
      const { numAffectedRows } = await sql`insert into policy_baseline (place, id, task, content, actor, at, hash)
        values (${place}::integer, ${id}, ${task}, ${content}, ${actor}, ${at}, ${hash})
        on conflict do nothing`.execute(store);
      return numAffectedRows === 1n;
    },
  };
}
