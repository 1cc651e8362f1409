import { openBaselines } from '../app/baselines/open-baselines.ts';
import { releaseMemory } from '../app/knowledge/release-memory.ts';
import { openPolicy } from '../app/policy/open-policy.ts';
import type { Records } from '../app/ports-records.ts';
import { scopedRegister } from '../app/register/scoped-register.ts';
import { scopedSteward } from '../app/register/scoped-steward.ts';
import { openTasks } from '../app/tasks/open-tasks.ts';
import type { Desks } from '../http/options.ts';
import type { Who } from '../model/access/who.ts';
import { accountDesk } from './accounts.ts';
import { baselinePorts } from './baseline-entries.ts';
import { dutyDesk } from './duties.ts';
import { machineName } from './machine-name.ts';
import { microdataDesk } from './microdata-thread.ts';
import { publishingDesks } from './publishing-ports.ts';
import { registerDesks } from './register-ports.ts';
import { type ReadingDoors, type ReportDoors, reportDesks } from './report-desks.ts';
import { taskPorts } from './task-ports.ts';
import type { House } from './wire.ts';

/** Doors of the offices: what stands behind them is one for all, and each opens as far as whoever asks may go. */
type OfficeDesks = Pick<
  Desks,
  | 'register'
  | 'registerImport'
  | 'steward'
  | 'accounts'
  | 'duties'
  | 'microdata'
  | 'publish'
  | 'published'
  | 'tasks'
  | 'policy'
  | ReportDoors
  | 'baselines'
>;

export interface OpenedOffice {
  readonly desks: OfficeDesks;
  desksFor(who: Who): OfficeDesks;
  close(): Promise<void>;
}

/** Opens the doors of the offices over the stores of the house. */
export function openOffice(
  house: House,
  records: () => Promise<Records>,
  { onFault, reading }: { onFault(fault: unknown): void; readonly reading: () => ReadingDoors },
): OpenedOffice {
  const accounts = accountDesk(house, records);
  const publishing = publishingDesks(house, records);
  const taskNeeds = taskPorts(house, records);
  const memory = releaseMemory();
  const knowledge = async () => ({ shelf: await house.shelf(), tables: await house.tables(), memory });
  const desks = {
    ...registerDesks(house, records, onFault),
    accounts,
    duties: dutyDesk(house, records),
    microdata: microdataDesk(house),
    publish: publishing.publish,
    published: publishing.published,
    tasks: openTasks(taskNeeds, machineName()),
    policy: openPolicy({ ...taskNeeds, knowledge }),
    ...reportDesks(house, records, reading),
    baselines: openBaselines(baselinePorts(house, records)),
  };
  const scope = {
    register: async () => (await records()).register,
    now: () => new Date().toISOString(),
    centres: () => accounts.centres.list(),
  };
  return {
    desks,
    desksFor: (who) => ({
      ...desks,
      register: scopedRegister(desks.register.by(who.name), scope, who),
      registerImport: desks.registerImport.by(who.name),
      steward: scopedSteward(desks.steward.by(who.name), scope, who),
    }),
    close: async () => {
      await Promise.all([desks.registerImport.close(), publishing.close()]);
    },
  };
}
