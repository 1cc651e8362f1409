import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type KnownPair, PAIR_STATES, type PairCounts, type PairQuery, type WaitingPair } from '../app/ports-match.ts';
import type { RegisterReading } from '../app/ports-register.ts';
import { arrayText } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** Pairs that may be the same: those of which both records live. */
export function pairReading(
  store: Kysely<Tables>,
): Pick<RegisterReading, 'pairs' | 'pairsBy' | 'pairsAround' | 'pairCounts'> {
  const pairsBy = (query: PairQuery): Promise<readonly WaitingPair[]> => foundPairs(store, query);
  return {
    pairs: (limit) => pairsBy({ state: 'open', limit }),
    pairsBy,
    async pairsAround(records) {
      if (records.length === 0) return [];
      const { rows } = await aroundSql(records).execute(store);
      return rows;
    },
    async pairCounts({ state: _, ...query }) {
      const { rows } = await sql<{ state: keyof PairCounts; n: number }>`
        select p.state, count(*)::integer as n ${everSql}
        where ${conditionsSql(query)} and (p.state = 'same' or (a.record is not null and b.record is not null))
        group by p.state`.execute(store);
      const of = (state: string): number => rows.find((row) => row.state === state)?.n ?? 0;
      return Object.fromEntries(PAIR_STATES.map((state) => [state, of(state)])) as unknown as PairCounts;
    },
  };
}

const liveSql = sql`from register_pair p join register_card a on a.record = p.one join register_card b on b.record = p.other`;

/** Of two that became one only one lives. */
const everSql = sql`from register_pair p left join register_card a on a.record = p.one left join register_card b on b.record = p.other`;

const ORDERS: Readonly<Record<NonNullable<PairQuery['order']>, RawBuilder<unknown>>> = {
  likeliest: sql`p.weight desc, p.pair`,
  doubtful: sql`abs(p.weight), p.pair`,
  newest: sql`p.pair desc`,
};

function conditionsSql(query: PairQuery): RawBuilder<unknown> {
  const { state, level, source, atLeast, below, place, record, after } = query;
  const list: RawBuilder<unknown>[] = [sql`true`];
  if (state !== undefined) list.push(sql`p.state = ${state}`);
  if (level !== undefined) list.push(sql`coalesce(a.level, b.level) = ${level}`);
  if (atLeast !== undefined) list.push(sql`p.weight >= ${atLeast}::double precision`);
  if (below !== undefined) list.push(sql`p.weight < ${below}::double precision`);
  if (after !== undefined)
    list.push(
      sql`(p.weight < ${after.weight}::real or (p.weight = ${after.weight}::real and p.pair > ${after.pair}::integer))`,
    );
  if (record !== undefined) list.push(sql`(p.one = ${record}::integer or p.other = ${record}::integer)`);
  if (place !== undefined) list.push(sql`(a.places @> array[${place}]::text[] or b.places @> array[${place}]::text[])`);
  if (source !== undefined)
    list.push(sql`exists (select from register_link l join register_row w on w."row" = l."row"
      join register_source s on s.source = w.source where l.record in (p.one, p.other) and s.name = ${source})`);
  return sql.join(list, sql` and `);
}

/** Pairs of records and of all that became them; each end is the record that lives today. */
const aroundSql = (records: readonly number[]): RawBuilder<KnownPair> => sql<KnownPair>`
  with recursive member(record) as (
      select unnest(${arrayText(records.map(String))}::text::integer[])
      union select g.record from member m join register_record g on g.merged_into = m.record),
    touching as (
      select p.pair, p.one, p.other, p.weight, p.state from member m join register_pair p on p.one = m.record where p.state <> 'same'
      union select p.pair, p.one, p.other, p.weight, p.state from member m join register_pair p on p.other = m.record where p.state <> 'same'),
    up(start, record) as (
      select record, record from (select one as record from touching union select other from touching) ends
      union select u.start, r.merged_into from up u join register_record r on r.record = u.record where r.merged_into is not null),
    lives(start, record) as (select u.start, u.record from up u join register_record r on r.record = u.record where r.merged_into is null)
  select t.pair, a.record as one, b.record as other, r.level, t.weight, t.state = 'apart' as "isApart"
  from touching t join lives a on a.start = t.one join lives b on b.start = t.other
  join register_record r on r.record = a.record
  where a.record <> b.record order by t.pair`;

interface PairRow extends Pick<WaitingPair, 'pair' | 'weight' | 'prior' | 'state'> {
  readonly levels: string;
  readonly level: WaitingPair['one']['level'];
  readonly a_record: number;
  readonly a_id: string;
  readonly a_name: string;
  readonly a_address: string;
  readonly b_record: number;
  readonly b_id: string;
  readonly b_name: string;
  readonly b_address: string;
}

async function foundPairs(store: Kysely<Tables>, query: PairQuery): Promise<readonly WaitingPair[]> {
  const { rows } = await sql<PairRow>`
    select p.pair, p.weight, p.prior, p.levels, p.state, a.level,
      a.record as a_record, a.id as a_id, a.name as a_name, a.address as a_address,
      b.record as b_record, b.id as b_id, b.name as b_name, b.address as b_address
    ${liveSql} where ${conditionsSql(query)}
    order by ${ORDERS[query.order ?? 'likeliest']} limit ${query.limit}::integer`.execute(store);
  return rows.map(pairOf);
}

function pairOf(row: PairRow): WaitingPair {
  const { pair, weight, prior, state, level } = row;
  return {
    pair,
    weight,
    prior,
    levels: JSON.parse(row.levels) as WaitingPair['levels'],
    state,
    one: { level, record: row.a_record, id: row.a_id, name: row.a_name, address: row.a_address },
    other: { level, record: row.b_record, id: row.b_id, name: row.b_name, address: row.b_address },
  };
}
