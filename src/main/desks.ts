import { randomBytes } from 'node:crypto';
import type { ComputingRoom } from '../app/computing-room.ts';
import { openCountries } from '../app/countries/open-countries.ts';
import { auditedData } from '../app/data/audited-data.ts';
import { openDefinitions } from '../app/definitions/open-definitions.ts';
import type { DataDesk } from '../app/desks/data-desk.ts';
import type { DossierAddress } from '../app/desks/dossier-desk.ts';
import { openDossiers } from '../app/dossiers/open-dossiers.ts';
import { openLinks } from '../app/dossiers/open-links.ts';
import { openedDossier } from '../app/dossiers/opened-dossier.ts';
import { sourceWithActs } from '../app/dossiers/source-with-acts.ts';
import { openExplore } from '../app/explore/open-explore.ts';
import { openJobs } from '../app/jobs/open-jobs.ts';
import { type ReleaseMemory, releaseMemory } from '../app/knowledge/release-memory.ts';
import { type OwnLawPorts, ownActsIn } from '../app/law/own-law.ts';
import { openLint } from '../app/lint/open-lint.ts';
import { openWorkbench } from '../app/open-workbench.ts';
import type { ReleaseShelf } from '../app/ports.ts';
import type { Records } from '../app/ports-records.ts';
import { keptSource } from '../app/recipes/kept-source.ts';
import { type OpenedRecipes, openRecipes } from '../app/recipes/open-recipes.ts';
import { openedToPublic } from '../app/recipes/opened-to-public.ts';
import { withReaders } from '../app/recipes/with-readers.ts';
import type { IndexMemory } from '../app/search/open-search.ts';
import { openTies } from '../app/ties/open-ties.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import { packTopologies } from '../exchange/pack-topologies.ts';
import type { Desks } from '../http/options.ts';
import type { Who } from '../model/access/who.ts';
import { lintPorts, ownLawPorts } from './authority-ports.ts';
import { dataDesk } from './data-desk.ts';
import { nightly } from './nightly.ts';
import { type OpenedOffice, openOffice } from './office-desks.ts';
import type { openDesk } from './open-desk.ts';
import { openHouseRecords } from './open-house-records.ts';
import { publicData, publicShelf, publicWorkbench } from './public-stores.ts';
import { readingDesks, sharedIndex } from './reading-desks.ts';
import type { House } from './wire.ts';
import { workerRoom } from './worker-room.ts';

const SECRET_BYTES = 24;
/** Slices, maps and series of Explore that are kept: a month is a slice. */
const MAPS_KEPT = 600;

/** Every door of `app` that the server asks, and what must be closed with it. */
export interface OpenedDesks {
  readonly desks: Desks;
  /** The doors as somebody may use them: the public sees what was opened to it, and what is done is written under the name of who does it. */
  desksFor(who: Who): Desks;
  /** Opens the records before somebody asks; what is wrong with them is told to whoever asks. */
  warm(): void;
  close(): Promise<void>;
}

type Stores = Awaited<ReturnType<typeof openDesk>>;

/** What all doors stand on, whoever comes through them. */
interface Ground {
  readonly house: House;
  readonly ports: Stores;
  readonly room: ComputingRoom;
  records(): Promise<Records>;
  readonly data: DataDesk;
  readonly office: OpenedOffice;
  readonly memory: ReleaseMemory;
  readonly maps: ReleaseMemory;
  readonly index: IndexMemory;
  onFault(fault: unknown): void;
}

const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
const now = (): string => new Date().toISOString();

/** Opens the doors over the stores of the house; stores and threads start when they are first asked. */
export function openDesks(
  house: House,
  ports: Stores,
  made: { readonly program: string; onFault(fault: unknown): void },
): OpenedDesks {
  const room: ComputingRoom = workerRoom({ root: house.root, dataFolder: house.dataFolder, program: made.program });
  const records = openHouseRecords(house);
  const get = (): Promise<Records> => records.get();
  const ground: Ground = {
    ...{ house, ports, room, records: get, onFault: made.onFault },
    data: dataDesk(house, ports.shelf),
    office: openOffice(house, get, { onFault: made.onFault, reading: () => desks }),
    memory: releaseMemory(),
    maps: releaseMemory(MAPS_KEPT),
    index: sharedIndex(),
  };
  const editable = openRecipes({
    records: get,
    shelf: ports.recipes,
    parse: parseRecipe,
    clock: { now, today: () => now().slice(0, 10) },
  });
  let stop = (): void => undefined;
  const reading = { ...ports, recipes: keptSource(editable), links: async () => (await get()).links };
  const own = ownLawPorts(get);
  const desks: Desks = desksOver(ground, { recipes: editable, shelf: ports.shelf, own });
  const opened = desksOver(ground, { recipes: openedToPublic(editable), shelf: publicShelf(house) });
  const forPublic = { ...opened, data: publicData(opened.data), workbench: publicWorkbench(opened.workbench) };
  return {
    desks,
    desksFor(who) {
      if (who.kind === 'nobody') return { ...forPublic, ...ground.office.desksFor(who) };
      return {
        ...desks,
        ...ground.office.desksFor(who),
        recipes: withReaders(editable.by(who.name), (address) => openedDossier(reading, address)),
        data: auditedData(desks.data, { trail: async () => (await get()).accounts, now }, who.name),
      };
    },
    warm() {
      const opening = get().catch(() => undefined);
      // Where the records do not open, whoever asks is told.
      void opening.then((opened) => {
        ground.office.desks.registerImport.start();
        if (opened !== undefined) stop = nightly(() => ground.office.desks.duties.lapse(), made.onFault);
      });
    },
    async close() {
      stop();
      const office = ground.office.close();
      await Promise.all([office.then(() => records.close()), room.close(), ground.data.close()]);
    },
  };
}

/** The doors to some recipes and releases; a reader's link opens its dossier whatever those are. */
function desksOver(
  ground: Ground,
  seen: { readonly recipes: OpenedRecipes; readonly shelf: ReleaseShelf; readonly own?: OwnLawPorts },
): Desks {
  const { house, room, records } = ground;
  const ports = { ...ground.ports, shelf: seen.shelf };
  const recipes = keptSource(seen.recipes);
  const links = async () => (await records()).links;
  const reading = { ...ports, memory: ground.memory };
  const ownActs = async () => ownActsIn((await records()).authority);
  const opening = { ...ground.ports, room, recipes: sourceWithActs(recipes, { ...reading, ownActs }), links };
  const recipeOf = async (address: DossierAddress) => (await openedDossier(opening, address))?.recipe;
  const workbench = openWorkbench(ports);
  const dossiers = openDossiers(opening);
  return {
    workbench,
    dossiers,
    ...readingDesks(house, ports, { workbench, dossiers, recipes, records, own: seen.own, index: ground.index }),
    jobs: openJobs({ ...opening, makeId: makeSecret }, ground.onFault),
    links: openLinks({ ...opening, makeSecret, now }),
    definitions: openDefinitions(reading),
    recipes: withReaders(seen.recipes, (address) => openedDossier(opening, address)),
    data: ground.data,
    explore: openExplore({
      ...ports,
      memory: ground.maps,
      topologies: packTopologies(seen.shelf),
      dossiers: async () =>
        (await recipes.list()).map(({ recipe }) => ({
          id: recipe.id,
          title: recipe.title,
          places: recipe.cluster.places,
        })),
    }),
    ties: openTies({ ...ground.ports, memory: ground.memory, recipeOf }),
    countries: openCountries(reading),
    ...ground.office.desks,
    lint: openLint({ ...ports, ...lintPorts(house, records) }),
    sheets,
  };
}

/** Tables on screen as workbooks. */
const sheets: Desks['sheets'] = {
  async write(table) {
    const { tableBytes } = await import('../documents/table-in/write-template.ts');
    return tableBytes([table.heads, ...table.rows], 'xlsx');
  },
};
