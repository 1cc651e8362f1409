import { type Kysely, sql } from 'kysely';
import type { SavedSearch, SavedSearches } from '../app/ports-register-search.ts';
import { storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

interface SavedRow {
  readonly search: number;
  readonly name: string;
  readonly asked: string;
  readonly made_at: Date;
  readonly looked_at: Date;
  readonly looked_record: number;
  readonly looked_put: string | number;
}

const COLUMNS = sql`search, name, asked, made_at, looked_at, looked_record, looked_put`;
/** The last record and the last card that are there now. */
const NOW = sql`coalesce((select max(record) from register_record), 0), coalesce((select max(put) from register_card), 0)`;

/** The searches that one account kept, in the tables of this store. */
export function savedSearches(store: Kysely<Tables>, owner: string): SavedSearches {
  const own = sql`owner = ${owner}::text`;
  return {
    async list() {
      const { rows } = await sql<SavedRow>`select ${COLUMNS} from register_saved_search where ${own}
        order by search`.execute(store);
      return rows.map(savedOf);
    },
    async find(search) {
      const { rows } = await sql<SavedRow>`select ${COLUMNS} from register_saved_search
        where search = ${search}::integer and ${own}`.execute(store);
      return rows[0] && savedOf(rows[0]);
    },
    async add({ name, asked }, at) {
      const { rows } = await sql<SavedRow>`
        insert into register_saved_search (owner, name, asked, made_at, looked_at, looked_record, looked_put)
        select ${owner}, ${name}, ${storedJson(asked)}, ${at}::timestamptz, ${at}::timestamptz, ${NOW}
        on conflict (owner, name) do nothing returning ${COLUMNS}`.execute(store);
      return rows[0] && savedOf(rows[0]);
    },
    async rename(search, name) {
      const { rows } =
        await sql`update register_saved_search set name = ${name}::text where search = ${search}::integer and ${own}
        and not exists (select 1 from register_saved_search where ${own} and name = ${name}::text and search <> ${search}::integer)
        returning search`.execute(store);
      return rows.length > 0;
    },
    async remove(search) {
      const { rows } = await sql`delete from register_saved_search where search = ${search}::integer and ${own}
        returning search`.execute(store);
      return rows.length > 0;
    },
    async look(search, at) {
      await sql`update register_saved_search set looked_at = ${at}::timestamptz, (looked_record, looked_put) = (select ${NOW})
        where search = ${search}::integer and ${own}`.execute(store);
    },
  };
}

function savedOf(row: SavedRow): SavedSearch {
  return {
    search: row.search,
    name: row.name,
    asked: JSON.parse(row.asked) as SavedSearch['asked'],
    madeAt: row.made_at.toISOString(),
    lookedAt: row.looked_at.toISOString(),
    looked: { record: row.looked_record, put: Number(row.looked_put) },
  };
}
