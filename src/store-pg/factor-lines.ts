import { type Kysely, sql } from 'kysely';
import type { ApiKey, FactorLines, Passkey } from '../app/ports-accounts.ts';
import type { Action } from '../model/access/access-table.ts';
import { arrayText, storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

type Store = Kysely<Tables>;

/** Recovery codes, passkeys, ties to providers and API keys in the tables of this store. */
export function factorLines(store: Store): FactorLines {
  return {
    ...recovery(store),
    ...passkeys(store),
    ...identities(store),
    ...keys(store),
    async forget(account) {
      await sql`update account set totp = null, totp_step = 0 where account = ${account}::integer`.execute(store);
      for (const table of ['account_recovery', 'account_passkey', 'api_key'])
        await sql`delete from ${sql.table(table)} where account = ${account}::integer`.execute(store);
    },
  };
}

function recovery(store: Store): Pick<FactorLines, 'putRecovery' | 'spendRecovery' | 'recoveryLeft'> {
  return {
    async putRecovery(account, hashes) {
      await sql`delete from account_recovery where account = ${account}::integer`.execute(store);
      await sql`insert into account_recovery (account, code_hash)
        select ${account}::integer, h from unnest(${arrayText(hashes)}::text::text[]) h`.execute(store);
    },
    async spendRecovery(account, hash, at) {
      const { rows } = await sql`update account_recovery set used_at = ${at}::timestamptz
        where account = ${account}::integer and code_hash = ${hash} and used_at is null returning account`.execute(
        store,
      );
      return rows.length === 1;
    },
    async recoveryLeft(account) {
      const { rows } = await sql<{ left: number }>`select count(*)::integer as left from account_recovery
        where account = ${account}::integer and used_at is null`.execute(store);
      return rows[0]?.left ?? 0;
    },
  };
}

interface PasskeyRow {
  readonly id: string;
  readonly account: number;
  readonly public_key: string;
  readonly counter: number;
  readonly label: string;
  readonly transports: string;
  readonly made_at: Date;
  readonly used_at: Date | null;
}

const PASSKEY = sql.raw('id, account, public_key, counter::float8 as counter, label, transports, made_at, used_at');

const passkeyOf = (row: PasskeyRow): Passkey => ({
  id: row.id,
  account: row.account,
  publicKey: row.public_key,
  counter: row.counter,
  label: row.label,
  transports: JSON.parse(row.transports) as readonly string[],
  madeAt: row.made_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
});

function passkeys(
  store: Store,
): Pick<FactorLines, 'addPasskey' | 'passkeys' | 'passkey' | 'usedPasskey' | 'dropPasskey'> {
  return {
    async addPasskey(passkey) {
      const { rows } = await sql`
        insert into account_passkey (id, account, public_key, counter, label, transports, made_at)
        values (${passkey.id}, ${passkey.account}::integer, ${passkey.publicKey}, ${passkey.counter}::bigint,
          ${passkey.label}, ${storedJson(passkey.transports)}, ${passkey.madeAt}::timestamptz)
        on conflict (id) do nothing returning id`.execute(store);
      return rows.length === 1;
    },
    async passkeys(account) {
      const { rows } = await sql<PasskeyRow>`select ${PASSKEY} from account_passkey
        where account = ${account}::integer order by made_at, id`.execute(store);
      return rows.map(passkeyOf);
    },
    async passkey(id) {
      const { rows } = await sql<PasskeyRow>`select ${PASSKEY} from account_passkey where id = ${id}`.execute(store);
      return rows[0] && passkeyOf(rows[0]);
    },
    async usedPasskey(id, counter, at) {
      await sql`update account_passkey set counter = ${counter}::bigint, used_at = ${at}::timestamptz
        where id = ${id}`.execute(store);
    },
    async dropPasskey(account, id) {
      const { rows } = await sql`delete from account_passkey
        where id = ${id} and account = ${account}::integer returning id`.execute(store);
      return rows.length === 1;
    },
  };
}

function identities(store: Store): Pick<FactorLines, 'tie' | 'tied'> {
  return {
    async tie({ issuer, subject, account }) {
      await sql`insert into account_identity (issuer, subject, account)
        values (${issuer}, ${subject}, ${account}::integer)
        on conflict (issuer, subject) do nothing`.execute(store);
    },
    async tied(issuer, subject) {
      const { rows } = await sql<{ account: number }>`select account from account_identity
        where issuer = ${issuer} and subject = ${subject}`.execute(store);
      return rows[0]?.account;
    },
  };
}

interface KeyRow {
  readonly id: string;
  readonly account: number;
  readonly label: string;
  readonly actions: string;
  readonly made_at: Date;
  readonly ends_at: Date;
  readonly used_at: Date | null;
}

const KEY = sql.raw('id, account, label, actions, made_at, ends_at, used_at');

const keyOf = (row: KeyRow): ApiKey => ({
  id: row.id,
  account: row.account,
  label: row.label,
  actions: JSON.parse(row.actions) as readonly Action[],
  madeAt: row.made_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
});

function keys(
  store: Store,
): Pick<FactorLines, 'addKey' | 'keyOf' | 'keys' | 'usedKey' | 'addKeyUse' | 'keyUses' | 'dropKey'> {
  return {
    async addKey(key) {
      await sql`insert into api_key (id, key_hash, account, label, actions, made_at, ends_at)
        values (${key.id}, ${key.keyHash}, ${key.account}::integer, ${key.label}, ${storedJson(key.actions)},
          ${key.madeAt}::timestamptz, ${key.endsAt}::timestamptz)`.execute(store);
    },
    async keyOf(keyHash) {
      const { rows } = await sql<KeyRow>`select ${KEY} from api_key where key_hash = ${keyHash}`.execute(store);
      return rows[0] && keyOf(rows[0]);
    },
    async keys(account) {
      const { rows } = await sql<KeyRow>`select ${KEY} from api_key
        where account = ${account}::integer order by made_at, id`.execute(store);
      return rows.map(keyOf);
    },
    async usedKey(id, at) {
      await sql`update api_key set used_at = ${at}::timestamptz where id = ${id}`.execute(store);
    },
    async addKeyUse(id, day, { asked, refused }) {
      await sql`insert into api_key_use (id, day, asked, refused)
        select id, ${day}, ${asked}::integer, ${refused}::integer from api_key where id = ${id}
        on conflict (id, day) do update set asked = api_key_use.asked + excluded.asked,
          refused = api_key_use.refused + excluded.refused`.execute(store);
    },
    async keyUses(account, from) {
      const { rows } = await sql<{ id: string; asked: number; refused: number }>`
        select u.id, sum(u.asked)::integer as asked, sum(u.refused)::integer as refused
        from api_key_use u join api_key k on k.id = u.id
        where k.account = ${account}::integer and u.day >= ${from} group by u.id`.execute(store);
      return new Map(rows.map(({ id, ...use }) => [id, use]));
    },
    async dropKey(account, id) {
      const { rows } = await sql`delete from api_key
        where id = ${id} and account = ${account}::integer returning id`.execute(store);
      return rows.length === 1;
    },
  };
}
