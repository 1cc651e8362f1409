import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { RegisterReading } from '../app/ports-register.ts';
import { type CardQuery, EVIDENCE, FACETS, type FacetCounts, type FoundCard } from '../app/ports-register-search.ts';
import { cardConditions, certificateCondition, certifiedSql } from './card-conditions.ts';
import { profileFacets, tightnessCounts, workedSql } from './profile-facets.ts';
import type { Tables } from './tables.ts';

/** Beyond so many, what was found is not counted further. */
const MOST_COUNTED = 10_000;
/** Of parks, processes, divisions and standards the most frequent. */
const MOST_VALUES = sql.lit(40);
const MOST_CELLS = sql.lit(1500);

type Search = Pick<RegisterReading, 'search' | 'facets' | 'map' | 'changedSince' | 'sources'>;

/** Search over the cards of the register. */
export function cardSearch(store: Kysely<Tables>): Search {
  return {
    async search(query) {
      const { rows } = await sql<FoundCard>`
        select record, id, level, name, marked, folded, core, terms, codes, products, places, park, ownership, country, size, stage, kind,
          industries, address, lat, lng, conflicts, other_names as "otherNames", other_cores as "otherCores", processes, divisions,
          park_name as "parkName", put::double precision as put
        from register_card where ${cardConditions(query)} ${orderOf(query)}
        limit ${query.limit}::integer offset ${query.offset ?? 0}::integer`.execute(store);
      return rows;
    },
    facets: (query, by) => facetsOf(store, query, by),
    map: (query, request) => mapOf(store, query, request),
    async changedSince(query, { record, put }) {
      const { rows } = await sql<{ added: number; changed: number }>`
        select count(*) filter (where record > ${record}::integer)::integer as added,
          count(*) filter (where record <= ${record}::integer)::integer as changed
        from register_card where ${cardConditions({ ...query, since: put })}`.execute(store);
      return rows[0] ?? { added: 0, changed: 0 };
    },
    async sources(query) {
      const counted =
        query === undefined
          ? sql`select source, count(*)::integer as n from register_row group by source`
          : sql`select r.source, count(distinct f.record)::integer as n
              from (select record from register_card where ${cardConditions(query)} limit ${MOST_COUNTED}::integer) f
              join register_link l on l.record = f.record join register_row r on r."row" = l."row" group by r.source`;
      const { rows } = await sql<Awaited<ReturnType<RegisterReading['sources']>>[number]>`
        select s.name as source, s.tier, s.licence, ${query === undefined ? sql`coalesce(c.n, 0)` : sql`c.n`} as count
        from register_source s ${query === undefined ? sql`left join` : sql`join`} (${counted}) c on c.source = s.source
        order by s.source`.execute(store);
      return rows;
    },
  };
}

/**
 * A code leads to a card or two, which the store can not know: were it told to give them in order of records it would walk through all
 * records until it meets them, half a second of a million.
 */
function orderOf({ core, code, after, offset }: CardQuery) {
  if (core !== undefined) return sql`order by core`;
  if (after === undefined && offset === undefined) return sql``;
  return code === undefined ? sql`order by record` : sql`order by record + 0`;
}

type Facets = RegisterReading['facets'];
type Row = { readonly facet: (typeof FACETS)[number] | 'total'; readonly value: string; readonly n: number };

async function facetsOf(store: Kysely<Tables>, ...[query, by]: Parameters<Facets>): Promise<FacetCounts> {
  const plain = (['level', 'kind', 'ownership', 'size', 'stage'] as const).map(
    (facet) =>
      sql`select ${facet}::text as facet, ${sql.ref(facet)}::text as value, count(*)::integer as n from found group by 2`,
  );
  const { standard, evidence } = query.certificate ?? {};
  const { rows } = await sql<Row>`
    with found as materialized (
      select record, level, kind, ownership, size, stage, places, park, park_name, divisions, processes,
        ${certifiedSql({ standard, evidence, day: by.day })} as certified
      from register_card where ${cardConditions(query)} limit ${MOST_COUNTED + 1}::integer
    ), worked as materialized (${workedSql(by.day)})
    select 'total'::text as facet, ''::text as value, count(*)::integer as n from found
    union all ${sql.join(plain, sql` union all `)}
    union all select 'certified', certified, count(*)::integer from found where certified is not null group by 2
    ${evidenceFacet(query, by.day)}
    union all select 'province', p, count(*)::integer from found cross join unnest(places) p
      where length(p) = 7 and p like ${`${by.geography}-%`} group by 2
    union all (select 'park', min(park_name), count(*)::integer from found where park <> '' group by park
      order by 3 desc, 2 limit ${MOST_VALUES})
    union all (select 'division', d, count(*)::integer from found cross join unnest(divisions) d group by 2
      order by 3 desc, 2 limit ${MOST_VALUES})
    union all (select 'process', p, count(*)::integer from worked where p not like '%@%' group by 2
      order by 3 desc, 2 limit ${MOST_VALUES})
    ${profileFacets(query, by.day)}
    union all (select 'certificate', min(c.standard), count(distinct f.record)::integer
      from found f join register_certificate c on c.record = f.record group by c.key order by 3 desc, 2 limit ${MOST_VALUES})`.execute(
    store,
  );
  const total = rows.find(({ facet }) => facet === 'total')?.n ?? 0;
  const of = (wanted: string): readonly (readonly [string, number])[] =>
    rows.filter(({ facet, value, n }) => facet === wanted && value !== '' && n > 0).map(({ value, n }) => [value, n]);
  return {
    total: Math.min(total, MOST_COUNTED),
    isCapped: total > MOST_COUNTED,
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        facet === 'tolerance' ? tightnessCounts(of(facet)) : Object.fromEntries(of(facet)),
      ]),
    ) as FacetCounts['facets'],
  };
}

/** Of those with a certificate, how many have one that is vouched for at least so well; the same that is found by asking for it. */
function evidenceFacet({ certificate }: CardQuery, day: string): RawBuilder<unknown> {
  const levels = EVIDENCE.map((tier, at) => {
    const evidence = EVIDENCE.slice(at);
    return sql`union all select 'evidence', ${tier}::text, count(*)::integer from found
      join register_card on register_card.record = found.record
      where certified is not null and ${certificateCondition({ ...certificate, evidence, day })}`;
  });
  return sql.join(levels, sql` `);
}

type MapOf = RegisterReading['map'];

/** Every found card is counted: a part of them would paint another picture. */
async function mapOf(store: Kysely<Tables>, ...[query, request]: Parameters<MapOf>): ReturnType<MapOf> {
  const { geography, codeLength, cellDegrees } = request;
  const where = cardConditions(query);
  const counts = await sql<{ place: string | null; n: number }>`
    with found as materialized (select places, lat from register_card where ${where})
    select null as place, count(*)::integer as n from found
    union all select '', count(*)::integer from found where lat is not null
    union all select p, count(*)::integer from found cross join unnest(places) p
      where length(p) = ${geography.length + 1 + codeLength}::integer and p like ${`${geography}-%`} group by 1`.execute(
    store,
  );
  const cells = await sql<Awaited<ReturnType<MapOf>>['cells'][number]>`
    select count(*)::integer as count, avg(lat)::double precision as lat, avg(lng)::double precision as lng, min(id) as id, min(name) as name
    from register_card where lat is not null and ${where}
    group by floor(lat / ${cellDegrees}::double precision), floor(lng / ${cellDegrees}::double precision)
    order by 1 desc, 4 limit ${MOST_CELLS}`.execute(store);
  const numberOf = (place: string | null): number => counts.rows.find((row) => row.place === place)?.n ?? 0;
  const placed = counts.rows.flatMap(({ place, n }) => (place === null || place === '' ? [] : [[place, n] as const]));
  return { total: numberOf(null), points: numberOf(''), places: Object.fromEntries(placed), cells: cells.rows };
}
