import { type Kysely, sql } from 'kysely';
import type { AttemptLines, Session, SessionLines } from '../app/ports-accounts.ts';
import type { Tables } from './tables.ts';

interface SessionRow {
  readonly session: number;
  readonly account: number;
  readonly made_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
  readonly address: string;
  readonly agent: string;
  readonly is_strong: boolean;
}

const COLUMNS = sql.raw('session, account, made_at, seen_at, ends_at, address, agent, is_strong');

const sessionOf = (row: SessionRow): Session => ({
  session: row.session,
  account: row.account,
  madeAt: row.made_at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  address: row.address,
  agent: row.agent,
  isStrong: row.is_strong,
});

/** The sessions in the tables of this store. */
export function sessionLines(store: Kysely<Tables>): SessionLines {
  return {
    async open({ tokenHash, account, madeAt, endsAt, address, agent, isStrong }) {
      const { rows } = await sql<{ session: number }>`
        insert into account_session (token_hash, account, made_at, seen_at, ends_at, address, agent, is_strong)
        values (${tokenHash}, ${account}::integer, ${madeAt}::timestamptz, ${madeAt}::timestamptz,
          ${endsAt}::timestamptz, ${address}, ${agent}, ${isStrong})
        returning session`.execute(store);
      return rows[0]?.session ?? 0;
    },
    async find(tokenHash) {
      const { rows } = await sql<SessionRow>`
        select ${COLUMNS} from account_session where token_hash = ${tokenHash}`.execute(store);
      return rows[0] && sessionOf(rows[0]);
    },
    async touch(session, at) {
      await sql`update account_session set seen_at = ${at}::timestamptz where session = ${session}::integer`.execute(
        store,
      );
    },
    async renew(session, { tokenHash, isStrong }) {
      await sql`update account_session set token_hash = ${tokenHash}, is_strong = ${isStrong}
        where session = ${session}::integer`.execute(store);
    },
    async end(account, session) {
      const { rows } = await sql`delete from account_session
        where session = ${session}::integer and account = ${account}::integer returning session`.execute(store);
      return rows.length === 1;
    },
    async endAll(account, but) {
      const { rows } = await sql`delete from account_session
        where account = ${account}::integer and session <> ${but ?? 0}::integer returning session`.execute(store);
      return rows.length;
    },
    async ofAccount(account) {
      const { rows } = await sql<SessionRow>`select ${COLUMNS} from account_session
        where account = ${account}::integer order by seen_at desc, session desc`.execute(store);
      return rows.map(sessionOf);
    },
    async sweep({ seen, now }) {
      await sql`delete from account_session where seen_at < ${seen}::timestamptz or ends_at < ${now}::timestamptz`.execute(
        store,
      );
    },
  };
}

/** The failed attempts in the tables of this store. */
export function attemptLines(store: Kysely<Tables>): AttemptLines {
  return {
    async failed(nameHash, address, at) {
      await sql`insert into failed_attempt (name_hash, address, at)
        values (${nameHash}, ${address}, ${at}::timestamptz)`.execute(store);
    },
    async failures(nameHash, address, since) {
      const { rows } = await sql<{ count: number; last: Date | null }>`
        select count(*)::integer as count, max(at) as last from failed_attempt
        where name_hash = ${nameHash} and address = ${address} and at >= ${since}::timestamptz`.execute(store);
      return { count: rows[0]?.count ?? 0, last: rows[0]?.last?.toISOString() ?? null };
    },
    async cleared(nameHash, address) {
      await sql`delete from failed_attempt where name_hash = ${nameHash} and address = ${address}`.execute(store);
    },
    async forgetBefore(at) {
      await sql`delete from failed_attempt where at < ${at}::timestamptz`.execute(store);
    },
  };
}
