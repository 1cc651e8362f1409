import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ComputingRoom } from '../app/computing-room.ts';
import { openDossiers } from '../app/dossiers/open-dossiers.ts';
import { openLinks } from '../app/dossiers/open-links.ts';
import { openJobs } from '../app/jobs/open-jobs.ts';
import { openWorkbench } from '../app/open-workbench.ts';
import type { Desks } from '../http/options.ts';
import { openRecords } from '../store-pg/open-records.ts';
import { dataDesk } from './data-desk.ts';
import type { openDesk } from './open-desk.ts';
import { shelvedRecipes } from './recipe-source.ts';
import type { House } from './wire.ts';
import { workerRoom } from './worker-room.ts';

const SECRET_BYTES = 24;

/** Every door of `app` that the server asks, and what must be closed with it. */
export interface OpenedDesks {
  readonly desks: Desks;
  close(): Promise<void>;
}

/** Opens the doors over the stores of the house; stores and threads start when they are first asked. */
export function openDesks(
  house: House,
  ports: Awaited<ReturnType<typeof openDesk>>,
  made: { readonly program: string; onFault(fault: unknown): void },
): OpenedDesks {
  const room: ComputingRoom = workerRoom({ root: house.root, dataFolder: house.dataFolder, program: made.program });
  const records = openRecords({ folder: join(house.dataFolder, 'records') });
  const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
  const now = (): string => new Date().toISOString();
  const recipes = shelvedRecipes(ports.recipes);
  const links = async () => (await records.get()).links;
  const opening = { ...ports, room, recipes, links };
  const desks: Desks = {
    workbench: openWorkbench(ports),
    dossiers: openDossiers(opening),
    jobs: openJobs({ ...opening, makeId: makeSecret }, made.onFault),
    links: openLinks({ ...opening, makeSecret, now }),
    recipes: undefined as never,
    data: dataDesk(house, ports.shelf),
    sheets: {
      async write(table) {
        const { tableBytes } = await import('../documents/table-in/write-template.ts');
        return tableBytes([table.heads, ...table.rows], 'xlsx');
      },
    },
  };
  return {
    desks,
    async close() {
      await Promise.all([room.close(), records.close(), desks.data.close()]);
    },
  };
}
