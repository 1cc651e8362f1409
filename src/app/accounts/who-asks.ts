import { ROLES } from '../../model/access/access-table.ts';
import { machineUser, NOBODY, type Stage, type Who } from '../../model/access/who.ts';
import type { Caller, Known } from '../desks/account-desk.ts';
import type { Account, AccountSession, GivenRole, Session } from '../ports-accounts.ts';
import { type AccountPorts, after } from './account-ports.ts';

/** A session that nobody uses ends. */
export const IDLE_MS = 2 * 60 * 60_000;
/** A session ends, however much it is used. */
export const LONGEST_MS = 12 * 60 * 60_000;
/** How often the last use is written down. */
const TOUCH_MS = 60_000;

/** Whether roles hold on a day. */
export const inForce = (roles: readonly GivenRole[], day: string): readonly GivenRole[] =>
  roles.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

/** Remembers that there are accounts: from the first one on there always are. */
export function accountsThere(): (store: Pick<AccountSession, 'any'>) => Promise<boolean> {
  let isThere = false;
  return async (store) => {
    isThere ||= await store.any();
    return isThere;
  };
}

/** Finds out who sends a request, from its session or key; on this machine, while there are no accounts, the machine's user. */
export function whoAsks(ports: AccountPorts, machine: { readonly user: string }): (caller: Caller) => Promise<Known> {
  const isThere = accountsThere();
  return async (caller) => {
    const store = await ports.accounts();
    if (caller.key !== undefined) return byKey(ports, store, caller.key);
    if (caller.token !== undefined) {
      const known = await bySession(ports, store, caller.token);
      if (known !== undefined) return known;
    }
    return { who: caller.isHere && !(await isThere(store)) ? machineUser(machine.user) : NOBODY };
  };
}

async function byKey(ports: AccountPorts, store: AccountSession, secret: string): Promise<Known> {
  const now = ports.now();
  const key = await store.keyOf(ports.secrets.digest(secret));
  if (key === undefined || key.endsAt <= now) return { who: NOBODY };
  const account = await store.byNumber(key.account);
  if (account === undefined || account.disabledAt !== null) return { who: NOBODY };
  if (key.usedAt === null || key.usedAt < after(now, -TOUCH_MS)) await store.usedKey(key.id, now);
  const roles = inForce(await store.roles(account.account), now.slice(0, 10));
  return { who: whoIs(account, roles, { stage: 'full', only: key.actions }), account, keyId: key.id };
}

async function bySession(ports: AccountPorts, store: AccountSession, token: string): Promise<Known | undefined> {
  const now = ports.now();
  const session = await store.find(ports.secrets.digest(token));
  if (session === undefined) return undefined;
  const account = await store.byNumber(session.account);
  const isOver = session.endsAt <= now || session.seenAt < after(now, -IDLE_MS);
  if (isOver || account === undefined || account.disabledAt !== null) {
    await store.end(session.account, session.session);
    return undefined;
  }
  if (session.seenAt < after(now, -TOUCH_MS)) await store.touch(session.session, now);
  const roles = inForce(await store.roles(account.account), now.slice(0, 10));
  const stage = stageOf(account, session, { roles, passkeys: (await store.passkeys(account.account)).length });
  return { who: whoIs(account, roles, { stage, only: null }), account, session };
}

function stageOf(
  account: Account,
  session: Session,
  has: { readonly roles: readonly GivenRole[]; readonly passkeys: number },
): Stage {
  const hasSecond = account.totp !== null || has.passkeys > 0;
  if (hasSecond && !session.isStrong) return 'second';
  if (account.mustChange) return 'change';
  return !session.isStrong && has.roles.some(({ role }) => ROLES[role].needsSecond) ? 'enrol' : 'full';
}

const whoIs = (account: Account, roles: readonly GivenRole[], more: Pick<Who, 'stage' | 'only'>): Who => ({
  kind: 'account',
  account: account.account,
  name: account.name,
  grants: roles.map(({ role, scope }) => ({ role, scope })),
  ...more,
});
