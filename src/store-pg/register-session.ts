import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Batch, NewCard, RecordLine, RegisterSession } from '../app/ports-register.ts';
import { dutySession } from './duty-records.ts';
import { blockWriting } from './register-blocks.ts';
import { decisionRecords } from './register-decisions.ts';
import { lineWriting, recordsSql } from './register-lines.ts';
import { profilesSql } from './register-profiles.ts';
import { registerReading } from './register-reading.ts';
import { arrayText, storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';
import { LIST_INDEXES } from './waiting-words-migration.ts';

type Store = Kysely<Tables>;
/** A name that hundreds share tells nothing more by its hundredth bearer. */
const MOST_OF_KEY = sql.lit(25);

/** What may be done within one transaction of the register. */
export function registerSession(store: Store): RegisterSession {
  return {
    ...registerReading(store),
    ...batchWriting(store),
    ...recordWriting(store),
    ...linkWriting(store),
    ...lineWriting(store),
    ...cardWriting(store),
    ...decisionRecords(store),
    duties: dutySession(store),
    ...blockWriting(store),
    async setLicence(source, licence) {
      const { rows } = await sql`update register_source set licence = ${licence} where name = ${source}
        returning source`.execute(store);
      return rows.length > 0;
    },
  };
}

function batchWriting(store: Store): Pick<RegisterSession, 'beginBatch' | 'advanceBatch' | 'addRows'> {
  return {
    async beginBatch(batch): Promise<Batch> {
      await sql`insert into register_source (name, tier, made_at) values (${batch.source}, ${batch.tier}, ${batch.at})
        on conflict (name) do nothing`.execute(store);
      if (batch.isDistinct === true)
        await sql`update register_source set is_distinct = true where name = ${batch.source}`.execute(store);
      await sql`insert into register_batch (source, file_name, file_hash, reading, rows, actor, begun_at)
        select source, ${batch.fileName}, ${batch.fileHash}, ${batch.reading}, ${batch.rows}::integer, ${batch.actor}, ${batch.at}::timestamptz
        from register_source where name = ${batch.source}
        on conflict (source, file_hash, reading) do nothing`.execute(store);
      const found = (await registerReading(store).batches()).find(
        ({ source, fileHash, reading }) =>
          source === batch.source && fileHash === batch.fileHash && reading === batch.reading,
      );
      if (found === undefined) throw new Error('a batch that was begun is not there');
      return found;
    },
    async advanceBatch(batch, { from, done, endedAt }) {
      const { rows } = await sql`update register_batch set done = ${done}, ended_at = ${endedAt}
        where batch = ${batch} and done = ${from} returning batch`.execute(store);
      if (endedAt !== null)
        for (const index of LIST_INDEXES) await sql`select gin_clean_pending_list(${index}::regclass)`.execute(store);
      return rows.length > 0;
    },
    async addRows(batch, rows, at) {
      const given = rows.map(({ number, contentHash, asOf, said, raw }) => ({
        number,
        content_hash: contentHash,
        as_of: asOf,
        said: storedJson(said),
        raw: storedJson(raw),
      }));
      const added = await sql<{ row: number; content_hash: string }>`
        insert into register_row (source, batch, number, content_hash, as_of, said, raw, recorded_at)
        select b.source, b.batch, g.number, g.content_hash, g.as_of, g.said, g.raw, ${at}::timestamptz
        from json_to_recordset(${storedJson(given)}::text::json)
          as g(number integer, content_hash text, as_of text, said text, raw text)
        cross join register_batch b where b.batch = ${batch.batch}
        order by g.number
        on conflict (source, content_hash) do nothing
        returning "row", content_hash`.execute(store);
      return new Map(added.rows.map(({ row, content_hash: hash }) => [hash, row]));
    },
  };
}

function recordWriting(
  store: Store,
): Pick<RegisterSession, 'lastNumber' | 'numberedTo' | 'create' | 'byKeys' | 'dropKeys' | 'setMerged' | 'line'> {
  return {
    async lastNumber() {
      const { rows } = await sql<{ last: number }>`
        select (last_value - case when is_called then 0 else 1 end)::integer as last from register_record_number`.execute(
        store,
      );
      return rows[0]?.last ?? 0;
    },
    async numberedTo(record) {
      if (record > 0) await sql`select setval('register_record_number', ${record}::bigint)`.execute(store);
    },
    async create(levels, makeId) {
      if (levels.length === 0) return [];
      const { rows } = await sql<{ n: number }>`
        select nextval('register_record_number')::integer as n from generate_series(1, ${levels.length}::integer)`.execute(
        store,
      );
      const made = levels.map((level, at): RecordLine => {
        const record = rows[at]?.n ?? 0;
        return { record, id: makeId(level, record), level, mergedInto: null };
      });
      await recordsSql(made).execute(store);
      return made;
    },
    async byKeys(keys, also = []) {
      const { rows } = await sql<{ key: string; record: number; isAsked: boolean }>`
        with found as (select k.key, f.record from unnest(${arrayText(keys)}::text::text[]) k(key)
          cross join lateral (select record from register_key where key = k.key order by record limit ${MOST_OF_KEY}) f)
        select key, record, true as "isAsked" from found
        union all select key, record, false from register_key where record = any(array(
          select record from found union select unnest(${arrayText(also.map(String))}::text::integer[])))
        order by 3, 2, 1`.execute(store);
      const own = rows.filter(({ isAsked }) => !isAsked);
      return {
        records: grouped(rows.flatMap(({ isAsked, key, record }) => (isAsked ? [[key, record] as const] : []))),
        keysOf: grouped(own.map(({ key, record }) => [record, key])),
      };
    },
    async dropKeys(records) {
      await sql`delete from register_key where record = any((select ${arrayText(records.map(String))}::text::integer[])::integer[])`.execute(
        store,
      );
    },
    async setMerged(record, into) {
      await sql`update register_record set merged_into = ${into} where record = ${record}`.execute(store);
    },
    async line(record) {
      const { rows } = await sql<{ id: string }>`select id from register_record where record = ${record}`.execute(
        store,
      );
      return rows[0] === undefined ? undefined : registerReading(store).find(rows[0].id);
    },
  };
}

function linkWriting(store: Store): Pick<RegisterSession, 'links' | 'move' | 'dropTies' | 'tiesOfRows' | 'moveTies'> {
  return {
    async links(record) {
      const { rows } = await sql<{ row: number; level: RecordLine['level']; record: number }>`
        select "row", level, record from register_link where record = ${record} order by "row"`.execute(store);
      return rows;
    },
    async move(links, to) {
      await sql`update register_link l set record = ${to}::integer
        from json_to_recordset(${storedJson(links)}::text::json) as g("row" integer, level text)
        where l."row" = g."row" and l.level = g.level`.execute(store);
    },
    async dropTies(event) {
      await sql`delete from register_tie where event = ${event}::integer`.execute(store);
    },
    async tiesOfRows(record, rows) {
      const found = await sql<{ tie: number; end: 'from' | 'to' }>`
        select tie, case when from_record = ${record}::integer then 'from' else 'to' end as "end" from register_tie
        where (from_record = ${record}::integer or to_record = ${record}::integer)
          and "row" = any((select ${arrayText(rows.map(String))}::text::integer[])::integer[]) order by tie`.execute(
        store,
      );
      return found.rows;
    },
    async moveTies(from, to, only) {
      const wanted = only?.map(({ tie, end }) => `${tie}/${end}`);
      const isWanted = (end: 'from' | 'to') =>
        wanted === undefined
          ? sql`true`
          : sql`(tie || ${`/${end}`}) = any((select ${arrayText(wanted)}::text::text[])::text[])`;
      const starts = await sql<{ tie: number }>`update register_tie set from_record = ${to}::integer
        where from_record = ${from}::integer and ${isWanted('from')} returning tie`.execute(store);
      const ends = await sql<{ tie: number }>`update register_tie set to_record = ${to}::integer
        where to_record = ${from}::integer and ${isWanted('to')} returning tie`.execute(store);
      return [
        ...starts.rows.map(({ tie }) => ({ tie, end: 'from' as const })),
        ...ends.rows.map(({ tie }) => ({ tie, end: 'to' as const })),
      ];
    },
  };
}

function cardWriting(store: Store): Pick<RegisterSession, 'putCards' | 'dropCards'> {
  return {
    async putCards(cards, { areNew } = { areNew: false }) {
      const counts = new Map<string, number>();
      for (const { terms } of cards) for (const word of terms) counts.set(word, (counts.get(word) ?? 0) + 1);
      if (!areNew) await dropOld(store, arrayText(cards.map(({ record }) => String(record))), counts);
      const card = sql`insert into register_card (record, id, level, name, marked, folded, core, terms, codes, products, places, park,
          ownership, country, size, stage, kind, industries, address, lat, lng, conflicts, other_names, other_cores, processes,
          divisions, park_name)
        select record, id, level, name, marked, folded, core, terms, codes, products, places, park,
          ownership, country, size, stage, kind, industries, address, lat, lng, conflicts, "otherNames", "otherCores", processes,
          divisions, "parkName"
        from json_to_recordset(${storedJson(cards)}::text::json) as g(record integer, id text, level text, name text, marked text,
          folded text, core text, terms text[], codes text[], products text[], places text[], park text, ownership text, country text,
          size text, stage text, kind text, industries text[], address text, lat double precision, lng double precision,
          conflicts integer, "otherNames" text[], "otherCores" text[], processes text[], divisions text[], "parkName" text)`;
      await sql`with card as (${card}), certificate as (${certificatesSql(cards)}), profile as (${profilesSql(cards)}),
        word as (${wordsSql(counts)}) select`.execute(store);
    },
    async dropCards(list) {
      const counts = new Map<string, number>();
      await dropOld(store, arrayText(list.map(String)), counts);
      await sql`with word as (${wordsSql(counts)}) select nextval('register_put')`.execute(store);
    },
  };
}

/** Takes old cards away, and their words off the counts. */
async function dropOld(store: Store, records: string, counts: Map<string, number>): Promise<void> {
  const { rows } = await sql<{ word: string; n: number }>`
    with old as (delete from register_card where record = any((select ${records}::text::integer[])::integer[]) returning terms)
    select word, count(*)::integer as n from old cross join lateral unnest(terms) word group by word`.execute(store);
  for (const { word, n } of rows) counts.set(word, (counts.get(word) ?? 0) - n);
}

/** Moves the counts of words: most cards that are made anew have the words that they had, which costs nothing. */
function wordsSql(counts: ReadonlyMap<string, number>): RawBuilder<unknown> {
  const moved = [...counts].filter(([, n]) => n !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sql`insert into register_word (word, records)
    select g.word, g.n from unnest(${arrayText(moved.map(([word]) => word))}::text::text[],
      ${arrayText(moved.map(([, n]) => String(n)))}::text::integer[]) g(word, n)
    on conflict (word) do update set records = register_word.records + excluded.records`;
}

/** Certificates go with the card: they are made anew with it. */
function certificatesSql(cards: readonly NewCard[]): RawBuilder<unknown> {
  const lines = cards.flatMap(({ record, certificates }) =>
    certificates.map(({ from: { row, tier }, also: _, ...said }, place) => ({ record, place, ...said, row, tier })),
  );
  return sql`insert into register_certificate (record, place, key, standard, edition, object, scope, product, body, accreditation,
      number, issued, expires, "row", tier)
    select record, place, key, standard, edition, object, scope, product, body, accreditation, number, issued, expires, "row", tier
    from json_to_recordset(${storedJson(lines)}::text::json) as g(record integer, place integer, key text, standard text,
      edition text, object text, scope text, product text, body text, accreditation text, number text, issued text, expires text,
      "row" integer, tier text)`;
}

function grouped<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const map = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  }
  return map;
}
