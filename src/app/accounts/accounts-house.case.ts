// Accounts over the real embedded store in memory, real cryptography and a clock that is set by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonPasswords } from '../../exchange/common-passwords.ts';
import { passkeyChecks } from '../../exchange/passkey-checks.ts';
import { nodeSecrets } from '../../main/secrets.ts';
import { embeddedRecords } from '../../store-pg/embedded-records.ts';
import type { AccountDesk, Caller, Known, NewRole } from '../desks/account-desk.ts';
import type { OpenIdProvider } from '../ports-factors.ts';
import type { Records } from '../ports-records.ts';
import type { AccountPorts } from './account-ports.ts';
import { openAccounts } from './open-accounts.ts';

export const GOOD_PASSWORD = 'oyster lamp gravel tunic';
export const OTHER_PASSWORD = 'vải thiều, chảo gang, mưa rào';

export interface AccountsHouse {
  readonly ports: AccountPorts;
  readonly desk: AccountDesk;
  readonly records: Records;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  now(): string;
  /** An account with a password of its own, roles and no second factor. */
  person(name: string, roles?: readonly NewRole[]): Promise<void>;
  /** Logs in; the token, or throws what was refused. */
  logIn(name: string, more?: { readonly password?: string; readonly address?: string }): Promise<string>;
  known(token: string): Promise<Known>;
  close(): Promise<void>;
}

export const caller = (more: Partial<Caller> = {}): Caller => ({
  address: '10.0.0.7',
  agent: 'test',
  token: undefined,
  key: undefined,
  isHere: false,
  ...more,
});

/** Opens a house of accounts. */
export async function accountsHouse(providers: readonly OpenIdProvider[] = []): Promise<AccountsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-accounts-'));
  const records = await embeddedRecords(undefined);
  let milliseconds = Date.parse('2026-11-27T08:00:00.000Z');
  const now = (): string => new Date(milliseconds).toISOString();
  const ports: AccountPorts = {
    accounts: async () => records.accounts,
    secrets: nodeSecrets({ keyFile: join(folder, 'keys/seal.key') }),
    now,
    isCommonPassword: commonPasswords(join(import.meta.dirname, '../../exchange/common-passwords.bloom')),
  };
  const desk = openAccounts(ports, { user: 'machine:me' }, { passkeys: passkeyChecks, providers });
  const known = (token: string): Promise<Known> => desk.entry.who(caller({ token }));
  return {
    ports,
    desk,
    records,
    now,
    known,
    pass: (more) => {
      milliseconds += more;
    },
    async person(name, roles = []) {
      const added = await desk.manage.add('machine:me', { name, shown: '', email: '', roles, password: GOOD_PASSWORD });
      if (!added.ok) throw new Error(JSON.stringify(added.refusals));
      const account = await records.accounts.byName(name);
      await records.accounts.change(account?.account ?? 0, { mustChange: false });
    },
    async logIn(name, { password = GOOD_PASSWORD, address = '10.0.0.7' } = {}) {
      const entered = await desk.entry.logIn(caller({ address }), { name, password });
      if (!entered.ok) throw new Error(entered.refusals.map(({ code }) => code).join());
      return entered.value.token;
    },
    async close() {
      await records.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
