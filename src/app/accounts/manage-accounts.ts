import { ROLES } from '../../model/access/access-table.ts';
import type { TrailAction } from '../../model/access/trail-actions.ts';
import { isRole } from '../../model/access/who.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { AccountLine, AccountMade, ManagingDesk, NewAccount, NewRole, RoleLine } from '../desks/account-desk.ts';
import type { Account, AccountSession, GivenRole } from '../ports-accounts.ts';
import { type AccountPorts, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';
import { normalPassword, passwordFaults } from './password-rules.ts';

const NAME = /^[a-z0-9][a-z0-9._-]{1,39}$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const MADE_BYTES = 12;
const MOST_SCOPE = 200;

/** A role as screens show it. */
export const roleLine = ({ grant, role, scope, validFrom, validTo }: GivenRole): RoleLine => ({
  grant,
  role,
  scope,
  validFrom,
  validTo,
});

const noAccount = (name: string): Refusal =>
  refusal('no-such-account', { vi: `Không có tài khoản “${name}”.`, en: `There is no account “${name}”.` });

/** Opens the accounts of others to those who manage them; the command line asks the same. */
export function managedAccounts(ports: AccountPorts): ManagingDesk {
  return {
    list: () => list(ports),
    add: (actor, account) => add(ports, actor, account),
    setDisabled: (actor, name, isDisabled) =>
      onAccount(ports, name, async (work, account) => {
        await work.change(account.account, { disabledAt: isDisabled ? ports.now() : null });
        await work.endAll(account.account);
        await say(ports, work, { actor, action: isDisabled ? 'account.disable' : 'account.enable', name });
        return { ok: true, value: null };
      }),
    reset: (actor, name) => reset(ports, actor, name),
    give: (actor, name, role) => give(ports, actor, { name, role }),
    take: (actor, name, grant) =>
      onAccount(ports, name, async (work, account) => {
        const role = (await work.roles(account.account)).find((each) => each.grant === grant);
        if (role === undefined)
          return refused(
            refusal('no-such-role', { vi: 'Tài khoản không có vai trò này.', en: 'The account has no such role.' }),
          );
        await work.take(grant, ports.now());
        await work.endAll(account.account);
        await say(ports, work, { actor, action: 'role.take', name, more: roleLine(role) });
        return { ok: true, value: null };
      }),
    throwOut: (actor, name) =>
      onAccount(ports, name, async (work, account) => {
        const ended = await work.endAll(account.account);
        await say(ports, work, { actor, action: 'session.end', name, more: { ended } });
        return { ok: true, value: ended };
      }),
  };
}

const say = (
  ports: AccountPorts,
  work: AccountSession,
  line: { readonly actor: string; readonly action: TrailAction; readonly name: string; readonly more?: object },
): Promise<void> =>
  work.note(
    noteOf(ports, {
      actor: line.actor,
      action: line.action,
      subject: `account/${line.name}`,
      more: { ...line.more },
    }),
  );

async function onAccount<T>(
  ports: AccountPorts,
  name: string,
  work: (session: AccountSession, account: Account) => Promise<Parsed<T>>,
): Promise<Parsed<T>> {
  return (await ports.accounts()).write(async (session) => {
    const account = await session.byName(name.trim().toLowerCase());
    return account === undefined ? refused(noAccount(name)) : work(session, account);
  });
}

async function list(ports: AccountPorts): Promise<readonly AccountLine[]> {
  const store = await ports.accounts();
  const roles = Map.groupBy(await store.roles(), ({ account }) => account);
  const accounts = await store.list();
  const passkeys = await Promise.all(accounts.map(({ account }) => store.passkeys(account)));
  return accounts.map(({ account, name, shown, email, disabledAt, totp, madeAt }, place) => ({
    name,
    shown,
    email,
    isDisabled: disabledAt !== null,
    hasSecond: totp !== null || (passkeys[place]?.length ?? 0) > 0,
    madeAt,
    roles: (roles.get(account) ?? []).map(roleLine),
  }));
}

function nameFaults({ name, email }: NewAccount): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (!NAME.test(name))
    faults.push(
      refusal(
        'bad-name',
        {
          vi: `“${name}”: tên đăng nhập gồm 2–40 chữ cái không dấu, chữ số, dấu chấm, gạch; bắt đầu bằng chữ hoặc số.`,
          en: `“${name}”: a login name has 2–40 letters without marks, digits, dots, dashes, and begins with a letter or digit.`,
        },
        'name',
      ),
    );
  if (email !== '' && !EMAIL.test(email))
    faults.push(
      refusal('bad-email', { vi: `“${email}” không phải địa chỉ thư.`, en: `“${email}” is no mail address.` }, 'email'),
    );
  return faults;
}

/** All that is wrong with a role as somebody wrote it. */
export function roleFaults({ role, scope, validFrom, validTo }: NewRole): readonly Refusal[] {
  if (!isRole(role)) {
    const known = Object.keys(ROLES).join(', ');
    return [
      refusal(
        'bad-role',
        { vi: `Không có vai trò “${role}”; có: ${known}.`, en: `There is no role “${role}”; there are: ${known}.` },
        'role',
      ),
    ];
  }
  const faults: Refusal[] = [];
  const fault = (code: string, vi: string, en: string): number => faults.push(refusal(code, { vi, en }, 'scope'));
  const kind = ROLES[role].scope;
  if (kind === null && scope.length > 0)
    fault(
      'scope-unused',
      `Vai trò ${role} không có phạm vi; bỏ ${scope.join(', ')}.`,
      `The role ${role} has no scope; leave out ${scope.join(', ')}.`,
    );
  if (kind !== null && scope.length === 0)
    fault(
      'scope-missing',
      `Vai trò ${role} cần phạm vi: mã của ${kind}.`,
      `The role ${role} needs a scope: ids of a ${kind}.`,
    );
  const bad = scope.filter((id) => !/^[\p{L}\d][\p{L}\d._/-]{0,59}$/u.test(id));
  for (const id of bad) fault('bad-scope', `“${id}” không phải mã.`, `“${id}” is no id.`);
  if (scope.length > MOST_SCOPE) fault('scope-long', `Nhiều hơn ${MOST_SCOPE} mã.`, `More than ${MOST_SCOPE} ids.`);
  for (const day of [validFrom, validTo].filter((each) => each !== undefined))
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(Date.parse(day)))
      fault('bad-day', `“${day}” không phải ngày (2026-11-27).`, `“${day}” is no day (2026-11-27).`);
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    fault('bad-day', 'Ngày cuối trước ngày đầu.', 'The last day is before the first.');
  return faults;
}

async function add(ports: AccountPorts, actor: string, account: NewAccount): Promise<Parsed<AccountMade>> {
  const name = account.name.trim().toLowerCase();
  const made = account.password === undefined ? madePassword(ports) : undefined;
  const password = normalPassword(account.password ?? made ?? '');
  const owner = { name, shown: account.shown, email: account.email };
  const faults = [
    ...nameFaults({ ...account, name }),
    ...account.roles.flatMap(roleFaults),
    ...(made === undefined ? await passwordFaults(password, owner, ports.isCommonPassword) : []),
  ];
  if (faults.length > 0) return { ok: false, refusals: faults };
  const hash = await ports.secrets.hashPassword(password);
  return (await ports.accounts()).write(async (work) => {
    const shown = account.shown === '' ? name : account.shown;
    const { email } = account;
    // A password that the owner typed at the terminal may be known to whoever sat there too: it is changed at the first login.
    const number = await work.add({ name, shown, email, password: hash, mustChange: true, madeAt: ports.now() });
    if (number === undefined)
      return refused(
        refusal(
          'name-taken',
          { vi: `Đã có tài khoản “${name}”.`, en: `There is an account “${name}” already.` },
          'name',
        ),
      );
    await say(ports, work, { actor, action: 'account.add', name });
    for (const role of account.roles) await giveTo(ports, work, { actor, account: { account: number, name }, role });
    return { ok: true, value: { name, password: made ?? null } };
  });
}

/** A password of chance, in groups that can be read out. */
const madePassword = (ports: AccountPorts): string =>
  (
    ports.secrets
      .digest(ports.secrets.token())
      .slice(0, 2 * MADE_BYTES)
      .match(/.{6}/gu) ?? []
  ).join('-');

async function giveTo(
  ports: AccountPorts,
  work: AccountSession,
  given: { readonly actor: string; readonly account: Pick<Account, 'account' | 'name'>; readonly role: NewRole },
): Promise<RoleLine> {
  const { actor, account, role } = given;
  if (!isRole(role.role)) throw new Error('a role that was checked is none');
  const now = ports.now();
  const validFrom = role.validFrom ?? now.slice(0, 10);
  const kept = {
    account: account.account,
    role: role.role,
    scope: role.scope,
    validFrom,
    validTo: role.validTo ?? null,
  };
  const grant = await work.give({ ...kept, by: actor, at: now });
  const line = roleLine({ ...kept, grant, endedAt: null });
  await say(ports, work, { actor, action: 'role.give', name: account.name, more: line });
  return line;
}

async function give(
  ports: AccountPorts,
  actor: string,
  { name, role }: { readonly name: string; readonly role: NewRole },
): Promise<Parsed<RoleLine>> {
  const faults = roleFaults(role);
  if (faults.length > 0) return { ok: false, refusals: faults };
  return onAccount(ports, name, async (work, account) => {
    const line = await giveTo(ports, work, { actor, account, role });
    await work.endAll(account.account);
    return { ok: true, value: line };
  });
}

async function reset(ports: AccountPorts, actor: string, name: string): Promise<Parsed<AccountMade>> {
  const password = madePassword(ports);
  const hash = await ports.secrets.hashPassword(password);
  return onAccount(ports, name, async (work, account) => {
    await work.change(account.account, { password: hash, mustChange: true });
    await work.forget(account.account);
    await work.putRecovery(account.account, []);
    await work.endAll(account.account);
    await say(ports, work, { actor, action: 'account.reset', name: account.name });
    return { ok: true, value: { name: account.name, password } };
  });
}
