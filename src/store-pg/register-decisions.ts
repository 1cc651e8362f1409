import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EventKind, EventPayload, EventQuery, RegisterEvent } from '../app/ports-decisions.ts';
import type { PairState } from '../app/ports-match.ts';
import type { RegisterReading, RegisterSession } from '../app/ports-register.ts';
import { arrayText, storedJson } from './stored-json.ts';
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
): Pick<RegisterSession, 'pair' | 'settlePair' | 'movePairs' | 'addEvent' | 'event' | 'lastEvent'> {
  return {
    async pair(pair) {
      const { rows } = await sql<{ one: number; other: number; state: PairState }>`
        select one, other, state from register_pair where pair = ${pair}`.execute(store);
      return rows[0];
    },
    async settlePair({ one, other }, state) {
      const { rows } = await sql<{ pair: number }>`update register_pair set state = ${state}
        where one = least(${one}::integer, ${other}::integer) and other = greatest(${one}::integer, ${other}::integer)
        returning pair`.execute(store);
      return rows[0]?.pair ?? null;
    },
    async movePairs(from, to, only) {
      const wanted = only === undefined ? sql`true` : sql`pair = any(${arrayText(only.map(String))}::text::integer[])`;
      const { rows } = await sql<{ pair: number }>`
        update register_pair p set one = least(m.x, ${to}::integer), other = greatest(m.x, ${to}::integer)
        from (select pair, case when one = ${from}::integer then other else one end as x from register_pair
          where (one = ${from}::integer or other = ${from}::integer) and ${wanted}) m
        where p.pair = m.pair and m.x <> ${to}::integer and not exists (select from register_pair q
          where q.one = least(m.x, ${to}::integer) and q.other = greatest(m.x, ${to}::integer))
        returning p.pair`.execute(store);
      return rows.map(({ pair }) => pair).toSorted((a, b) => a - b);
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
    async lastEvent() {
      const { rows } = await sql<{
        event: number;
      }>`select coalesce(max(event), 0) as event from register_event`.execute(store);
      return rows[0]?.event ?? 0;
    },
    event: async (event) => (await foundEvents(store, { event, limit: 1 }))[0],
  };
}

/** What may be asked of the decisions. */
export function eventReading(store: Kysely<Tables>): Pick<RegisterReading, 'events' | 'actors' | 'namesOf'> {
  return {
    events: (query) => foundEvents(store, query),
    async actors() {
      const { rows } = await sql<{ actor: string }>`
        select distinct actor from register_event order by actor`.execute(store);
      return rows.map(({ actor }) => actor);
    },
    async namesOf(ids) {
      const { rows } = await sql<{ id: string; name: string }>`
        select r.id, c.name from register_record r join register_card c on c.record = r.record
        where r.id = any(${arrayText(ids)}::text::text[])`.execute(store);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
  };
}

function conditionsSql({ record, event, kind, actor, before }: EventQuery): RawBuilder<unknown> {
  const list: RawBuilder<unknown>[] = [sql`true`];
  if (record !== undefined)
    list.push(sql`e.event in (select event from register_event_record where record = ${record}::integer)`);
  if (event !== undefined) list.push(sql`e.event = ${event}::integer`);
  if (kind !== undefined) list.push(sql`e.kind = ${kind}`);
  if (actor !== undefined) list.push(sql`e.actor = ${actor}`);
  if (before !== undefined) list.push(sql`e.event < ${before}::integer`);
  return sql.join(list, sql` and `);
}

async function foundEvents(store: Kysely<Tables>, query: EventQuery): Promise<readonly RegisterEvent[]> {
  const { rows } = await sql<EventRow>`
    select e.event, e.kind, e.payload, e.actor, e.reason, e.recorded_at, e.undoes, u.event as undone_by,
      (select coalesce(string_agg(r.id, ' ' order by r.record), '') from register_event_record er
        join register_record r on r.record = er.record where er.event = e.event) as records
    from register_event e left join register_event u on u.undoes = e.event
    where ${conditionsSql(query)} order by e.event desc limit ${query.limit}::integer`.execute(store);
  return rows.map(({ payload, recorded_at: at, undone_by: undoneBy, records, ...rest }) => ({
    ...rest,
    payload: JSON.parse(payload) as EventPayload,
    at: at.toISOString(),
    undoneBy,
    records: records.split(' ').filter((id) => id !== ''),
  }));
}
