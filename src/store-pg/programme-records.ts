import { type Kysely, sql } from 'kysely';
import type { MadeBy, ProgrammeChange, ProgrammeEntry, ProgrammeRecords, TrailLine } from '../app/ports-programme.ts';
import { arrayText, storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

type Store = Kysely<Tables>;
type Named = Pick<ProgrammeEntry, 'kind' | 'id'>;

/** Somebody was first; thrown so that the whole transaction is taken back. */
class OvertakenError extends Error {
  readonly things: readonly Named[];
  constructor(things: readonly Named[]) {
    super('overtaken');
    this.things = things;
  }
}

/** Tasks and what belongs to them in the tables of this store. */
export function programmeRecords(store: Store): ProgrammeRecords {
  return {
    async all(kinds) {
      const wanted = kinds === undefined ? sql`true` : sql`kind = any(${arrayText(kinds)}::text::text[])`;
      return entries(store, wanted);
    },
    ofTask: (task) => entries(store, sql`task = ${task}`),
    async trail({ task, kind, limit }) {
      const ofTask = task === undefined ? sql`true` : sql`task = ${task}`;
      const wanted = kind === undefined ? ofTask : sql`${ofTask} and kind = ${kind}`;
      const { rows } = await sql<Omit<TrailLine, 'at'> & { at: Date }>`
        select event, kind, id, task, revision, what, content, actor, role, reason, recorded_at as at
        from programme_event where ${wanted} order by event desc limit ${limit}::integer`.execute(store);
      return rows.map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
    },
    async keep(changes, made) {
      try {
        await store.transaction().execute(async (work) => {
          const late: Named[] = [];
          for (const change of changes.toSorted(inOneOrder)) if (!(await isFirst(work, change))) late.push(change);
          if (late.length > 0) throw new OvertakenError(late.map(({ kind, id }) => ({ kind, id })));
          await addEvents(work, changes, made);
        });
        return { ok: true };
      } catch (error) {
        if (error instanceof OvertakenError) return { ok: false, overtaken: error.things };
        throw error;
      }
    },
  };
}

async function entries(store: Store, wanted: ReturnType<typeof sql>): Promise<readonly ProgrammeEntry[]> {
  const { rows } = await sql<ProgrammeEntry>`select kind, id, task, revision, content from programme_entry
    where ${wanted} order by kind, id`.execute(store);
  return rows;
}

/** Two writers that take the same things in one order wait for each other and never stand in each other's way. */
const inOneOrder = (one: Named, other: Named): number =>
  `${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1;

/** The line of the thing is the gate: whoever moves its revision on first is the one writer of it. */
async function isFirst(work: Store, { kind, id, task, parent, content }: ProgrammeChange): Promise<boolean> {
  const text = clean(content);
  const { numAffectedRows } = await (parent === null
    ? sql`insert into programme_entry (kind, id, task, revision, content)
        values (${kind}, ${id}, ${task}, 1, ${text}) on conflict (kind, id) do nothing`
    : sql`update programme_entry set revision = revision + 1, content = ${text}, task = ${task}
        where kind = ${kind} and id = ${id} and revision = ${parent}`
  ).execute(work);
  return numAffectedRows === 1n;
}

async function addEvents(work: Store, changes: readonly ProgrammeChange[], made: MadeBy): Promise<void> {
  for (const { kind, id, task, parent, content, what } of changes)
    await sql`insert into programme_event (kind, id, task, revision, what, content, actor, role, reason, recorded_at)
      values (${kind}, ${id}, ${task}, ${(parent ?? 0) + 1}, ${what}, ${clean(content)}, ${clean(made.actor)}, ${made.role},
        ${clean(made.reason)}, ${made.at})`.execute(work);
}

/** Text that PostgreSQL keeps: without the null character and halves of surrogate pairs, inside JSON too. */
function clean(text: string): string {
  try {
    return storedJson(JSON.parse(text));
  } catch {
    return text.toWellFormed().replaceAll('\u0000', '');
  }
}
