// Policy over an embedded store in memory and the real packs, for tests.
import { fileURLToPath } from 'node:url';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { PolicyDesk } from '../desks/policy-desk.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { type TaskHouse, taskHouse } from '../tasks/task-house.case.ts';
import { loadKnownLessons } from './lesson-library.ts';
import { openPolicy } from './open-policy.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface PolicyHouse {
  readonly desk: PolicyDesk;
  /** The tasks over the same store. */
  readonly tasks: TaskHouse;
  close(): Promise<void>;
}

/** Opens policy over an empty store and the shipped packs. */
export async function policyHouse(): Promise<PolicyHouse> {
  const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
  const tables = duckTableSource(shelf);
  const source = { shelf, tables, memory: releaseMemory() };
  const tasks = await taskHouse([], () => loadKnownLessons(source));
  return {
    desk: openPolicy({ ...tasks.ports, knowledge: async () => source }),
    tasks,
    async close() {
      await Promise.all([tasks.close(), tables.close()]);
    },
  };
}
