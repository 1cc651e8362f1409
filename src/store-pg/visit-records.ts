import { type Kysely, sql } from 'kysely';
import type { Visits } from '../app/ports-records.ts';
import type { Tables } from './tables.ts';

/** The latest visit to each thing in the tables of this store. */
export function visitRecords(store: Kysely<Tables>): Visits {
  return {
    enter: (what, at) =>
      store.transaction().execute(async (work) => {
        const before = await work.selectFrom('visit').select('at').where('what', '=', what).executeTakeFirst();
        await work
          .insertInto('visit')
          .values({ what, at })
          .onConflict((conflict) => conflict.column('what').doUpdateSet({ at }))
          .execute();
        return before?.at.toISOString();
      }),
    async recent(prefix, limit) {
      const rows = await store
        .selectFrom('visit')
        .select(['what', 'at'])
        .where(sql<boolean>`starts_with(what, ${prefix})`)
        .orderBy('at', 'desc')
        .orderBy('what')
        .limit(limit)
        .execute();
      return rows.map(({ what, at }) => ({ what, at: at.toISOString() }));
    },
  };
}
