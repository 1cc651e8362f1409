import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ComputingRoom, FigureDerivation } from '../computing-room.ts';
import type { DossierAddress, DossierDesk, DossierLine, FigureAddress } from '../desks/dossier-desk.ts';
import { citedByRecipe } from '../dossier/cited-by-recipe.ts';
import { inputPage } from '../input-page.ts';
import { loadLaw } from '../knowledge/load-law.ts';
import type { ReleaseShelf, TableSource } from '../ports.ts';
import type { MethodCard } from '../workbench.ts';
import { dossierNames } from './dossier-names.ts';
import { factHome } from './fact-home.ts';
import { figureHomeView, homePattern } from './figure-home.ts';
import { type OpenedDossier, type OpeningPorts, openedDossier } from './opened-dossier.ts';

export interface DossierPorts extends OpeningPorts {
  readonly room: ComputingRoom;
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
  readonly methods: readonly MethodCard[];
}

/** Dossiers for screens: opened by address, computed in the room, never kept here. */
export function openDossiers(ports: DossierPorts): DossierDesk {
  const { room } = ports;
  const findings = rememberedFindings(ports);
  const opened = <T>(address: DossierAddress, work: (dossier: OpenedDossier) => Promise<T>): Promise<T | undefined> =>
    openedDossier(ports, address).then((dossier) => (dossier === undefined ? undefined : work(dossier)));
  const derived = (address: FigureAddress): Promise<FigureDerivation | undefined> =>
    opened(address, ({ recipe }) => room.figure({ recipe, ...figureAsked(address) }));
  return {
    async list() {
      const kept = await ports.recipes.list();
      findings.ahead(kept.map(({ recipe }) => recipe));
      return Promise.all(
        kept.map((each) => lineOf(ports, findings, { address: { id: each.recipe.id }, ...each, link: null })),
      );
    },
    line: (address) => opened(address, (dossier) => lineOf(ports, findings, { address, ...dossier })),
    reading: (address, day) =>
      opened(address, async ({ recipe }) => {
        const chosen = day ?? recipe.asOf.at(-1) ?? recipe.dated;
        const view = await room.reading({ recipe, day: chosen, home: homePattern(address, chosen) });
        return { ...view, id: address.id };
      }),
    book: (address) =>
      opened(address, async ({ recipe }) => {
        const view = await room.book({ recipe, home: homePattern(address, undefined) });
        return { ...view, id: address.id };
      }),
    report: (address) => opened(address, async ({ recipe }) => (await room.report(recipe)).report),
    cited: (address) => opened(address, async ({ recipe }) => citedByRecipe(recipe, await loadLaw(ports))),
    figure: async (address) => {
      const derivation = await derived(address);
      return derivation && figureHomeView(derivation, ports.methods);
    },
    inputRows: async (address, { input, ...asked }) => {
      const rows = (await derived(address))?.whole.derivation.inputs[input - 1];
      return rows && inputPage(ports, rows, asked);
    },
    recompute: (address) => opened(address, ({ recipe }) => room.recompute({ recipe, ...figureAsked(address) })),
    fact: (address, fact) =>
      opened(address, ({ recipe }) => factHome(room, { recipe, home: homePattern(address, undefined), fact })),
    exported: (address, asked) => opened(address, ({ recipe }) => room.exported({ recipe, ...asked })),
  };
}

function figureAsked(address: FigureAddress): {
  readonly figure: string;
  readonly home: string;
  readonly day?: string;
} {
  const { figure, asOf } = address;
  return { figure, home: homePattern(address, asOf), ...(asOf === undefined ? {} : { day: asOf }) };
}

interface Findings {
  ready(recipe: Recipe): Promise<Bilingual | null>;
  /** Starts to compute what is not there yet, one at a time. */
  ahead(recipes: readonly Recipe[]): void;
}

/** What each dossier finds, by all that it depends on; a dossier that cannot be computed finds nothing. */
function rememberedFindings({ room, shelf, digest }: DossierPorts): Findings {
  const known = new Map<string, Bilingual | null>();
  let isWorking = false;
  const stampOf = async (recipe: Recipe): Promise<string> =>
    digest(canonicalJson([recipe, (await shelf.list()).releases.map(({ ref }) => ref)]));
  const compute = async (recipes: readonly Recipe[]): Promise<void> => {
    for (const recipe of recipes) {
      const stamp = await stampOf(recipe);
      if (known.has(stamp)) continue;
      known.set(stamp, (await room.report(recipe).catch(() => undefined))?.finding ?? null);
    }
  };
  return {
    ready: async (recipe) => known.get(await stampOf(recipe)) ?? null,
    ahead(recipes) {
      if (isWorking) return;
      isWorking = true;
      void compute(recipes).finally(() => {
        isWorking = false;
      });
    },
  };
}

async function lineOf(
  ports: DossierPorts,
  findings: Findings,
  dossier: Omit<OpenedDossier, 'link'> & {
    readonly address: DossierAddress;
    readonly link: OpenedDossier['link'] | null;
  },
): Promise<DossierLine> {
  const { recipe, origin, revision, recordedAt, link, address } = dossier;
  return {
    id: address.id,
    title: recipe.title,
    subtitle: recipe.subtitle,
    origin,
    asOf: recipe.asOf,
    dated: recipe.dated,
    revision,
    changedAt: recordedAt,
    finding: await findings.ready(recipe),
    ...(await dossierNames(ports, recipe)),
    link: link === null ? null : { label: link.label, madeAt: link.madeAt, dossier: link.dossier },
  };
}
