import type { OpenIdDesk } from '../desks/account-desk.ts';
import type { Account, AccountSession } from '../ports-accounts.ts';
import type { OpenIdProvider, ProviderIdentity } from '../ports-factors.ts';
import { type AccountPorts, after, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';
import { openSession } from './log-in.ts';

const LONGEST_MS = 10 * 60_000;
const NOT_KNOWN = refusal('login-refused', {
  vi: 'Nhà cung cấp đã xác nhận bạn, nhưng không có tài khoản nào mang địa chỉ thư đó. Hãy nhờ quản trị viên thêm.',
  en: 'The provider knows you, but no account has that mail address. Ask an administrator to add one.',
});
const NOT_HELD = refusal('login-refused', {
  vi: 'Lần đăng nhập qua nhà cung cấp không hợp lệ hoặc đã quá lâu. Hãy bắt đầu lại.',
  en: 'The login by the provider does not hold or took too long. Begin again.',
});
const SILENT = refusal('provider-silent', {
  vi: 'Nhà cung cấp không trả lời. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
  en: 'The provider does not answer. Try again later, or log in by password.',
});
const NO_PROVIDER = refusal('not-there', { vi: 'Không có nhà cung cấp này.', en: 'There is no such provider.' });

/** Opens logging in by OpenID providers; what must be kept until somebody comes back is sealed and given to their browser. */
export function openOpenId(ports: AccountPorts, providers: readonly OpenIdProvider[]): OpenIdDesk {
  const named = (id: string): OpenIdProvider | undefined => providers.find((each) => each.id === id);
  return {
    providers: providers.map(({ id, name }) => ({ id, name })),
    async begin(id, back) {
      const provider = named(id);
      if (provider === undefined) return refused(NO_PROVIDER);
      const begun = await provider.begin(back).catch(() => undefined);
      if (begun === undefined) return refused(SILENT);
      const { address, kept } = begun;
      const text = JSON.stringify({ id, kept, until: after(ports.now(), LONGEST_MS) });
      return { ok: true, value: { address, sealed: await ports.secrets.seal(new TextEncoder().encode(text)) } };
    },
    async finish(caller, { id, address, sealed }) {
      const provider = named(id);
      const bytes = sealed === undefined ? undefined : await ports.secrets.unseal(sealed);
      const begun =
        bytes && (JSON.parse(new TextDecoder().decode(bytes)) as { id: string; kept: string; until: string });
      if (provider === undefined || begun === undefined || begun.id !== id || begun.until < ports.now())
        return refused(NOT_HELD);
      const identity = await provider.finish(address, begun.kept);
      if (identity === undefined) return refused(NOT_HELD);
      return (await ports.accounts()).write(async (work) => {
        const account = await accountOf(work, identity);
        if (account === undefined || account.disabledAt !== null) {
          const subject = `address/${caller.address}`;
          await work.note(noteOf(ports, { actor: '', action: 'login.failed', subject, more: { by: id } }));
          return refused(NOT_KNOWN);
        }
        const { isStrong } = identity;
        return { ok: true, value: await openSession(ports, work, { account, caller, isStrong, by: 'open-id' }) };
      });
    },
  };
}

/** The account that was tied to an identity; the first time, the one account whose mail address the provider vouches for. */
async function accountOf(work: AccountSession, identity: ProviderIdentity): Promise<Account | undefined> {
  const { issuer, subject, email } = identity;
  const tied = await work.tied(issuer, subject);
  if (tied !== undefined) return work.byNumber(tied);
  const named = (await work.list()).filter((each) => email !== '' && each.email.toLowerCase() === email.toLowerCase());
  const [account] = named;
  if (account === undefined || named.length > 1) return undefined;
  await work.tie({ issuer, subject, account: account.account });
  return account;
}
