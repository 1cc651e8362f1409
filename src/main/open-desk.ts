import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CarriedPorts, RoomPorts } from '../app/computing/room-ports.ts';
import type { BuildPorts } from '../app/dossier/build-ports.ts';
import type { DossierFile } from '../app/dossier/dossier-file.ts';
import type { WorkbenchPorts } from '../app/open-workbench.ts';
import type { Progress, ReleaseShelf } from '../app/ports.ts';
import type { EditableShelf } from '../app/ports-dossier.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import { carryReleases, layOutCarried } from '../exchange/carried-releases.ts';
import { recipeFolders } from '../exchange/recipe-folders.ts';
import { folderShelf } from '../exchange/release-shelf.ts';
import { releaseName } from '../model/release.ts';
import { methodCards } from './method-cards.ts';
import { methodThread } from './method-thread.ts';
import { reportWriters } from './report-writers.ts';
import type { House } from './wire.ts';

export interface DeskOptions {
  readonly program: string;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** What building, verifying and serving dossiers needs; recipes of people can be put aside here too. */
export interface DeskStores extends Omit<WorkbenchPorts, 'recipes'>, RoomPorts {
  readonly recipes: EditableShelf;
}

/** Everything that building, verifying and serving dossiers needs, over the stores of the house. */
export async function openDesk(house: House, options: DeskOptions): Promise<DeskStores> {
  const [shelf, tables] = await Promise.all([house.shelf(), house.tables()]);
  const progress = options.progress === undefined ? {} : { progress: options.progress };
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const building: BuildPorts = {
    shelf,
    tables,
    program: options.program,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    methodRoom: methodThread,
    ...progress,
    ...signal,
  };
  return {
    ...building,
    recipes: recipeFolders({
      examples: join(house.root, 'recipes'),
      own: join(house.dataFolder, 'recipes'),
      parse: parseRecipe,
    }),
    writers: reportWriters(house.packsFolder),
    methods: methodCards(),
    carry: (releases) => carryReleases(shelf, releases),
    withCarried: (file) => deskWithCarried(building, file),
    milliseconds: () => performance.now(),
  };
}

/** A desk that also sees the releases that a re-run file carries; they are laid out in a temporary folder and taken away at the end. */
export async function deskWithCarried<P extends BuildPorts>(
  ports: P,
  file: DossierFile,
): Promise<CarriedPorts & { readonly ports: P }> {
  if ((file.carried ?? []).length === 0) return { ports, close: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'lienket-carried-'));
  await layOutCarried(file.carried, folder);
  const carried = folderShelf({ packs: join(folder, 'none'), added: folder });
  const { duckTableSource } = await import('../store-duck/table-source.ts');
  const shelf = both(ports.shelf, carried);
  const tables = duckTableSource(shelf);
  return {
    ports: { ...ports, shelf, tables },
    close: async () => {
      await tables.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Two shelves as one: what the first lacks is looked for on the second. */
function both(first: ReleaseShelf, second: ReleaseShelf): ReleaseShelf {
  return {
    async list() {
      const [one, other] = await Promise.all([first.list(), second.list()]);
      const known = new Set(one.releases.map((release) => releaseName(release.ref)));
      const more = other.releases.filter((release) => !known.has(releaseName(release.ref)));
      return { releases: [...one.releases, ...more], broken: one.broken };
    },
    find: async (name, version) => (await first.find(name, version)) ?? second.find(name, version),
    folder: async (ref) => {
      const found = await first.find(ref.name, ref.version);
      return found?.ref.hash === ref.hash ? first.folder(ref) : second.folder(ref);
    },
  };
}
