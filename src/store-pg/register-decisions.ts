import { type Kysely, sql } from 'kysely';
import type { EventKind, EventPayload, Pair, RegisterEvent, RegisterSession } from '../app/ports-register.ts';
import { storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

interface EventRow {
  readonly event: number;
  readonly kind: EventKind;
  readonly payload: string;
  readonly actor: string;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly undoes: number | null;
  readonly undone_by: number | null;
  readonly records: string;
}

/** Decisions of people: pairs that may be the same, and events. */
export function decisionRecords(
  store: Kysely<Tables>,
): Pick<RegisterSession, 'addPairs' | 'pair' | 'settlePair' | 'addEvent' | 'event'> {
  return {
    async addPairs(pairs) {
      await sql`insert into register_pair (one, other, reason, weight)
        select least(g.one, g.other), greatest(g.one, g.other), g.reason, g.weight
        from json_to_recordset(${storedJson(pairs)}::text::json) as g(one integer, other integer, reason text, weight real)
        where g.one <> g.other on conflict (one, other) do nothing`.execute(store);
    },
    async pair(pair) {
      const { rows } = await sql<{ one: number; other: number; state: Pair['state'] }>`
        select one, other, state from register_pair where pair = ${pair}`.execute(store);
      return rows[0];
    },
    async settlePair({ one, other }, state) {
      const { rows } = await sql<{ pair: number }>`update register_pair set state = ${state}
        where one = least(${one}::integer, ${other}::integer) and other = greatest(${one}::integer, ${other}::integer)
        returning pair`.execute(store);
      return rows[0]?.pair ?? null;
    },
    async addEvent(event) {
      const { rows } = await sql<{ event: number }>`
        insert into register_event (kind, payload, actor, reason, recorded_at, undoes)
        values (${event.kind}, ${storedJson(event.payload)}, ${event.actor}, ${event.reason}, ${event.at}, ${event.undoes})
        returning event`.execute(store);
      const made = rows[0]?.event ?? 0;
      await sql`insert into register_event_record (event, record)
        select ${made}::integer, g.value::integer from json_array_elements_text(${storedJson(event.records)}::text::json) g`.execute(
        store,
      );
      return made;
    },
    event: async (event) => (await foundEvents(store, sql`e.event = ${event}`, 1))[0],
  };
}

/** Events that keep to a condition, newest first. */
export async function foundEvents(
  store: Kysely<Tables>,
  condition: ReturnType<typeof sql>,
  limit: number,
): Promise<readonly RegisterEvent[]> {
  const { rows } = await sql<EventRow>`
    select e.event, e.kind, e.payload, e.actor, e.reason, e.recorded_at, e.undoes, u.event as undone_by,
      (select coalesce(string_agg(r.id, ' ' order by r.record), '') from register_event_record er
        join register_record r on r.record = er.record where er.event = e.event) as records
    from register_event e left join register_event u on u.undoes = e.event
    where ${condition} order by e.event desc limit ${limit}::integer`.execute(store);
  return rows.map(({ payload, recorded_at: at, undone_by: undoneBy, records, ...rest }) => ({
    ...rest,
    payload: JSON.parse(payload) as EventPayload,
    at: at.toISOString(),
    undoneBy,
    records: records.split(' ').filter((id) => id !== ''),
  }));
}
