import { type Kysely, sql } from 'kysely';
import type { NewStep, PublicationRecords, PublishedRow, PublishedRowQuery } from '../app/ports-publish.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Publication, PublicationStep, StepKind } from '../model/publication.ts';
import { arrayText, storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

interface StepRow {
  readonly publication: number;
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly title: string;
  readonly step: number;
  readonly kind: StepKind;
  readonly actor: string;
  readonly note: string;
  readonly said: string;
  readonly recorded_at: Date;
}

interface ContentRow {
  readonly publication: number;
  readonly table_name: string;
  readonly number: number;
  readonly key: string;
  readonly content: string;
}

/** Releases on their way to the public, in the tables of this store. */
export function publicationRecords(store: Kysely<Tables>): PublicationRecords {
  return { ...stepRecords(store), ...rowRecords(store) };
}

function stepRecords(store: Kysely<Tables>): Pick<PublicationRecords, 'propose' | 'list' | 'add'> {
  return {
    propose: ({ name, version, hash, title, proposed }) =>
      store.transaction().execute(async (work) => {
        const { rows } = await sql<{ publication: number }>`
          insert into publication (name, version, hash, title) values (${name}, ${version}, ${hash}, ${storedJson(title)})
          on conflict (name, version) do nothing returning publication`.execute(work);
        const made = rows[0]?.publication;
        if (made === undefined) return undefined;
        await addStep(work, made, { ...proposed, step: 1 });
        return (await listed(work, made))[0];
      }),
    list: () => listed(store),
    add: (publication, step) => addStep(store, publication, step),
  };
}

async function addStep(
  store: Kysely<Tables>,
  publication: number,
  { step, kind, actor, note, said, at }: NewStep & { readonly step: number },
): Promise<boolean> {
  // The step before must be there and this one must not: of two who add the same step one wins.
  const { rows } = await sql`
    insert into publication_step (publication, step, kind, actor, note, said, recorded_at)
    select ${publication}::integer, ${step}::integer, ${kind}, ${actor}, ${note}, ${storedJson(said)}, ${at}::timestamptz
    where (select coalesce(max(step), 0) from publication_step where publication = ${publication}::integer) = ${step}::integer - 1
    on conflict do nothing returning step`.execute(store);
  return rows.length === 1;
}

async function listed(store: Kysely<Tables>, only?: number): Promise<readonly Publication[]> {
  const { rows } = await sql<StepRow>`
    select p.publication, p.name, p.version, p.hash, p.title, s.step, s.kind, s.actor, s.note, s.said, s.recorded_at
    from publication p join publication_step s on s.publication = p.publication
    where ${only ?? null}::integer is null or p.publication = ${only ?? null}::integer
    order by p.publication, s.step`.execute(store);
  return [...Map.groupBy(rows, ({ publication }) => publication).values()].flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    const { publication: number, name, version, hash, title } = first;
    return [{ number, name, version, hash, title: JSON.parse(title) as Bilingual, steps: steps.map(stepOf) }];
  });
}

const stepOf = ({ step, kind, actor, note, said, recorded_at: at }: StepRow): PublicationStep =>
  ({ step, kind, actor, note, at: at.toISOString(), said: JSON.parse(said) }) as PublicationStep;

const rowOf = ({ table_name: table, number, key, content }: ContentRow): PublishedRow => ({
  table,
  number,
  key,
  cells: JSON.parse(content) as PublishedRow['cells'],
});

/** Numbers of the rows that hold every word, after a number, in order; the longest word, mostly the rarest, leads. */
function foundNumbers({ publication, table, terms }: PublishedRowQuery, after: number, limit: number) {
  const [lead, ...rest] = terms.toSorted((one, other) => other.length - one.length);
  const others = rest.map(
    // A value, not a semi-join: it is looked up row by row, and the search ends with the page.
    (word) => sql`and (select o.number from published_word o where o.publication = w.publication
      and o.table_name = w.table_name and o.word = ${word} and o.number = w.number) is not null`,
  );
  return lead === undefined
    ? sql`select number from published_row where publication = ${publication}::integer and table_name = ${table}
        and number > ${after}::integer order by number limit ${limit}::integer`
    : sql`select w.number from published_word w where w.publication = ${publication}::integer
        and w.table_name = ${table} and w.word = ${lead} and w.number > ${after}::integer ${sql.join(others, sql` `)}
        order by w.number limit ${limit}::integer`;
}

function rowRecords(store: Kysely<Tables>): Pick<PublicationRecords, 'putRows' | 'rows' | 'count' | 'byKey'> {
  return {
    putRows: (publication, rows) =>
      store.transaction().execute(async (work) => {
        const given = rows.map(({ table, number, key, cells, terms }) => ({
          table_name: table,
          number,
          key,
          content: storedJson(cells),
          words: arrayText(terms),
        }));
        const lines = sql`json_to_recordset(${storedJson(given)}::text::json)
          as g(table_name text, number integer, key text, content text, words text)`;
        await sql`insert into published_row (publication, table_name, number, key, content)
          select ${publication}::integer, g.table_name, g.number, g.key, g.content from ${lines}
          on conflict do nothing`.execute(work);
        await sql`insert into published_word (publication, table_name, word, number)
          select ${publication}::integer, g.table_name, w.word, g.number
          from ${lines} cross join lateral unnest(g.words::text[]) as w(word)
          on conflict do nothing`.execute(work);
      }),
    async rows(query, { after, limit }) {
      const { rows } = await sql<ContentRow>`
        select publication, table_name, number, key, content from published_row
        where publication = ${query.publication}::integer and table_name = ${query.table}
          and number = any(array(${foundNumbers(query, after, limit)}))
        order by number`.execute(store);
      return rows.map(rowOf);
    },
    async count(query, most) {
      const { rows } = await sql<{ found: number }>`select count(*)::integer as found from
        (${foundNumbers(query, 0, most)}) counted`.execute(store);
      return rows[0]?.found ?? 0;
    },
    async byKey(publications, key) {
      const { rows } = await sql<ContentRow>`
        select publication, table_name, number, key, content from published_row
        where key = ${key} and publication = any(${`{${publications.join(',')}}`}::integer[])
        order by publication, table_name, number`.execute(store);
      return rows.map((row) => ({ ...rowOf(row), publication: row.publication }));
    },
  };
}
