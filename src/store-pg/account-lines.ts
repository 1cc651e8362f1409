import { type Kysely, sql } from 'kysely';
import type { Account, AccountLines, GivenRole } from '../app/ports-accounts.ts';
import type { Role } from '../model/access/access-table.ts';
import { storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

interface AccountRow {
  readonly account: number;
  readonly name: string;
  readonly shown: string;
  readonly email: string;
  readonly password: string | null;
  readonly must_change: boolean;
  readonly totp: string | null;
  readonly totp_step: number;
  readonly disabled_at: Date | null;
  readonly made_at: Date;
}

const COLUMNS = sql.raw('account, name, shown, email, password, must_change, totp, totp_step, disabled_at, made_at');

const accountOf = (row: AccountRow): Account => ({
  account: row.account,
  name: row.name,
  shown: row.shown,
  email: row.email,
  password: row.password,
  mustChange: row.must_change,
  totp: row.totp,
  totpStep: row.totp_step,
  disabledAt: row.disabled_at?.toISOString() ?? null,
  madeAt: row.made_at.toISOString(),
});

/** The accounts and roles in the tables of this store. */
export function accountLines(store: Kysely<Tables>): AccountLines {
  return { ...accounts(store), ...roles(store) };
}

function accounts(store: Kysely<Tables>): Omit<AccountLines, 'give' | 'take' | 'roles'> {
  const one = async (where: ReturnType<typeof sql>): Promise<Account | undefined> => {
    const { rows } = await sql<AccountRow>`select ${COLUMNS} from account where ${where}`.execute(store);
    return rows[0] && accountOf(rows[0]);
  };
  return {
    async any() {
      const { rows } = await sql<{ any: boolean }>`select exists (select 1 from account) as any`.execute(store);
      return rows[0]?.any === true;
    },
    async add(account) {
      const { rows } = await sql<{ account: number }>`
        insert into account (name, shown, email, password, must_change, made_at)
        values (${account.name}, ${account.shown}, ${account.email}, ${account.password}, ${account.mustChange},
          ${account.madeAt}::timestamptz)
        on conflict (name) do nothing returning account`.execute(store);
      return rows[0]?.account;
    },
    byName: (name) => one(sql`name = ${name}`),
    byNumber: (account) => one(sql`account = ${account}::integer`),
    async list() {
      const { rows } = await sql<AccountRow>`select ${COLUMNS} from account order by name`.execute(store);
      return rows.map(accountOf);
    },
    async change(account, change) {
      const named: Readonly<Record<string, unknown>> = {
        shown: change.shown,
        email: change.email,
        password: change.password,
        must_change: change.mustChange,
        totp: change.totp,
        totp_step: change.totpStep,
        disabled_at: change.disabledAt,
      };
      const set = Object.entries(named).filter(([, value]) => value !== undefined);
      if (set.length === 0) return;
      const parts = set.map(([name, value]) =>
        name === 'disabled_at' ? sql`disabled_at = ${value}::timestamptz` : sql`${sql.ref(name)} = ${value}`,
      );
      await sql`update account set ${sql.join(parts)} where account = ${account}::integer`.execute(store);
    },
    async takeStep(account, step) {
      const { rows } = await sql`update account set totp_step = ${step}::integer
        where account = ${account}::integer and totp_step < ${step}::integer returning account`.execute(store);
      return rows.length === 1;
    },
  };
}

interface RoleRow {
  readonly grant_number: number;
  readonly account: number;
  readonly role: Role;
  readonly scope: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly ended_at: Date | null;
}

const roleOf = (row: RoleRow): GivenRole => ({
  grant: row.grant_number,
  account: row.account,
  role: row.role,
  scope: JSON.parse(row.scope) as readonly string[],
  validFrom: row.valid_from,
  validTo: row.valid_to,
  endedAt: row.ended_at?.toISOString() ?? null,
});

function roles(store: Kysely<Tables>): Pick<AccountLines, 'give' | 'take' | 'roles'> {
  return {
    async give(given) {
      const { rows } = await sql<{ grant_number: number }>`
        insert into account_role (account, role, scope, valid_from, valid_to, given_by, given_at)
        values (${given.account}::integer, ${given.role}, ${storedJson(given.scope)}, ${given.validFrom},
          ${given.validTo}, ${given.by}, ${given.at}::timestamptz)
        returning grant_number`.execute(store);
      return rows[0]?.grant_number ?? 0;
    },
    async take(grant, at) {
      const { rows } = await sql<{ account: number }>`update account_role set ended_at = ${at}::timestamptz
        where grant_number = ${grant}::integer and ended_at is null returning account`.execute(store);
      return rows[0]?.account;
    },
    async roles(account) {
      const { rows } = await sql<RoleRow>`
        select grant_number, account, role, scope, valid_from, valid_to, ended_at from account_role
        where ended_at is null and ${account === undefined ? sql`true` : sql`account = ${account}::integer`}
        order by grant_number`.execute(store);
      return rows.map(roleOf);
    },
  };
}
