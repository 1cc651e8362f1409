import type { TrailAction } from '../../model/access/trail-actions.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Caller, Entered, EntryDesk, Known } from '../desks/account-desk.ts';
import type { Account, AccountRecords, AccountSession } from '../ports-accounts.ts';
import { type AccountPorts, after, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';
import { stillToWait, WINDOW_MS } from './lockout.ts';
import { matchingStep } from './one-time-code.ts';
import { normalPassword } from './password-rules.ts';
import { IDLE_MS, LONGEST_MS } from './who-asks.ts';

const WRONG = refusal('login-refused', {
  vi: 'Tên hoặc mật khẩu không đúng, hoặc tài khoản không dùng được.',
  en: 'The name or the password is not right, or the account cannot be used.',
});
const WRONG_CODE = refusal(
  'login-refused',
  {
    vi: 'Mã không đúng hoặc đã dùng rồi. Hãy chờ mã mới.',
    en: 'The code is not right or was used before. Wait for a new one.',
  },
  'code',
);
const NO_SESSION = refusal('login-needed', { vi: 'Hãy đăng nhập trước.', en: 'Log in first.' });

function tooMany(milliseconds: number) {
  const minutes = Math.ceil(milliseconds / 60_000);
  return refusal('too-many-attempts', {
    vi: `Thử sai nhiều lần từ địa chỉ mạng này. Hãy chờ ${minutes} phút. Nơi khác vẫn đăng nhập được.`,
    en: `Too many wrong attempts from this network address. Wait ${minutes} min. Elsewhere one can still log in.`,
  });
}

/** Coming in by name and password, and by a second factor. */
export function entrance(ports: AccountPorts): Pick<EntryDesk, 'logIn' | 'second' | 'logOut'> {
  return {
    logIn: (caller, asked) => logIn(ports, caller, asked),
    second: (known, caller, code) => second(ports, { known, caller, code }),
    async logOut({ session, account }) {
      if (session === undefined || account === undefined) return;
      const store = await ports.accounts();
      await store.write(async (work) => {
        await work.end(account.account, session.session);
        await work.note(
          noteOf(ports, { actor: account.name, action: 'login.out', subject: `account/${account.name}` }),
        );
      });
    },
  };
}

/** Counts an attempt before it is judged, so that many at once do not slip through; tells what must be waited. */
async function counted(
  ports: AccountPorts,
  store: AccountRecords,
  { nameHash, address }: { readonly nameHash: string; readonly address: string },
): Promise<number> {
  const now = ports.now();
  const since = after(now, -WINDOW_MS);
  const before = await store.failures(nameHash, address, since);
  const wait = stillToWait(before, now);
  if (wait > 0) return wait;
  await store.failed(nameHash, address, now);
  const { count } = await store.failures(nameHash, address, since);
  // Others of the same moment were counted in between: only the free ones are judged.
  return count > before.count + 1 ? stillToWait({ count: count - 1, last: now }, now) : 0;
}

async function logIn(
  ports: AccountPorts,
  caller: Caller,
  asked: { readonly name: string; readonly password: string },
): Promise<Parsed<Entered>> {
  const store = await ports.accounts();
  const name = asked.name.trim().toLowerCase();
  const attempt = { nameHash: ports.secrets.digest(`login:${name}`), address: caller.address };
  const wait = await counted(ports, store, attempt);
  const say = (action: TrailAction) =>
    store.note(noteOf(ports, { actor: '', action, subject: `address/${caller.address}` }));
  if (wait > 0) {
    await say('login.held');
    return refused(tooMany(wait));
  }
  const account = await store.byName(name);
  const isOpen = account !== undefined && account.disabledAt === null;
  const isRight = await ports.secrets.checkPassword(normalPassword(asked.password), isOpen ? account.password : null);
  if (!isRight || account === undefined) {
    await say('login.failed');
    return refused(WRONG);
  }
  return store.write(async (work) => {
    await work.cleared(attempt.nameHash, attempt.address);
    return { ok: true, value: await openSession(ports, work, { account, caller, isStrong: false, by: 'password' }) };
  });
}

/** Opens a session under a new token; the one that the caller had ends. */
export async function openSession(
  ports: AccountPorts,
  work: AccountSession,
  entering: {
    readonly account: Account;
    readonly caller: Caller;
    readonly isStrong: boolean;
    readonly by: 'password' | 'passkey' | 'open-id';
  },
): Promise<Entered> {
  const { account, caller, isStrong, by } = entering;
  const now = ports.now();
  const old = caller.token === undefined ? undefined : await work.find(ports.secrets.digest(caller.token));
  if (old !== undefined) await work.end(old.account, old.session);
  const token = ports.secrets.token();
  const endsAt = after(now, LONGEST_MS);
  await work.open({
    tokenHash: ports.secrets.digest(token),
    account: account.account,
    madeAt: now,
    endsAt,
    address: caller.address,
    agent: caller.agent.slice(0, 200),
    isStrong,
  });
  await work.sweep({ seen: after(now, -IDLE_MS), now });
  await work.forgetBefore(after(now, -WINDOW_MS));
  const more = { by, address: caller.address };
  await work.note(noteOf(ports, { actor: account.name, action: 'login.in', subject: `account/${account.name}`, more }));
  return { token, endsAt };
}

/** Gives a session a new token, as it must have after each change of what it may. */
export async function renewSession(
  ports: AccountPorts,
  work: AccountSession,
  { session, isStrong }: { readonly session: NonNullable<Known['session']>; readonly isStrong: boolean },
): Promise<Entered> {
  const token = ports.secrets.token();
  await work.renew(session.session, { tokenHash: ports.secrets.digest(token), isStrong });
  return { token, endsAt: session.endsAt };
}

/** What a recovery code is kept as; how it is grouped makes no difference. */
export const recoveryHash = (ports: AccountPorts, account: Account, code: string): string =>
  ports.secrets.digest(`recovery:${account.account}:${code.toUpperCase().replace(/[^A-Z2-7]/gu, '')}`);

async function second(
  ports: AccountPorts,
  { known, caller, code }: { readonly known: Known; readonly caller: Caller; readonly code: string },
): Promise<Parsed<Entered>> {
  const { account, session } = known;
  if (account === undefined || session === undefined) return refused(NO_SESSION);
  const store = await ports.accounts();
  const attempt = { nameHash: ports.secrets.digest(`second:${account.account}`), address: caller.address };
  const wait = await counted(ports, store, attempt);
  const say = (action: TrailAction) =>
    noteOf(ports, { actor: account.name, action, subject: `account/${account.name}` });
  if (wait > 0) {
    await store.note(say('second.held'));
    return refused(tooMany(wait));
  }
  return store.write(async (work) => {
    const how = await shownFactor(ports, work, { account, code });
    if (how === undefined) {
      await work.note(say('second.failed'));
      return refused(WRONG_CODE);
    }
    await work.cleared(attempt.nameHash, attempt.address);
    await work.note(say(how));
    return { ok: true, value: await renewSession(ports, work, { session, isStrong: true }) };
  });
}

async function shownFactor(
  ports: AccountPorts,
  work: AccountSession,
  { account, code }: { readonly account: Account; readonly code: string },
): Promise<'second.code' | 'second.recovery' | undefined> {
  const key = account.totp === null ? undefined : await ports.secrets.unseal(account.totp);
  const step = key && matchingStep(ports.secrets.hmacSha1, key, { code, now: ports.now() });
  if (step !== undefined && (await work.takeStep(account.account, step))) return 'second.code';
  const isRecovery = await work.spendRecovery(account.account, recoveryHash(ports, account, code), ports.now());
  return isRecovery ? 'second.recovery' : undefined;
}
