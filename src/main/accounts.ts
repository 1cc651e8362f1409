import { join } from 'node:path';
import type { AccountPorts } from '../app/accounts/account-ports.ts';
import { openAccounts } from '../app/accounts/open-accounts.ts';
import type { AccountDesk } from '../app/desks/account-desk.ts';
import type { Records } from '../app/ports-records.ts';
import { commonPasswords } from '../exchange/common-passwords.ts';
import { passkeyChecks } from '../exchange/passkey-checks.ts';
import { configuredProviders } from './configured-providers.ts';
import { machineName } from './machine-name.ts';
import { nodeSecrets } from './secrets.ts';
import type { House } from './wire.ts';

/** What accounts need, over the stores of the house. */
function accountPorts(house: House, records: () => Promise<Records>): AccountPorts {
  return {
    accounts: async () => (await records()).accounts,
    secrets: nodeSecrets({
      keyFile: join(house.dataFolder, 'keys', 'seal.key'),
      given: process.env['LIENKET_SEAL_KEY'],
    }),
    now: () => new Date().toISOString(),
    isCommonPassword: commonPasswords(join(house.root, 'src/exchange/common-passwords.bloom')),
  };
}

/** The door to accounts over the stores of the house. */
export const accountDesk = (house: House, records: () => Promise<Records>): AccountDesk =>
  openAccounts(
    accountPorts(house, records),
    { user: machineName() },
    { passkeys: passkeyChecks, providers: configuredProviders(join(house.dataFolder, 'openid.json')) },
  );
