import { join } from 'node:path';

import type { StewardshipDesk } from '../app/desks/stewardship-desk.ts';
import type { Records } from '../app/ports-records.ts';
import { openStewardship } from '../app/stewardship/open-stewardship.ts';
import { evidenceFolder } from '../exchange/evidence-folder.ts';
import { accountDesk } from './accounts.ts';

import { registerPorts } from './register-ports.ts';
import type { House } from './wire.ts';

/** The door to what people ask of the register, over the stores of the house. */
export function stewardshipDesk(house: House, records: () => Promise<Records>): StewardshipDesk {
  const { manage, centres } = accountDesk(house, records);
  return openStewardship({
    ...registerPorts(house, records),
    evidence: evidenceFolder(join(house.dataFolder, 'evidence')),
    centres: () => centres.list(),
    async letSpeak(account, enterprise, by) {
      // The machine's own user has no account and may everything.
      if (account.startsWith('machine:')) return;
      await manage.give(by, account, { role: 'representative', scope: [enterprise] });
    },
  });
}
