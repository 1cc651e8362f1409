import { type RawBuilder, sql } from 'kysely';
import type { CardMatch, CardQuery, CertificateQuery } from '../app/ports-register-search.ts';
import { processCondition, profileConditions } from './profile-conditions.ts';
import { arrayText } from './stored-json.ts';

const LAST = '\u{10FFFF}';

type Condition = RawBuilder<unknown>;

/** The condition on `register_card` that a query is. */
export function cardConditions(query: CardQuery): Condition {
  const list: Condition[] = [sql`true`, ...matchConditions(query)];
  if (query.record !== undefined) list.push(sql`record = ${query.record}::integer`);
  if (query.after !== undefined) list.push(sql`record > ${query.after}::integer`);
  if (query.since !== undefined) list.push(sql`put > ${query.since}::bigint`);
  if (query.code !== undefined) list.push(has('codes', [query.code]));
  if (query.any !== undefined) list.push(oneOf(query.any));
  if (query.products !== undefined) list.push(has('products', query.products));
  if (query.places !== undefined) list.push(sql`places && ${arrayText(query.places)}::text::text[]`);
  if (query.industries !== undefined)
    list.push(sql`industries <> '{}' and industries && ${arrayText(query.industries)}::text::text[]`);
  if (query.division !== undefined) list.push(has('divisions', [query.division]));
  if (query.process !== undefined) list.push(processCondition(query.process, query.on));
  if (query.certificate !== undefined) list.push(certificateCondition(query.certificate));
  list.push(...profileConditions(query));
  for (const column of ['park', 'ownership', 'size', 'stage', 'kind', 'level'] as const)
    if (query[column] !== undefined) list.push(sql`${sql.ref(column)} = ${query[column]}`);
  return sql.join(list, sql` and `);
}

function has(column: 'codes' | 'terms' | 'products' | 'divisions', words: readonly string[]): RawBuilder<unknown> {
  return sql`${sql.ref(column)} @> ${arrayText(words)}::text::text[]`;
}

function oneOf(matches: readonly CardMatch[]): Condition {
  if (matches.length === 0) return sql`false`;
  const each = matches.map((match) => sql`(${sql.join(matchConditions(match), sql` and `)})`);
  return sql`(${sql.join(each, sql` or `)})`;
}

function matchConditions({ terms, core, isWholeCore }: CardMatch): readonly Condition[] {
  const list: Condition[] = [];
  const sure = terms?.flatMap((spellings) => (spellings.length === 1 ? spellings : [])) ?? [];
  if (sure.length > 0) list.push(has('terms', sure));
  for (const spellings of terms ?? [])
    if (spellings.length !== 1) list.push(sql`terms && ${arrayText(spellings)}::text::text[]`);
  if (core === undefined) return list;
  const other = sql`(other_cores <> '{}' and other_cores @> ${arrayText([core])}::text::text[])`;
  list.push(
    isWholeCore === true ? sql`(core = ${core} or ${other})` : sql`(core >= ${core} and core < ${core + LAST})`,
  );
  return list;
}

/** One and the same certificate is of the standard, stands so on the day, and is vouched for well enough. */
export function certificateCondition({ standard, standing, evidence, day }: CertificateQuery): Condition {
  const asked = { standard, evidence, day };
  const some = sql`exists (select 1 ${ofCards(asked)})`;
  return standing === undefined ? some : sql`${some} and ${certifiedSql(asked)} = ${standing}`;
}

type Asked = Omit<CertificateQuery, 'standing'>;

/** The certificates of a card that are asked for. */
function ofCards({ standard, evidence }: Asked): Condition {
  const list = [sql`c.record = register_card.record`];
  if (standard !== undefined) list.push(sql`c.key = ${standard}`);
  if (evidence !== undefined) list.push(sql`c.tier = any(${arrayText(evidence)}::text::text[])`);
  return sql`from register_certificate c where ${sql.join(list, sql` and `)}`;
}

/**
 * How the certificates of a card stand on a day, by a standard or any: `valid` if one is, else `not-known` if one has no expiry and is not
 * to come, else `lapsed`; null where the card has none.
 */
export function certifiedSql(asked: Asked): Condition {
  return sql`(select case when count(*) = 0 then null
      when bool_or(c.expires >= ${asked.day} and coalesce(c.issued, '') <= ${asked.day}) then 'valid'
      when bool_or(c.expires is null and coalesce(c.issued, '') <= ${asked.day}) then 'not-known'
      else 'lapsed' end
    ${ofCards(asked)})`;
}
