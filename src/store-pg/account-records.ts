import { type Kysely, sql } from 'kysely';
import type { AccountRecords, AccountSession, AuditEntry, AuditFilter, AuditLines } from '../app/ports-accounts.ts';
import { accountLines } from './account-lines.ts';
import { factorLines } from './factor-lines.ts';
import { attemptLines, sessionLines } from './session-lines.ts';
import type { Tables } from './tables.ts';

type Store = Kysely<Tables>;
const PIECE = 1000;

/** The accounts and the audit trail in the tables of this store. */
export function accountRecords(store: Store): AccountRecords {
  return { ...session(store), write: (work) => store.transaction().execute((within) => work(session(within))) };
}

const session = (store: Store): AccountSession => ({
  ...accountLines(store),
  ...sessionLines(store),
  ...factorLines(store),
  ...attemptLines(store),
  ...auditLines(store),
});

const COLUMNS = sql.raw('entry, at, actor, action, subject, note, hash');

function auditLines(store: Store): AuditLines {
  return {
    async note({ at, actor, action, subject, note }) {
      await sql`select audit_add(${at}::text, ${actor}::text, ${action}::text, ${subject}::text, ${note}::text)`.execute(
        store,
      );
    },
    async page(filter) {
      const { rows } = await sql<AuditEntry>`select ${COLUMNS} from audit_entry
        where ${sql.join(conditions(filter), sql` and `)} order by entry desc limit ${filter.limit}::integer`.execute(
        store,
      );
      return rows;
    },
    async read(take) {
      for (let last = 0; ; ) {
        const { rows } = await sql<AuditEntry>`select ${COLUMNS} from audit_entry
          where entry > ${last}::integer order by entry limit ${sql.lit(PIECE)}`.execute(store);
        if (rows.length === 0) return;
        take(rows);
        last = rows.at(-1)?.entry ?? last;
      }
    },
  };
}

function conditions({ actor, action, subject, from, to, before }: AuditFilter) {
  return [
    sql`true`,
    ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
    ...(action === undefined ? [] : [sql`starts_with(action, ${action})`]),
    ...(subject === undefined ? [] : [sql`starts_with(subject, ${subject})`]),
    ...(from === undefined ? [] : [sql`at >= ${from}`]),
    ...(to === undefined ? [] : [sql`at < ${`${to}T99`}`]),
    ...(before === undefined ? [] : [sql`entry < ${before}::integer`]),
  ];
}
