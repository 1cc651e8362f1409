import type { Caller, PasskeyDesk } from '../desks/account-desk.ts';
import type { PasskeyChecks } from '../ports-factors.ts';
import { type AccountPorts, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';
import { openSession, renewSession } from './log-in.ts';
import { asksSecond, asOwner } from './own-account.ts';
import { newRecovery } from './own-codes.ts';
import { inForce } from './who-asks.ts';

const CHALLENGE_MS = 5 * 60_000;
const MOST_CHALLENGES = 10_000;
const MOST_PASSKEYS = 10;

const NOT_HELD = refusal('login-refused', {
  vi: 'Khóa truy cập không khớp. Hãy thử lại.',
  en: 'The passkey does not fit. Try again.',
});
const NOT_MADE = refusal('passkey-refused', {
  vi: 'Không nhận được khóa truy cập này.',
  en: 'This passkey could not be taken.',
});
const TOO_MANY = refusal('too-many-passkeys', {
  vi: `Đã có ${MOST_PASSKEYS} khóa truy cập.`,
  en: `There are ${MOST_PASSKEYS} passkeys already.`,
});
const NONE = refusal('not-there', { vi: 'Không có khóa truy cập này.', en: 'There is no such passkey.' });
const LAST = refusal('last-factor', {
  vi: 'Vai trò của bạn cần yếu tố thứ hai. Hãy bật mã một lần trước khi bỏ khóa này.',
  en: 'Your role needs a second factor. Turn one-time codes on before removing this passkey.',
});

/** Challenges that were given out; each is good once, for its purpose, for some minutes. */
function challenges(ports: AccountPorts) {
  const given = new Map<string, { readonly purpose: string; readonly until: number }>();
  return {
    give(purpose: string): string {
      const challenge = ports.secrets.token();
      given.set(challenge, { purpose, until: Date.parse(ports.now()) + CHALLENGE_MS });
      if (given.size > MOST_CHALLENGES)
        for (const oldest of given.keys()) {
          given.delete(oldest);
          break;
        }
      return challenge;
    },
    take(challenge: string, purpose: string): boolean {
      const found = given.get(challenge);
      given.delete(challenge);
      return found !== undefined && found.purpose === purpose && found.until > Date.parse(ports.now());
    },
  };
}

/** Opens passkeys: a login in one step, since they hold a factor in themselves (the device's lock). */
export function openPasskeys(ports: AccountPorts, checks: PasskeyChecks): PasskeyDesk {
  const open = challenges(ports);
  return {
    begin: (known, site) =>
      asOwner(ports, known, async (work, { account }) => {
        const held = await work.passkeys(account.account);
        if (held.length >= MOST_PASSKEYS) return refused(TOO_MANY);
        const challenge = open.give(`register:${account.account}`);
        return { ok: true, value: await checks.toRegister({ site, owner: account, known: held, challenge }) };
      }),
    add: (known, { site, label, answer }) =>
      asOwner(ports, known, async (work, { account, session }) => {
        const isOurs = (challenge: string): boolean => open.take(challenge, `register:${account.account}`);
        const made = await checks.registered({ site, answer, isOurs });
        if (made === undefined) return refused(NOT_MADE);
        const isFirst = account.totp === null && (await work.passkeys(account.account)).length === 0;
        const kept = { ...made, account: account.account, label, madeAt: ports.now() };
        if (!(await work.addPasskey(kept))) return refused(NOT_MADE);
        const recovery = isFirst ? await newRecovery(ports, work, account) : [];
        await work.note(
          noteOf(ports, { actor: account.name, action: 'passkey.add', subject: `account/${account.name}` }),
        );
        return { ok: true, value: { ...(await renewSession(ports, work, { session, isStrong: true })), recovery } };
      }),
    drop: (known, id) =>
      asOwner(ports, known, async (work, { account }) => {
        const roles = inForce(await work.roles(account.account), ports.now().slice(0, 10));
        const others = (await work.passkeys(account.account)).filter((each) => each.id !== id);
        if (account.totp === null && others.length === 0 && asksSecond(roles)) return refused(LAST);
        if (!(await work.dropPasskey(account.account, id))) return refused(NONE);
        await work.note(
          noteOf(ports, { actor: account.name, action: 'passkey.drop', subject: `account/${account.name}` }),
        );
        return { ok: true, value: null };
      }),
    ask: (site) => checks.toAsk({ site, challenge: open.give('login') }),
    enter: (caller, { site, answer }) =>
      enter(ports, caller, async (passkey) =>
        checks.shown({ site, answer, passkey, isOurs: (challenge) => open.take(challenge, 'login') }),
      )(answer),
  };
}

type Shown = (passkey: Parameters<PasskeyChecks['shown']>[0]['passkey']) => Promise<number | undefined>;

const enter =
  (ports: AccountPorts, caller: Caller, shown: Shown) =>
  async (answer: Readonly<Record<string, unknown>>): ReturnType<PasskeyDesk['enter']> => {
    const store = await ports.accounts();
    const passkey = typeof answer['id'] === 'string' ? await store.passkey(answer['id']) : undefined;
    const account = passkey && (await store.byNumber(passkey.account));
    const counter = passkey && (await shown(passkey));
    if (passkey === undefined || counter === undefined || account === undefined || account.disabledAt !== null) {
      const subject = `address/${caller.address}`;
      await store.note(noteOf(ports, { actor: '', action: 'login.failed', subject, more: { by: 'passkey' } }));
      return refused(NOT_HELD);
    }
    return store.write(async (work) => {
      await work.usedPasskey(passkey.id, counter, ports.now());
      return { ok: true, value: await openSession(ports, work, { account, caller, isStrong: true, by: 'passkey' }) };
    });
  };
