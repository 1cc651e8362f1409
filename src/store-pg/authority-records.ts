import { type Kysely, sql } from 'kysely';
import type { AuthorityRecords, KeptAlarm, OwnActChange, OwnActState } from '../app/ports-authority.ts';
import type { Tables } from './tables.ts';

type Store = Kysely<Tables>;
type Dated<T extends { readonly at: string }> = Omit<T, 'at'> & { readonly at: Date };

/** Somebody was first; thrown so that the whole transaction is taken back. */
class OvertakenError extends Error {
  readonly acts: readonly string[];
  constructor(acts: readonly string[]) {
    super('overtaken');
    this.acts = acts;
  }
}

const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
const withAt = <T extends { readonly at: Date }>({ at, ...line }: T): Omit<T, 'at'> & { readonly at: string } => ({
  ...line,
  at: at.toISOString(),
});

/** Own acts and silenced alarms in the tables of this store. */
export function authorityRecords(store: Store): AuthorityRecords {
  return { ...ownActs(store), ...alarms(store) };
}

const STATE = sql.raw('id, revision, what, content, actor, reason, recorded_at as at');

function ownActs(store: Store): Pick<AuthorityRecords, 'acts' | 'trail' | 'keep'> {
  return {
    async acts() {
      const { rows } = await sql<Dated<OwnActState>>`select distinct on (id) ${STATE} from law_act_state
        order by id, revision desc`.execute(store);
      return rows.map(withAt);
    },
    async trail(id) {
      const { rows } = await sql<Dated<OwnActState>>`select ${STATE} from law_act_state
        where id = ${id} order by revision desc`.execute(store);
      return rows.map(withAt);
    },
    async keep(changes, made) {
      try {
        await store.transaction().execute(async (work) => {
          const late: string[] = [];
          for (const change of changes.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
            if (!(await isFirst(work, change, made))) late.push(change.id);
          if (late.length > 0) throw new OvertakenError(late);
        });
        return { ok: true };
      } catch (error) {
        if (error instanceof OvertakenError) return { ok: false, overtaken: error.acts };
        throw error;
      }
    },
  };
}

/** Adds the next state if the one before is the newest; of two writers the key lets only one through. */
async function isFirst(
  work: Store,
  { id, what, content, parent }: OwnActChange,
  { actor, reason, at }: Pick<OwnActState, 'actor' | 'reason' | 'at'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into law_act_state (id, revision, what, content, actor, reason, recorded_at)
    select ${id}, ${(parent ?? 0) + 1}::integer, ${what}, ${clean(content)}, ${clean(actor)}, ${clean(reason)},
      ${at}::timestamptz
    where (select coalesce(max(revision), 0) from law_act_state where id = ${id}) = ${parent ?? 0}::integer
    on conflict (id, revision) do nothing returning id`.execute(work);
  return rows.length === 1;
}

function alarms(store: Store): Pick<AuthorityRecords, 'alarms' | 'silence' | 'unsilence'> {
  return {
    async alarms(document) {
      const { rows } = await sql<Dated<KeptAlarm>>`
        select alarm, document, code, quote, reason, actor, recorded_at as at from lint_silence
        where document = ${clean(document)}
          and not exists (select 1 from lint_silence_end e where e.alarm = lint_silence.alarm)
        order by alarm`.execute(store);
      return rows.map(withAt);
    },
    async silence({ document, code, quote, reason, actor, at }) {
      const { rows } = await sql<{ alarm: number }>`
        insert into lint_silence (document, code, quote, reason, actor, recorded_at)
        values (${clean(document)}, ${clean(code)}, ${clean(quote)}, ${clean(reason)}, ${clean(actor)}, ${at}::timestamptz)
        returning alarm`.execute(store);
      return rows[0]?.alarm ?? 0;
    },
    async unsilence(alarm, { actor, at }) {
      const { rows } = await sql`
        insert into lint_silence_end (alarm, actor, recorded_at)
        select alarm, ${clean(actor)}, ${at}::timestamptz from lint_silence where alarm = ${alarm}::integer
        on conflict (alarm) do nothing returning alarm`.execute(store);
      return rows.length === 1;
    },
  };
}
