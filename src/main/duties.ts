import { join } from 'node:path';

import type { DutyDesk } from '../app/desks/duty-desk.ts';
import { openDuties } from '../app/duties/open-duties.ts';
import type { Records } from '../app/ports-records.ts';
import { evidenceFolder } from '../exchange/evidence-folder.ts';
import { accountDesk } from './accounts.ts';

import { registerPorts } from './register-ports.ts';
import type { House } from './wire.ts';

/** The door to what people ask of the register, over the stores of the house. */
export function dutyDesk(house: House, records: () => Promise<Records>): DutyDesk {
  const { manage, centres } = accountDesk(house, records);
  return openDuties({
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
