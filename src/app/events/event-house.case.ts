// Events of tasks over an embedded store in memory, with the example tasks, real checks of files and a folder of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkedPaper, checkedPhotograph, photographSize } from '../../documents/picture-in/checked-file.ts';
import { evidenceFolder } from '../../exchange/evidence-folder.ts';
import { taskFileKind } from '../../exchange/evidence-kind.ts';
import type { EventDesk } from '../desks/event-desk.ts';
import { type TaskHouse, taskHouse } from '../tasks/task-house.case.ts';
import type { EventPorts } from './event-ports.ts';
import { openEvents } from './open-events.ts';

export interface EventHouse extends TaskHouse {
  readonly events: EventDesk;
  readonly dataFolder: string;
}

/** Opens events over an empty store with the example tasks loaded. */
export async function eventHouse(): Promise<EventHouse> {
  const house = await taskHouse();
  const dataFolder = mkdtempSync(join(tmpdir(), 'lienket-events-'));
  const ports: EventPorts = {
    ...house.ports,
    files: evidenceFolder(join(dataFolder, 'task-files'), 1_000_000, taskFileKind),
    checkedPhotograph: async (bytes, name) => checkedPhotograph(bytes, name),
    checkedPaper: async (bytes, name) => checkedPaper(bytes, name),
    photographSize: async (bytes) => photographSize(bytes),
  };
  const loaded = await house.desk.loadExamples({ name: 'tôi', role: 'planner', organisation: null });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  const { close } = house;
  return Object.assign(house, {
    events: openEvents(ports),
    dataFolder,
    close: async () => {
      await close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  });
}
