import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
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
import { openTies } from '../app/ties/open-ties.ts';
import type { Recipe } from '../evidence/recipe.ts';
import { packTopologies } from '../exchange/pack-topologies.ts';
import type { Desks } from '../http/options.ts';
import { openRecords } from '../store-pg/open-records.ts';
import { dataDesk } from './data-desk.ts';
import { libraryDesks } from './library-desks.ts';
import type { openDesk } from './open-desk.ts';
import { shelvedRecipes } from './recipe-source.ts';
import type { House } from './wire.ts';
import { workerRoom } from './worker-room.ts';

const SECRET_BYTES = 24;
/** Slices, maps and series of Explore that are kept: a month is a slice. */
const MAPS_KEPT = 600;

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
  const reading = { ...ports, memory: releaseMemory() };
  const recipeOf = async (address: DossierAddress): Promise<Recipe | undefined> =>
    (await openedDossier(opening, address))?.recipe;
  const workbench = openWorkbench(ports);
  const dossiers = openDossiers(opening);
  const desks: Desks = {
    workbench,
    dossiers,
    ...libraryDesks(house, ports, { workbench, dossiers, recipes, records: () => records.get() }),
    jobs: openJobs({ ...opening, makeId: makeSecret }, made.onFault),
    links: openLinks({ ...opening, makeSecret, now }),
    definitions: openDefinitions(reading),
    recipes: undefined as never,
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
