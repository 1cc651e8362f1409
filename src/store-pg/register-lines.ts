import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Link, NewEvent } from '../app/ports-decisions.ts';
import type { Block, NewPair } from '../app/ports-match.ts';
import type { NewTie, RecordLine, RegisterLines, RegisterSession } from '../app/ports-register.ts';
import { arrayText, storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** What writes lines of the register: each kind by itself, and all that a chunk of rows comes to in one statement. */
export function lineWriting(
  store: Kysely<Tables>,
): Pick<RegisterSession, 'link' | 'putKeys' | 'addTies' | 'putBlocks' | 'addPairs' | 'putLines'> {
  const done = async (isNothing: boolean, statement: RawBuilder<unknown>): Promise<void> => {
    if (!isNothing) await statement.execute(store);
  };
  return {
    link: (links) => done(links.length === 0, linksSql(links)),
    putKeys: (keys) => done(keys.length === 0, keysSql(keys)),
    addTies: (ties) => done(ties.length === 0, tiesSql(ties)),
    putBlocks: (blocks) => done(blocks.length === 0, blocksSql(blocks)),
    addPairs: (pairs) => done(pairs.length === 0, pairsSql(pairs)),
    async putLines(lines) {
      await linesSql(lines).execute(store);
    },
  };
}

/** One statement: the store need not wait between its parts, and whoever writes need not answer in between. */
const linesSql = ({ made, links, keys, ties, blocks, pairs, events }: RegisterLines): RawBuilder<unknown> => sql`
  with made as (${recordsSql(made)}), event as (${eventsSql(events)}), told as (${recordsOfEventsSql(events)}), linked as (${linksSql(links)}),
    keyed as (${keysSql(keys)}), tied as (${tiesSql(ties)}), blocked as (${blocksSql(blocks)}), paired as (${pairsSql(pairs)})
  select`;

/** New records. */
export const recordsSql = (made: readonly RecordLine[]): RawBuilder<unknown> => sql`
  insert into register_record (record, id, level)
  select g.record, g.id, g.level from json_to_recordset(${storedJson(made)}::text::json)
    as g(record integer, id text, level text)`;

const linksSql = (links: readonly Link[]): RawBuilder<unknown> => sql`
  insert into register_link ("row", level, record)
  select g."row", g.level, g.record from json_to_recordset(${storedJson(links)}::text::json)
    as g("row" integer, level text, record integer)`;

const keysSql = (keys: RegisterLines['keys']): RawBuilder<unknown> => sql`
  insert into register_key (key, record)
  select g.key, g.record from json_to_recordset(${storedJson(keys)}::text::json) as g(key text, record integer)
  on conflict do nothing`;

const tiesSql = (ties: readonly NewTie[]): RawBuilder<unknown> => sql`
  insert into register_tie (kind, from_record, to_record, valid_from, valid_to, "row", event, source)
  select g.kind, g."from", g."to", g."validFrom", g."validTo", g."row", g.event, g.source
  from json_to_recordset(${storedJson(ties)}::text::json)
    as g(kind text, "from" integer, "to" integer, "validFrom" text, "validTo" text, "row" integer, event integer, source text)
  on conflict do nothing`;

function blocksSql(blocks: readonly Block[]): RawBuilder<unknown> {
  const sorted = blocks.toSorted((one, other) => one.key - other.key);
  const [keys, records] = [sorted.map(({ key }) => String(key)), sorted.map(({ record }) => String(record))];
  return sql`insert into register_block (key, record)
    select key, record from unnest(${arrayText(keys)}::text::bigint[], ${arrayText(records)}::text::integer[]) g(key, record)
    on conflict do nothing`;
}

/** A pair that waits already weighs from now on what speaks most for it. */
function pairsSql(pairs: readonly NewPair[]): RawBuilder<unknown> {
  const given = pairs.map((pair) => ({ ...pair, levels: storedJson(pair.levels) }));
  return sql`insert into register_pair (one, other, weight, prior, levels)
    select distinct on (1, 2) least(g.one, g.other), greatest(g.one, g.other), g.weight, g.prior, g.levels
    from json_to_recordset(${storedJson(given)}::text::json)
      as g(one integer, other integer, weight real, prior real, levels text)
    where g.one <> g.other order by 1, 2, 3 desc
    on conflict (one, other) do update set weight = excluded.weight, prior = excluded.prior, levels = excluded.levels
    where register_pair.state in ('open', 'unsure') and excluded.weight > register_pair.weight`;
}

/** Events are numbered in the order in which they come. */
function eventsSql(events: readonly NewEvent[]): RawBuilder<unknown> {
  const given = events.map(({ payload, ...event }, number) => ({ ...event, number, payload: storedJson(payload) }));
  return sql`insert into register_event (kind, payload, actor, reason, recorded_at, undoes)
    select g.kind, g.payload, g.actor, g.reason, g.at, g.undoes from json_to_recordset(${storedJson(given)}::text::json)
      as g(number integer, kind text, payload text, actor text, reason text, at timestamptz, undoes integer)
    order by g.number returning event`;
}

function recordsOfEventsSql(events: readonly NewEvent[]): RawBuilder<unknown> {
  const records = events.flatMap((event, at) => event.records.map((record) => ({ number: at + 1, record })));
  return sql`insert into register_event_record (event, record)
    select m.event, g.record from (select event, row_number() over (order by event) as number from event) m
    join json_to_recordset(${storedJson(records)}::text::json) as g(number integer, record integer) on g.number = m.number`;
}
