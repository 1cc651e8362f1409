import type { AccountDesk } from '../desks/account-desk.ts';
import type { AccountPorts } from './account-ports.ts';
import { openAudit } from './audit-trail.ts';
import { entrance } from './log-in.ts';
import { managedAccounts } from './manage-accounts.ts';
import { ownAccount } from './own-account.ts';
import { ownCodes } from './own-codes.ts';
import { accountsThere, whoAsks } from './who-asks.ts';

/** Opens the door to accounts; `machine.user` owns everything on this machine while there are none. */
export function openAccounts(ports: AccountPorts, machine: { readonly user: string }): AccountDesk {
  const isThere = accountsThere();
  return {
    entry: {
      who: whoAsks(ports, machine),
      hasAccounts: async () => isThere(await ports.accounts()),
      ...entrance(ports),
    },
    mine: { ...ownAccount(ports), ...ownCodes(ports) },
    manage: managedAccounts(ports),
    audit: openAudit(ports),
  };
}
