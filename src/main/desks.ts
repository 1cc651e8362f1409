import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { ComputingRoom } from '../app/computing-room.ts';
import { openCountries } from '../app/countries/open-countries.ts';
import { openDefinitions } from '../app/definitions/open-definitions.ts';
import type { DossierAddress } from '../app/desks/dossier-desk.ts';
import { openDossiers } from '../app/dossiers/open-dossiers.ts';
import { openLinks } from '../app/dossiers/open-links.ts';
import { openedDossier } from '../app/dossiers/opened-dossier.ts';
import { openExplore } from '../app/explore/open-explore.ts';
import { openJobs } from '../app/jobs/open-jobs.ts';
import { releaseMemory } from '../app/knowledge/release-memory.ts';
import { openWorkbench } from '../app/open-workbench.ts';
import { keptSource } from '../app/recipes/kept-source.ts';
import { openRecipes } from '../app/recipes/open-recipes.ts';
import { withReaders } from '../app/recipes/with-readers.ts';
import { openTasks } from '../app/tasks/open-tasks.ts';
import { openTies } from '../app/ties/open-ties.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import { packTopologies } from '../exchange/pack-topologies.ts';
import type { Desks } from '../http/options.ts';
import { dataDesk } from './data-desk.ts';
import type { openDesk } from './open-desk.ts';
import { openHouseRecords } from './open-house-records.ts';
import { readingDesks } from './reading-desks.ts';
import { registerDesk } from './register-ports.ts';
import { taskPorts } from './task-ports.ts';
import type { House } from './wire.ts';
import { workerRoom } from './worker-room.ts';

const SECRET_BYTES = 24;
/** Slices, maps and series of Explore that are kept: a month is a slice. */
const MAPS_KEPT = 600;

/** Every door of `app` that the server asks, and what must be closed with it. */
export interface OpenedDesks {
  readonly desks: Desks;
  /** Opens the records before somebody asks; what is wrong with them is told to whoever asks. */
  warm(): void;
  close(): Promise<void>;
}

/** Opens the doors over the stores of the house; stores and threads start when they are first asked. */
export function openDesks(
  house: House,
  ports: Awaited<ReturnType<typeof openDesk>>,
  made: { readonly program: string; onFault(fault: unknown): void },
): OpenedDesks {
  const room: ComputingRoom = workerRoom({ root: house.root, dataFolder: house.dataFolder, program: made.program });
  const records = openHouseRecords(house);
  const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
  const now = (): string => new Date().toISOString();
  const editable = openRecipes({
    records: () => records.get(),
    shelf: ports.recipes,
    parse: parseRecipe,
    clock: { now, today: () => now().slice(0, 10) },
  });
  const recipes = keptSource(editable);
  const links = async () => (await records.get()).links;
  const opening = { ...ports, room, recipes, links };
  const reading = { ...ports, memory: releaseMemory() };
  const recipeOf = async (address: DossierAddress) => (await openedDossier(opening, address))?.recipe;
  const workbench = openWorkbench(ports);
  const dossiers = openDossiers(opening);
  const desks: Desks = {
    workbench,
    dossiers,
    ...readingDesks(house, ports, { workbench, dossiers, recipes, records: () => records.get() }),
    jobs: openJobs({ ...opening, makeId: makeSecret }, made.onFault),
    links: openLinks({ ...opening, makeSecret, now }),
    definitions: openDefinitions(reading),
    recipes: withReaders(editable, (address) => openedDossier(opening, address)),
    data: dataDesk(house, ports.shelf),
    explore: openExplore({
      ...ports,
      memory: releaseMemory(MAPS_KEPT),
      topologies: packTopologies(ports.shelf),
      dossiers: async () =>
        (await recipes.list()).map(({ recipe }) => ({
          id: recipe.id,
          title: recipe.title,
          places: recipe.cluster.places,
        })),
    }),
    ties: openTies({ ...reading, recipeOf }),
    countries: openCountries(reading),
    register: registerDesk(house, () => records.get()),
    tasks: openTasks(
      taskPorts(house, () => records.get()),
      userInfo().username,
    ),
    sheets,
  };
  return {
    desks,
    warm: () => void records.get().catch(() => undefined),
    async close() {
      await Promise.all([room.close(), records.close(), desks.data.close()]);
    },
  };
}

/** Tables on screen as workbooks. */
const sheets: Desks['sheets'] = {
  async write(table) {
    const { tableBytes } = await import('../documents/table-in/write-template.ts');
    return tableBytes([table.heads, ...table.rows], 'xlsx');
  },
};
