import { setImmediate } from 'node:timers/promises';
import type { DossierDesk } from '../app/desks/dossier-desk.ts';
import type { RecipeSource } from '../app/dossiers/recipe-source.ts';
import { type ListedDossier, openHome } from '../app/home/open-home.ts';
import { releaseMemory } from '../app/knowledge/release-memory.ts';
import { openLaw } from '../app/law/open-law.ts';
import { type OwnLawPorts, ownActsIn } from '../app/law/own-law.ts';
import { openMethods } from '../app/methods/open-methods.ts';
import type { WorkbenchPorts } from '../app/open-workbench.ts';
import { openPacks } from '../app/packs/open-packs.ts';
import type { Records } from '../app/ports-records.ts';
import { type IndexMemory, openSearch, rememberedIndex } from '../app/search/open-search.ts';
import type { Workbench } from '../app/workbench.ts';
import { releaseWriter } from '../exchange/write-release.ts';
import type { Desks } from '../http/options.ts';
import { releaseFolders } from './add-data-ports.ts';
import { methodCards } from './method-cards.ts';
import { sharedRoom } from './method-room.ts';
import { methodThread } from './method-thread.ts';
import type { House } from './wire.ts';

const rest = (): Promise<void> => setImmediate();

/** The index over packs that all desks share. */
export const sharedIndex = (): IndexMemory => rememberedIndex(rest);

/** The doors to what is at hand as a whole: search, law, packs and the first screen. */
export function readingDesks(
  house: House,
  ports: WorkbenchPorts,
  opened: {
    readonly workbench: Workbench;
    readonly dossiers: Pick<DossierDesk, 'list' | 'reading'>;
    readonly recipes: RecipeSource;
    records(): Promise<Records>;
    /** Acts that people added; absent for the public. */
    readonly own: OwnLawPorts | undefined;
    /** The index over packs, which all desks share. */
    readonly index: IndexMemory;
  },
): Pick<Desks, 'search' | 'law' | 'home' | 'packs' | 'methods'> {
  const recipes = async () =>
    (await opened.recipes.list()).map(({ recipe: { id, title, subtitle, asOf, legalBases }, origin }) => ({
      id,
      title,
      subtitle,
      asOf,
      legalBases,
      origin,
    }));
  const { own } = opened;
  const ownActs = own === undefined ? {} : { ownActs: async () => ownActsIn(await own.authority()) };
  return {
    search: openSearch({ ...ports, ...ownActs, dossiers: recipes, rest, packs: opened.index }),
    methods: openMethods({
      methods: methodCards(),
      dossiers: opened.dossiers,
      shelf: ports.shelf,
      tables: ports.tables,
      memory: releaseMemory(),
      room: sharedRoom(methodThread),
      writer: releaseWriter(releaseFolders(house)),
      clock: { today: () => new Date().toISOString().slice(0, 10) },
    }),
    law: openLaw({ ...ports, dossiers: recipes, ...(opened.own === undefined ? {} : { own: opened.own }) }),
    packs: openPacks({
      ...ports,
      verifying: () => house.verifying(new AbortController().signal),
      elapsed: () => performance.now(),
    }),
    home: openHome({
      shelf: ports.shelf,
      unusable: () => opened.workbench.unusable(),
      dossiers: () => listedDossiers(opened),
      visit: async () => (await opened.records()).visits.enter('home', new Date().toISOString()),
    }),
  };
}

async function listedDossiers(opened: {
  readonly dossiers: Pick<DossierDesk, 'list'>;
  readonly recipes: RecipeSource;
}): Promise<readonly ListedDossier[]> {
  const [lines, kept] = await Promise.all([opened.dossiers.list(), opened.recipes.list()]);
  const pins = new Map(kept.map(({ recipe }) => [recipe.id, recipe.releases]));
  return lines.map(({ id, title, subtitle, origin, asOf, changedAt, finding }) => ({
    id,
    title,
    subtitle,
    isExample: origin === 'example',
    asOf,
    changedAt,
    finding,
    pins: pins.get(id) ?? [],
  }));
}
