import { type Action, ROLES } from '../../model/access/access-table.ts';
import { actionsOf, isAction, reach } from '../../model/access/who.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { KeyLine, Known, OwnAccount, OwnDesk, SessionLine } from '../desks/account-desk.ts';
import type { Account, AccountSession, ApiKey, KeyUse, Session } from '../ports-accounts.ts';
import { type AccountPorts, after, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';
import { COUNTED_DAYS, type KeyCounter } from './key-use.ts';
import { renewSession } from './log-in.ts';
import { roleLine } from './manage-accounts.ts';
import { normalPassword, passwordFaults } from './password-rules.ts';

/** Factors and keys are changed only so long after a login. */
const FRESH_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const LONGEST_KEY_DAYS = 366;
const MOST_KEYS = 20;

/** Somebody who stands in the own account by a session. */
export interface Owner {
  readonly account: Account;
  readonly session: Session;
}

const STALE = refusal('stale-login', {
  vi: 'Lần đăng nhập này đã lâu. Hãy đăng nhập lại rồi làm tiếp: đây là việc ảnh hưởng tới an toàn của tài khoản.',
  en: 'This login lies too far back. Log in again and go on: this touches the safety of the account.',
});
const NO_ACCOUNT = refusal('login-needed', { vi: 'Hãy đăng nhập bằng tài khoản.', en: 'Log in with an account.' });
const nothing = (vi: string, en: string): Refusal => refusal('not-there', { vi, en });

/** The owner of the account in which a request stands. */
export function ownerOf({ account, session }: Known): Parsed<Owner> {
  return account === undefined || session === undefined
    ? refused(NO_ACCOUNT)
    : { ok: true, value: { account, session } };
}

/** Whether the login lies so little back that factors and keys may be changed. */
export const isFresh = (ports: AccountPorts, { madeAt }: Session): boolean => madeAt > after(ports.now(), -FRESH_MS);

/** Does something to the own account in one transaction; what touches its safety needs a fresh login. */
export async function asOwner<T>(
  ports: AccountPorts,
  known: Known,
  work: (session: AccountSession, owner: Owner) => Promise<Parsed<T>>,
): Promise<Parsed<T>> {
  const owner = ownerOf(known);
  if (!owner.ok) return owner;
  if (!isFresh(ports, owner.value.session)) return refused(STALE);
  return (await ports.accounts()).write((session) => work(session, owner.value));
}

/** Opens the own account, but for one-time codes. */
export function ownAccount(
  ports: AccountPorts,
  counter: KeyCounter,
): Omit<OwnDesk, 'beginCodes' | 'confirmCodes' | 'dropCodes' | 'renewRecovery'> {
  return {
    own: (known) => own(ports, counter, known),
    changePassword: (known, asked) => changePassword(ports, known, asked),
    async endSession(known, session) {
      const owner = ownerOf(known);
      if (!owner.ok) return owner;
      const isEnded = await (await ports.accounts()).end(owner.value.account.account, session);
      return isEnded ? { ok: true, value: null } : refused(nothing('Không có phiên này.', 'There is no such session.'));
    },
    async endOthers(known) {
      const owner = ownerOf(known);
      if (!owner.ok) return owner;
      const { account, session } = owner.value;
      return { ok: true, value: await (await ports.accounts()).endAll(account.account, session.session) };
    },
    makeKey: (known, asked) => makeKey(ports, known, asked),
    dropKey: (known, id) =>
      asOwner(ports, known, async (work, { account }) => {
        if (!(await work.dropKey(account.account, id)))
          return refused(nothing('Không có khóa này.', 'There is no such key.'));
        await work.note(noteOf(ports, { actor: account.name, action: 'key.drop', subject: `key/${id}` }));
        return { ok: true, value: null };
      }),
  };
}

async function own(ports: AccountPorts, counter: KeyCounter, known: Known): Promise<Parsed<OwnAccount>> {
  const owner = ownerOf(known);
  if (!owner.ok) return owner;
  const { account, session } = owner.value;
  const store = await ports.accounts();
  const sessions = await store.ofAccount(account.account);
  const passkeys = await store.passkeys(account.account);
  await counter.write();
  const from = new Date(Date.parse(ports.now()) - COUNTED_DAYS * DAY_MS).toISOString().slice(0, 10);
  const uses = await store.keyUses(account.account, from);
  return {
    ok: true,
    value: {
      name: account.name,
      shown: account.shown,
      email: account.email,
      hasPassword: account.password !== null,
      hasCodes: account.totp !== null,
      recoveryLeft: await store.recoveryLeft(account.account),
      isFresh: isFresh(ports, session),
      roles: (await store.roles(account.account)).map(roleLine),
      sessions: sessions.map((each) => sessionLine(each, session)),
      passkeys: passkeys.map(({ id, label, madeAt, usedAt }) => ({ id, label, madeAt, usedAt })),
      keys: (await store.keys(account.account)).map((key) => keyLine(key, uses.get(key.id))),
      actions: keyActions(known),
    },
  };
}

/** A key is never made for the account itself: who holds it could make more. */
const keyActions = ({ who }: Known): readonly Action[] =>
  actionsOf(who).filter((action) => !action.startsWith('self.') && !action.startsWith('account.'));

const sessionLine = ({ account: _, isStrong: __, ...line }: Session, present: Session): SessionLine => ({
  ...line,
  isThis: line.session === present.session,
});
const keyLine = ({ account: _, ...line }: ApiKey, use: KeyUse = { asked: 0, refused: 0 }): KeyLine => ({
  ...line,
  ...use,
});

async function changePassword(
  ports: AccountPorts,
  known: Known,
  asked: Parameters<OwnDesk['changePassword']>[1],
): ReturnType<OwnDesk['changePassword']> {
  const owner = ownerOf(known);
  if (!owner.ok) return owner;
  const { account, session } = owner.value;
  const { secrets } = ports;
  if (!(await secrets.checkPassword(normalPassword(asked.old), account.password)))
    return refused(
      refusal(
        'password-wrong',
        { vi: 'Mật khẩu hiện nay không đúng.', en: 'The present password is not right.' },
        'old',
      ),
    );
  const password = normalPassword(asked.new);
  const faults = await passwordFaults(password, account, ports.isCommonPassword);
  const isSame = asked.new === asked.old;
  const same = refusal('password-same', {
    vi: 'Mật khẩu mới giống mật khẩu cũ.',
    en: 'The new password is the old one.',
  });
  if (faults.length > 0 || isSame) return { ok: false, refusals: isSame ? [...faults, same] : faults };
  const hash = await secrets.hashPassword(password);
  return (await ports.accounts()).write(async (work) => {
    await work.change(account.account, { password: hash, mustChange: false });
    await work.endAll(account.account, session.session);
    await work.note(
      noteOf(ports, { actor: account.name, action: 'account.password', subject: `account/${account.name}` }),
    );
    return { ok: true, value: await renewSession(ports, work, { session, isStrong: session.isStrong }) };
  });
}

async function makeKey(
  ports: AccountPorts,
  known: Known,
  asked: Parameters<OwnDesk['makeKey']>[1],
): ReturnType<OwnDesk['makeKey']> {
  const { label, actions, days } = asked;
  const allowed = new Set(keyActions(known));
  const faults = actions
    .filter((action) => !isAction(action) || !allowed.has(action) || reach(known.who, action) === undefined)
    .map((action) =>
      refusal(
        'bad-action',
        { vi: `“${action}” không giao cho khóa được.`, en: `A key cannot be given “${action}”.` },
        'actions',
      ),
    );
  if (actions.length === 0)
    faults.push(
      refusal('no-action', { vi: 'Khóa cần ít nhất một việc.', en: 'A key needs at least one action.' }, 'actions'),
    );
  if (!(Number.isInteger(days) && days >= 1 && days <= LONGEST_KEY_DAYS))
    faults.push(
      refusal(
        'bad-days',
        { vi: `Số ngày từ 1 đến ${LONGEST_KEY_DAYS}.`, en: `Days go from 1 to ${LONGEST_KEY_DAYS}.` },
        'days',
      ),
    );
  if (faults.length > 0) return { ok: false, refusals: faults };
  return asOwner(ports, known, async (work, { account }) => {
    if ((await work.keys(account.account)).length >= MOST_KEYS)
      return refused(
        refusal('too-many-keys', { vi: `Đã có ${MOST_KEYS} khóa.`, en: `There are ${MOST_KEYS} keys already.` }),
      );
    const key = `lk_${ports.secrets.token()}`;
    const id = ports.secrets.digest(ports.secrets.token()).slice(0, 12);
    const madeAt = ports.now();
    const endsAt = after(madeAt, days * 86_400_000);
    const given = actions.filter(isAction);
    await work.addKey({
      id,
      keyHash: ports.secrets.digest(key),
      account: account.account,
      label,
      actions: given,
      madeAt,
      endsAt,
    });
    const more = { actions: given, endsAt };
    await work.note(noteOf(ports, { actor: account.name, action: 'key.make', subject: `key/${id}`, more }));
    return { ok: true, value: { id, key, endsAt } };
  });
}

/** Whether roles of an account ask for a second factor. */
export const asksSecond = (roles: readonly { readonly role: keyof typeof ROLES }[]): boolean =>
  roles.some(({ role }) => ROLES[role].needsSecond);
