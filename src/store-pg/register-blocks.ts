import { type Kysely, sql } from 'kysely';
import type { KeptModel } from '../app/ports-match.ts';
import type { RecordLine, RegisterReading, RegisterSession } from '../app/ports-register.ts';
import { arrayText } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** What matching asks of the store: records by blocking key, models, and sources that have an enterprise at most once. */
export function blockReading(
  store: Kysely<Tables>,
): Pick<RegisterReading, 'size' | 'byBlocks' | 'distinctSources' | 'model'> {
  return {
    async size() {
      const { rows } = await sql<{ n: number }>`select coalesce(max(record), 0) as n from register_record`.execute(
        store,
      );
      return rows[0]?.n ?? 0;
    },
    async byBlocks(keys, most) {
      if (keys.length === 0) return new Map();
      const { rows } = await sql<{ key: string; records: string }>`
        select k.key::text as key, string_agg(f.record::text, ' ') as records
        from unnest(${arrayText(keys.map(String))}::text::bigint[]) k(key)
        cross join lateral (select record from register_block where key = k.key order by record limit ${most}::integer) f
        group by k.key`.execute(store);
      return new Map(rows.map(({ key, records }) => [Number(key), records.split(' ').map(Number)] as const));
    },
    async distinctSources() {
      const { rows } = await sql<{ name: string }>`select name from register_source where is_distinct`.execute(store);
      return new Set(rows.map(({ name }) => name));
    },
    async model() {
      const { rows } = await sql<Omit<KeptModel, 'at'> & { at: Date }>`
        select content, records, actor, recorded_at as at from register_model order by model desc limit 1`.execute(
        store,
      );
      return rows[0] === undefined ? undefined : { ...rows[0], at: rows[0].at.toISOString() };
    },
  };
}

/** What matching writes. */
export function blockWriting(store: Kysely<Tables>): Pick<RegisterSession, 'takeUnblocked' | 'addModel'> {
  return {
    async takeUnblocked(limit) {
      const { rows } = await sql<Pick<RecordLine, 'record' | 'level'>>`
        with taken as (delete from register_unblocked
          where record in (select record from register_unblocked order by record limit ${limit}::integer) returning record)
        select r.record, r.level from taken join register_record r on r.record = taken.record order by r.record`.execute(
        store,
      );
      return rows;
    },
    async addModel({ content, records, actor, at }) {
      await sql`insert into register_model (content, records, actor, recorded_at)
        values (${content}, ${records}::integer, ${actor}, ${at}::timestamptz)`.execute(store);
    },
  };
}
