import { type Kysely, sql } from 'kysely';
import type { CarriedRecords, CarriedTable } from '../app/ports-backup.ts';
import { storeHealth } from './store-health.ts';
import type { Tables } from './tables.ts';

/** Every table but those of sessions and failed attempts, in an order in which each row finds what it refers to, and the columns that order its rows. */
const CARRIED: readonly (readonly [table: string, order: string])[] = [
  ['recipe', 'id'],
  ['recipe_revision', 'id, revision'],
  ['reader_link', 'secret_hash'],
  ['visit', 'what'],
  ['register_source', 'source'],
  ['register_batch', 'batch'],
  ['register_row', '"row"'],
  ['register_record', 'record'],
  ['register_link', '"row", level'],
  ['register_event', 'event'],
  ['register_event_record', 'event, record'],
  ['register_key', 'key, record'],
  ['register_tie', 'tie'],
  ['register_pair', 'pair'],
  ['register_card', 'record'],
  ['register_word', 'word'],
  ['register_proposal', 'proposal'],
  ['register_proposal_decision', 'proposal'],
  ['register_verification', '"row"'],
  ['person_request', 'request'],
  ['person_request_answer', 'request'],
  ['account', 'account'],
  ['account_role', 'grant_number'],
  ['account_recovery', 'account, code_hash'],
  ['account_passkey', 'id'],
  ['account_identity', 'issuer, subject'],
  ['api_key', 'id'],
  ['api_key_use', 'id, day'],
  ['centre', 'id'],
  ['centre_province', 'centre, province, valid_from'],
  ['audit_entry', 'entry'],
  ['register_block', 'key, record'],
  ['register_unblocked', 'record'],
  ['register_model', 'model'],
  ['register_import', 'begun_at, job'],
  ['register_certificate', 'record, place'],
  ['register_profile', 'record, place'],
  ['register_saved_search', 'search'],
  ['publication', 'publication'],
  ['publication_step', 'publication, step'],
  ['published_row', 'publication, table_name, number'],
  ['published_word', 'publication, table_name, word, number'],
  ['programme_entry', 'kind, id'],
  ['programme_event', 'event'],
  ['law_act_state', 'id, revision'],
  ['lint_silence', 'alarm'],
  ['lint_silence_end', 'alarm'],
  ['policy_baseline', 'place'],
];
/** Counters that go on where the rows end: table, column, sequence where the column has none of its own. */
const COUNTERS: readonly (readonly [table: string, column: string, sequence?: string])[] = [
  ['register_source', 'source'],
  ['register_batch', 'batch'],
  ['register_row', 'row'],
  ['register_event', 'event'],
  ['register_tie', 'tie'],
  ['register_pair', 'pair'],
  ['register_model', 'model'],
  ['register_record', 'record', 'register_record_number'],
  ['publication', 'publication'],
  ['register_card', 'put', 'register_put'],
  ['register_proposal', 'proposal'],
  ['person_request', 'request'],
  ['account', 'account'],
  ['account_role', 'grant_number'],
  ['register_saved_search', 'search'],
  ['programme_event', 'event'],
  ['lint_silence', 'alarm'],
];
const PAGE = sql.lit(1000);

/** Everything of this store as of one moment, and putting it back. */
export function carriedRecords(store: Kysely<Tables>): CarriedRecords {
  return {
    async migrations() {
      const { rows } = await sql<{ name: string }>`select name from lienket_migration order by name`.execute(store);
      return rows.map(({ name }) => name);
    },
    read: (take) =>
      store
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (work) => {
          for (const [name, order] of CARRIED) await take({ name, lines: linesOf(work, name, order) });
        }),
    async filled() {
      const asked = CARRIED.map(
        ([name]) => sql`select ${name}::text as name where exists (select 1 from ${sql.table(name)})`,
      );
      const { rows } = await sql<{ name: string }>`${sql.join(asked, sql` union all `)}`.execute(store);
      return rows.map(({ name }) => name);
    },
    write: (tables) =>
      store.transaction().execute(async (work) => {
        // What leaves an entry in the audit trail when it happens left it then.
        await sql`select set_config('lienket.carrying', 'on', true)`.execute(work);
        for (const [name] of CARRIED) {
          const table = tables.find((each) => each.name === name);
          if (table !== undefined) await putBack(work, table);
        }
        for (const [table, column, sequence] of COUNTERS)
          await sql`select setval(${sequence === undefined ? sql`pg_get_serial_sequence(${table}, ${column})` : sql`${sequence}::regclass`},
            (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(work);
      }),
    health: () => storeHealth(store),
  };
}

async function* linesOf(work: Kysely<Tables>, name: string, order: string): AsyncGenerator<readonly string[]> {
  await sql`declare carried no scroll cursor for
    select row_to_json(t)::text as line from ${sql.table(name)} t order by ${sql.raw(order)}`.execute(work);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${PAGE} from carried`.execute(work);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close carried`.execute(work);
}

async function putBack(work: Kysely<Tables>, { name, lines }: CarriedTable): Promise<void> {
  const found = await sql<{ column_name: string }>`select column_name from information_schema.columns
    where table_schema = current_schema() and table_name = ${name} order by ordinal_position`.execute(work);
  const names = found.rows.map(({ column_name: column }) => column);
  const columns = sql.join(names.map((column) => sql.ref(column)));
  // A record may have been merged into a later one, which is not there yet.
  const values = sql.join(
    names.map((column) => (column === 'merged_into' ? sql`null::integer` : sql.ref(`g.${column}`))),
  );
  const merged: string[] = [];
  for await (const page of lines) {
    const rows = `[${page.join(',')}]`;
    await sql`insert into ${sql.table(name)} (${columns}) overriding system value
      select ${values} from json_populate_recordset(null::${sql.table(name)}, ${rows}::text::json) g`.execute(work);
    if (names.includes('merged_into')) merged.push(...page.filter((line) => !/"merged_into":null/u.test(line)));
  }
  if (merged.length > 0)
    await sql`update register_record r set merged_into = g.merged_into
      from json_to_recordset(${`[${merged.join(',')}]`}::text::json) as g(record integer, merged_into integer)
      where r.record = g.record`.execute(work);
}
