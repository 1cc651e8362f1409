import type { AccountDesk } from '../desks/account-desk.ts';
import type { OpenIdProvider, PasskeyChecks } from '../ports-factors.ts';
import type { AccountPorts } from './account-ports.ts';
import { openAudit } from './audit-trail.ts';
import { keyCounter } from './key-use.ts';
import { entrance } from './log-in.ts';
import { managedAccounts } from './manage-accounts.ts';
import { managedCentres } from './manage-centres.ts';
import { openOpenId } from './open-id.ts';
import { ownAccount } from './own-account.ts';
import { ownCodes } from './own-codes.ts';
import { openPasskeys } from './passkeys.ts';
import { accountsThere, whoAsks } from './who-asks.ts';

/** Opens the door to accounts; `machine.user` owns everything on this machine while there are none. */
export function openAccounts(
  ports: AccountPorts,
  machine: { readonly user: string },
  ways: { readonly passkeys: PasskeyChecks; readonly providers: readonly OpenIdProvider[] },
): AccountDesk {
  const isThere = accountsThere();
  const counter = keyCounter(ports);
  return {
    entry: {
      who: whoAsks(ports, machine),
      hasAccounts: async () => isThere(await ports.accounts()),
      keyUsed: counter.note,
      ...entrance(ports),
    },
    mine: { ...ownAccount(ports, counter), ...ownCodes(ports) },
    manage: managedAccounts(ports),
    audit: openAudit(ports),
    centres: managedCentres(ports),
    passkeys: openPasskeys(ports, ways.passkeys),
    openId: openOpenId(ports, ways.providers),
  };
}
