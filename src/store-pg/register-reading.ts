import { type Kysely, sql } from 'kysely';
import type { Batch, RecordLine, RegisterReading, Tie } from '../app/ports-register.ts';
import { dutyReading } from './duty-records.ts';
import { blockReading } from './register-blocks.ts';
import { eventReading } from './register-decisions.ts';
import { pairReading } from './register-pairs.ts';
import { cardSearch } from './register-search.ts';
import { arrayText } from './stored-json.ts';
import type { Tables } from './tables.ts';

type Statements = Awaited<ReturnType<RegisterReading['statements']>>;
type Statement = NonNullable<ReturnType<Statements['get']>>[number];
type Level = RecordLine['level'];

/** What may be asked of the register, over a store or within a transaction. */
export function registerReading(store: Kysely<Tables>): RegisterReading {
  return {
    ...cardSearch(store),
    ...blockReading(store),
    ...overview(store),
    duties: dutyReading(store),
    ...pairReading(store),
    ...eventReading(store),
    async find(id) {
      const { rows } = await sql<RecordLine>`
        select r.record, r.id, r.level, m.id as "mergedInto" from register_record r
        left join register_record m on m.record = r.merged_into where r.id = ${id}`.execute(store);
      return rows[0];
    },
    statements: (records) => statementsOf(store, records),
    ties: (record) => tiesOf(store, record),
    operators: (records) => operatorsOf(store, records),
    async knownRows(source, hashes) {
      const { rows } = await sql<{ hash: string }>`select r.content_hash as hash from register_row r
        join register_source s on s.source = r.source
        where s.name = ${source} and r.content_hash = any(${arrayText(hashes)}::text::text[])`.execute(store);
      return new Set(rows.map(({ hash }) => hash));
    },
    async after(record, limit) {
      const { rows } = await sql<RecordLine>`
        select record, id, level, null as "mergedInto" from register_record
        where record > ${record} and merged_into is null order by record limit ${limit}::integer`.execute(store);
      return rows;
    },
  };
}

async function statementsOf(store: Kysely<Tables>, records: readonly number[]): Promise<Statements> {
  const { rows } = await sql<{
    record: number;
    level: Level;
    row: number;
    source: string;
    tier: Statement['tier'];
    as_of: string | null;
    recorded_at: Date;
    said: string;
    verified: Statement['tier'] | null;
    until: string | null;
    has_lapsed: boolean;
  }>`select l.record, l.level, r."row", s.name as source,
      case when v."row" is null then s.tier when v.lapsed_at is null then v.tier else 'self-declared' end as tier,
      r.as_of, r.recorded_at, r.said, v.tier as verified, v.until, v.lapsed_at is not null as has_lapsed
    from register_link l join register_row r on r."row" = l."row" join register_source s on s.source = r.source
      left join register_verification v on v."row" = r."row"
    where l.record = any((select ${arrayText(records.map(String))}::text::integer[])::integer[]) order by r."row", l.level`.execute(
    store,
  );
  const map = new Map<number, Statement[]>();
  for (const { record, level, row, source, tier, as_of: asOf, recorded_at: at, said, ...more } of rows) {
    const spoken = (JSON.parse(said) as Partial<Record<Level, Statement['said']>>)[level] ?? {};
    const { verified, until, has_lapsed: hasLapsed } = more;
    const check = verified === null ? {} : { check: { tier: verified, until, hasLapsed } };
    const statement = { row, source, tier, asOf, recordedAt: at.toISOString(), ...check, said: spoken };
    const known = map.get(record);
    if (known === undefined) map.set(record, [statement]);
    else known.push(statement);
  }
  return map;
}

interface TieRow extends Omit<Tie, 'other' | 'sources'> {
  readonly id: string;
  readonly name: string | null;
  readonly level: Level;
  readonly sources: string;
}

/** Ties of rows that say the same are one; each that a person entered stands by itself. */
async function tiesOf(store: Kysely<Tables>, record: number): Promise<readonly Tie[]> {
  const { rows } = await sql<TieRow>`
    select t.kind, t.direction, r.id, c.name, r.level, min(t.valid_from) as "validFrom", max(t.valid_to) as "validTo",
      min(t."row") as "row", t.event, json_agg(distinct coalesce(t.source, s.name))::text as sources
    from (
      select kind, 'from' as direction, to_record as other, valid_from, valid_to, "row", event, source
        from register_tie where from_record = ${record}
      union all
      select kind, 'to', from_record, valid_from, valid_to, "row", event, source from register_tie where to_record = ${record}
    ) t join register_record r on r.record = t.other left join register_card c on c.record = t.other
      left join register_row w on w."row" = t."row" left join register_source s on s.source = w.source
    where t.other <> ${record}
    group by t.kind, t.direction, r.id, c.name, r.level, t.event order by t.kind, r.id, t.event`.execute(store);
  return rows.map(({ id, name, level, sources, ...tie }) => ({
    ...tie,
    other: { id, name: name ?? '', level },
    sources: JSON.parse(sources) as readonly string[],
  }));
}

/** Who operates a site, and on which unit a dependent unit depends; where several are said, the one that was said first. */
async function operatorsOf(store: Kysely<Tables>, records: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const asked = arrayText(records.map(String));
  const { rows } = await sql<{ record: number; id: string }>`
    select distinct on (t.record) t.record, r.id from (
      select to_record as record, from_record as unit, tie from register_tie
        where kind = 'operates' and to_record = any(${asked}::text::integer[])
      union all
      select from_record, to_record, tie from register_tie
        where kind = 'dependent' and from_record = any(${asked}::text::integer[])
    ) t join register_record r on r.record = t.unit order by t.record, t.tie`.execute(store);
  return new Map(rows.map(({ record, id }) => [record, id]));
}

function overview(store: Kysely<Tables>): Pick<RegisterReading, 'counts' | 'batches' | 'words' | 'wordsVersion'> {
  return {
    async counts() {
      const { rows } = await sql<{ what: string; n: number }>`
        select level as what, count(*)::integer as n from register_record where merged_into is null group by level
        union all select 'merged', count(*)::integer from register_record where merged_into is not null
        union all select 'rows', count(*)::integer from register_row
        union all select 'sources', count(*)::integer from register_source
        union all select 'conflicts', count(*)::integer from register_card where conflicts > 0
        union all select 'open', count(*)::integer from register_pair p where state = 'open'
          and exists (select from register_card where record = p.one) and exists (select from register_card where record = p.other)
        union all select 'events', count(*)::integer from register_event`.execute(store);
      const of = (what: string): number => rows.find((row) => row.what === what)?.n ?? 0;
      const records = { unit: of('unit'), dependent: of('dependent'), site: of('site') };
      const [merged, kept, sources] = [of('merged'), of('rows'), of('sources')];
      return {
        records,
        merged,
        rows: kept,
        sources,
        conflicts: of('conflicts'),
        open: of('open'),
        events: of('events'),
      };
    },
    async batches() {
      const { rows } = await sql<Omit<Batch, 'begunAt' | 'endedAt'> & { begun: Date; ended: Date | null }>`
        select b.batch, s.name as source, s.tier, b.file_name as "fileName", b.file_hash as "fileHash", b.reading, b.rows, b.done, b.actor,
          b.begun_at as begun, b.ended_at as ended
        from register_batch b join register_source s on s.source = b.source order by b.batch`.execute(store);
      return rows.map(({ begun, ended, ...batch }) => ({
        ...batch,
        begunAt: begun.toISOString(),
        endedAt: ended?.toISOString() ?? null,
      }));
    },
    async words() {
      const { rows } = await sql<{ word: string; records: number }>`
        select word, records from register_word where records > 0 order by word`.execute(store);
      return new Map(rows.map(({ word, records }) => [word, records]));
    },
    async wordsVersion() {
      const { rows } = await sql<{ at: string }>`select last_value::text as at from register_put`.execute(store);
      return rows[0]?.at ?? '';
    },
  };
}
