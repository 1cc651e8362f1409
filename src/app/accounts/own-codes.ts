import type { Parsed } from '../../model/refusal.ts';
import type { OwnDesk } from '../desks/account-desk.ts';
import type { Account, AccountSession } from '../ports-accounts.ts';
import { type AccountPorts, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';
import { recoveryHash, renewSession } from './log-in.ts';
import { base32, matchingStep, otpAddress, SECRET_BYTES } from './one-time-code.ts';
import { asksSecond, asOwner } from './own-account.ts';
import { inForce } from './who-asks.ts';

const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

const BAD_CODE = refusal(
  'code-wrong',
  {
    vi: 'Mã không khớp. Xem giờ của điện thoại có đúng không rồi thử mã mới.',
    en: 'The code does not fit. Check the clock of the phone and try a new code.',
  },
  'code',
);
const LAST_FACTOR = refusal('last-factor', {
  vi: 'Vai trò của bạn cần yếu tố thứ hai. Hãy thêm khóa truy cập trước khi tắt mã một lần.',
  en: 'Your role needs a second factor. Add a passkey before turning the codes off.',
});
const NO_FACTOR = refusal('no-factor', {
  vi: 'Chưa có yếu tố thứ hai nên chưa cần mã dự phòng.',
  en: 'There is no second factor yet, so recovery codes have no use.',
});

/** New recovery codes; each works once, all before are void. */
export async function newRecovery(
  ports: AccountPorts,
  work: AccountSession,
  account: Account,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    (base32(ports.secrets.bytes(RECOVERY_BYTES)).match(/.{4}/gu) ?? []).join('-'),
  );
  const hashes = codes.map((code) => recoveryHash(ports, account, code));
  await work.putRecovery(account.account, hashes);
  return codes;
}

/** One-time codes of the own account: the secret is shown once, and kept only after a code of it was. */
export function ownCodes(
  ports: AccountPorts,
): Pick<OwnDesk, 'beginCodes' | 'confirmCodes' | 'dropCodes' | 'renewRecovery'> {
  const { secrets } = ports;
  return {
    beginCodes: (known) =>
      asOwner(ports, known, async (_work, { account }) => {
        const key = secrets.bytes(SECRET_BYTES);
        const value = { secret: base32(key), address: otpAddress(key, account.name), sealed: await secrets.seal(key) };
        return { ok: true, value };
      }),
    confirmCodes: (known, { sealed, code }) =>
      asOwner(ports, known, async (work, { account, session }) => {
        const key = await secrets.unseal(sealed);
        const step = key && matchingStep(secrets.hmacSha1, key, { code, now: ports.now() });
        if (step === undefined) return refused(BAD_CODE);
        await work.change(account.account, { totp: sealed, totpStep: step });
        const recovery = await newRecovery(ports, work, account);
        await work.note(noteOf(ports, { actor: account.name, action: 'codes.on', subject: `account/${account.name}` }));
        const entered = await renewSession(ports, work, { session, isStrong: true });
        return { ok: true, value: { ...entered, recovery } };
      }),
    dropCodes: (known) =>
      asOwner(ports, known, async (work, { account }): Promise<Parsed<null>> => {
        const passkeys = await work.passkeys(account.account);
        const roles = inForce(await work.roles(account.account), ports.now().slice(0, 10));
        if (passkeys.length === 0 && asksSecond(roles)) return refused(LAST_FACTOR);
        await work.change(account.account, { totp: null });
        await work.note(
          noteOf(ports, { actor: account.name, action: 'codes.off', subject: `account/${account.name}` }),
        );
        return { ok: true, value: null };
      }),
    renewRecovery: (known) =>
      asOwner(ports, known, async (work, { account }) => {
        if (account.totp === null && (await work.passkeys(account.account)).length === 0) return refused(NO_FACTOR);
        const codes = await newRecovery(ports, work, account);
        await work.note(
          noteOf(ports, { actor: account.name, action: 'codes.recovery', subject: `account/${account.name}` }),
        );
        return { ok: true, value: codes };
      }),
  };
}
