import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CardQuery, Facet, FacetCounts, FoundCard, RegisterReading } from '../app/ports-register.ts';
import { arrayText } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** Beyond so many, what was found is not counted further. */
const MOST_COUNTED = 10_000;
const LAST = '\u{10FFFF}';

/** Search over the cards of the register. */
export function cardSearch(store: Kysely<Tables>): Pick<RegisterReading, 'search' | 'facets'> {
  return {
    async search(query) {
      const order = query.core === undefined ? sql`` : sql`order by core`;
      const { rows } = await sql<FoundCard>`
        select record, id, level, name, marked, folded, core, terms, codes, products, places, park, ownership, country, size, stage, kind,
          industries, address, lat, lng, conflicts
        from register_card where ${conditionsOf(query)} ${order} limit ${query.limit}::integer`.execute(store);
      return rows;
    },
    facets: (query) => facetsOf(store, query),
  };
}

function conditionsOf(query: CardQuery): RawBuilder<unknown> {
  const list: RawBuilder<unknown>[] = [sql`true`];
  const has = (column: 'codes' | 'terms' | 'products', words: readonly string[]) =>
    sql`${sql.ref(column)} @> ${arrayText(words)}::text::text[]`;
  if (query.record !== undefined) list.push(sql`record = ${query.record}::integer`);
  if (query.code !== undefined) list.push(has('codes', [query.code]));
  const sure = query.terms?.flatMap((spellings) => (spellings.length === 1 ? spellings : [])) ?? [];
  if (sure.length > 0) list.push(has('terms', sure));
  for (const spellings of query.terms ?? [])
    if (spellings.length !== 1) list.push(sql`terms && ${arrayText(spellings)}::text::text[]`);
  if (query.core !== undefined)
    list.push(
      query.isWholeCore === true
        ? sql`core = ${query.core}`
        : sql`core >= ${query.core} and core < ${query.core + LAST}`,
    );
  if (query.products !== undefined) list.push(has('products', query.products));
  if (query.places !== undefined) list.push(sql`places && ${arrayText(query.places)}::text::text[]`);
  for (const column of ['park', 'ownership', 'size', 'stage', 'kind', 'level'] as const)
    if (query[column] !== undefined) list.push(sql`${sql.ref(column)} = ${query[column]}`);
  return sql.join(list, sql` and `);
}

async function facetsOf(store: Kysely<Tables>, query: CardQuery): Promise<FacetCounts> {
  const plain = (['level', 'kind', 'ownership', 'size', 'stage'] as const).map(
    (facet) =>
      sql`select ${facet}::text as facet, ${sql.ref(facet)}::text as value, count(*)::integer as n from found group by 2`,
  );
  const { rows } = await sql<{ facet: Facet | 'total'; value: string; n: number }>`
    with found as materialized (
      select level, kind, ownership, size, stage, places from register_card where ${conditionsOf(query)}
      limit ${MOST_COUNTED + 1}::integer
    )
    select 'total'::text as facet, ''::text as value, count(*)::integer as n from found
    union all ${sql.join(plain, sql` union all `)}
    union all select 'province', p, count(*)::integer from found cross join unnest(places) p
      where length(p) = 7 and p like 'VN34-%' group by 2`.execute(store);
  const total = rows.find(({ facet }) => facet === 'total')?.n ?? 0;
  const of = (facet: Facet): Readonly<Record<string, number>> =>
    Object.fromEntries(rows.filter((row) => row.facet === facet && row.value !== '').map(({ value, n }) => [value, n]));
  return {
    total: Math.min(total, MOST_COUNTED),
    isCapped: total > MOST_COUNTED,
    facets: {
      level: of('level'),
      kind: of('kind'),
      ownership: of('ownership'),
      size: of('size'),
      stage: of('stage'),
      province: of('province'),
    },
  };
}
