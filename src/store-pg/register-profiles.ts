import { type RawBuilder, sql } from 'kysely';
import type { NewCard } from '../app/ports-register-search.ts';
import { storedJson } from './stored-json.ts';

/** What search reads of profiles goes with the card: it is made anew with it. */
export function profilesSql(cards: readonly NewCard[]): RawBuilder<unknown> {
  const lines = cards.flatMap(({ record, profile }) => profile.map((line, place) => ({ record, place, ...line })));
  return sql`insert into register_profile (record, place, kind, process, rank, material, words, it, mm, iso, shape, max, min, batch_min,
      batch_max, kilonewtons, unit, per, amount, free, since, ended, "row", tier)
    select record, place, kind, process, rank, material, words, it, mm, iso, shape, max, min, "batchMin", "batchMax", kilonewtons, unit,
      per, amount, free, since, ended, "row", tier
    from json_to_recordset(${storedJson(lines)}::text::json) as g(record integer, place integer, kind text, process text, rank text,
      material text, words text[], it integer, mm double precision, iso integer, shape text, max double precision[],
      min double precision[], "batchMin" double precision, "batchMax" double precision, kilonewtons double precision, unit text,
      per text, amount double precision, free double precision, since text,
      ended text, "row" integer, tier text)`;
}
