import { type Kysely, sql } from 'kysely';
import type { CentreLines } from '../app/ports-accounts.ts';
import type { Tables } from './tables.ts';

interface CentreRow {
  readonly id: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly province: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** The support centres in the tables of this store. */
export function centreLines(store: Kysely<Tables>): CentreLines {
  return {
    async centres() {
      const { rows } = await sql<CentreRow>`
        select c.id, c.name_vi, c.name_en, p.province, p.valid_from, p.valid_to
        from centre c left join centre_province p on p.centre = c.id
        order by c.id, p.province, p.valid_from`.execute(store);
      return [...Map.groupBy(rows, ({ id }) => id)].map(([id, lines]) => ({
        id,
        name: { vi: lines[0]?.name_vi ?? '', en: lines[0]?.name_en ?? '' },
        serves: lines.flatMap(({ province, valid_from: validFrom, valid_to: validTo }) =>
          province === null || validFrom === null ? [] : [{ province, validFrom, validTo }],
        ),
      }));
    },
    async putCentre({ id, name }) {
      await sql`insert into centre (id, name_vi, name_en) values (${id}, ${name.vi}, ${name.en})
        on conflict (id) do update set name_vi = excluded.name_vi, name_en = excluded.name_en`.execute(store);
    },
    async serve(centre, { province, validFrom, validTo }) {
      const { rows } = await sql`insert into centre_province (centre, province, valid_from, valid_to)
        select id, ${province}, ${validFrom}, ${validTo}::text from centre where id = ${centre}
        on conflict (centre, province, valid_from) do update set valid_to = excluded.valid_to
        returning centre`.execute(store);
      return rows.length === 1;
    },
    async endService(centre, province, validTo) {
      const { rows } = await sql`update centre_province set valid_to = ${validTo}
        where centre = ${centre} and province = ${province} and (valid_to is null or valid_to > ${validTo})
        returning centre`.execute(store);
      return rows.length > 0;
    },
  };
}
