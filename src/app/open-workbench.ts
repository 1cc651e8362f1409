import { canonicalJson } from '../evidence/canonical-json.ts';
import type { Figure } from '../evidence/figure.ts';
import type { Language } from '../model/bilingual.ts';
import { type Refusal, refusalLine } from '../model/refusal.ts';
import type { Release } from '../model/release.ts';
import type { ComputingRoom, MadeReport } from './computing-room.ts';
import type { ExportPorts } from './dossier/export-dossier.ts';
import { placeNames } from './place-names.ts';
import type { TableSlice } from './ports.ts';
import type { RecipeShelf, ShelvedRecipe } from './ports-dossier.ts';
import type { DossierCard, MethodCard, RowsPage, TableAddress, Unusable, Workbench } from './workbench.ts';

const PAGE = 100;
const CHUNK = 8192;

export interface WorkbenchPorts extends ExportPorts {
  readonly recipes: RecipeShelf;
  readonly methods: readonly MethodCard[];
}

export interface WorkbenchOptions {
  /** Where dossiers are computed. */
  readonly room: Pick<ComputingRoom, 'report' | 'exported'>;
  /** Compute all dossiers, one after another, once somebody has looked at their list. */
  readonly ahead?: boolean;
}

/** The workbench over the stores: dossiers are built when first asked and again when their recipe or a release changed. */
export function openWorkbench(ports: WorkbenchPorts, options: WorkbenchOptions): Workbench {
  const { room } = options;
  const reports = rememberedReports(ports, room);
  return {
    dossiers: async () => {
      const { recipes } = await ports.recipes.list();
      if (options.ahead === true) reports.buildAhead(recipes.map(({ recipe }) => recipe.id));
      return Promise.all(recipes.map(async (shelved) => cardOf(shelved, await reports.ready(shelved.recipe.id))));
    },
    unusable: () => unusable(ports),
    report: async (id) => (await reports.report(id))?.report,
    inputRows: async (figure, input, page) => named(ports, await inputRows(ports, { figure, input, page })),
    async exported(id, format, language) {
      const found = await stampedRecipe(ports, id);
      return found && room.exported({ recipe: found.shelved.recipe, format, language });
    },
    releases: async () => (await ports.shelf.list()).releases,
    tableRows: async (table, page) => named(ports, await tablePage(ports, table, page)),
    tableChunks: (table) => tableChunks(ports, table),
    methods: () => ports.methods,
  };
}

/** A recipe of the shelf and the mark of everything that its report depends on. */
interface StampedRecipe {
  readonly shelved: ShelvedRecipe;
  readonly stamp: string;
}

/** Finds a recipe; its stamp changes when the recipe or a release at hand does. */
async function stampedRecipe(ports: WorkbenchPorts, id: string): Promise<StampedRecipe | undefined> {
  const shelved = (await ports.recipes.list()).recipes.find(({ recipe }) => recipe.id === id);
  if (shelved === undefined) return undefined;
  const { releases } = await ports.shelf.list();
  return { shelved, stamp: ports.digest(canonicalJson([shelved.recipe, releases.map((release) => release.ref)])) };
}

interface RememberedReports {
  report(id: string): Promise<MadeReport | undefined>;
  /** The report if it is there already and nothing that it rests on has changed. */
  ready(id: string): Promise<MadeReport | undefined>;
  /** Starts to build those that are not there, one at a time; a failure is told to whoever asks for that report. */
  buildAhead(ids: readonly string[]): void;
}

interface Remembered {
  readonly stamp: string;
  readonly made: Promise<MadeReport | undefined>;
  settled?: MadeReport | undefined;
}

/** Reports by the stamp of what they rest on: the room is asked once for each. */
function rememberedReports(ports: WorkbenchPorts, room: WorkbenchOptions['room']): RememberedReports {
  const kept = new Map<string, Remembered>();
  let isBuilding = false;
  const report = async (id: string): Promise<MadeReport | undefined> => {
    const found = await stampedRecipe(ports, id);
    if (found === undefined) return undefined;
    const known = kept.get(id);
    if (known?.stamp === found.stamp) return known.made;
    const entry: Remembered = { stamp: found.stamp, made: room.report(found.shelved.recipe) };
    kept.set(id, entry);
    entry.made.then(
      (made) => {
        entry.settled = made;
      },
      () => {
        if (kept.get(id) === entry) kept.delete(id);
      },
    );
    return entry.made;
  };
  return {
    report,
    async ready(id) {
      const known = kept.get(id);
      if (known?.settled === undefined) return undefined;
      return (await stampedRecipe(ports, id))?.stamp === known.stamp ? known.settled : undefined;
    },
    buildAhead(ids) {
      if (isBuilding) return;
      isBuilding = true;
      void (async () => {
        for (const id of ids) await report(id).catch(() => undefined);
        isBuilding = false;
      })();
    },
  };
}

async function unusable(ports: WorkbenchPorts): Promise<readonly Unusable[]> {
  const [recipes, releases] = await Promise.all([ports.recipes.list(), ports.shelf.list()]);
  return [
    ...recipes.broken.map(({ file, refusals }): Unusable => {
      const why = refusals.map((refusal) => ({ vi: reasonOf(refusal, 'vi'), en: reasonOf(refusal, 'en') }));
      return { kind: 'recipe', path: file, why };
    }),
    ...releases.broken.map(
      ({ folder, why }): Unusable => ({ kind: 'release', path: folder, why: [{ vi: why, en: why }] }),
    ),
  ];
}

/** A refusal without the file, which is named beside it. */
const reasonOf = ({ where: { file: _, ...where }, ...refusal }: Refusal, language: Language): string =>
  refusalLine({ ...refusal, where }, language);

function cardOf({ recipe, origin }: ShelvedRecipe, made: MadeReport | undefined): DossierCard {
  return {
    id: recipe.id,
    title: recipe.title,
    subtitle: recipe.subtitle,
    origin,
    asOf: recipe.asOf,
    dated: recipe.dated,
    ...(made?.finding === undefined ? {} : { finding: made.finding }),
  };
}

async function named(ports: WorkbenchPorts, page: RowsPage | undefined): Promise<RowsPage | undefined> {
  return page && { ...page, names: await placeNames(ports, page.slice) };
}

async function inputRows(
  ports: WorkbenchPorts,
  asked: { readonly figure: Figure; readonly input: number; readonly page: number },
): Promise<RowsPage | undefined> {
  const input = asked.figure.derivation.inputs[asked.input];
  if (input === undefined) return undefined;
  const release = await ports.shelf.find(input.release.name, input.release.version);
  if (release === undefined || release.ref.hash !== input.release.hash) return undefined;
  if (Object.keys(input.where).length > 0 || input.rows.length === 0) {
    const slice = await ports.tables.read(release.ref, input.table, {
      where: input.where,
      offset: (asked.page - 1) * PAGE,
      limit: PAGE,
    });
    return {
      release,
      table: input.table,
      column: input.column,
      slice,
      page: asked.page,
      pages: pagesOf(slice.matched),
    };
  }
  const whole = await ports.tables.read(release.ref, input.table);
  const wanted = new Set(input.rows);
  const kept = whole.rowNumbers.flatMap((row, i) => (wanted.has(row) ? [i] : []));
  const shown = kept.slice((asked.page - 1) * PAGE, asked.page * PAGE);
  const columns = Object.fromEntries(
    Object.entries(whole.columns).map(([name, cells]) => [name, shown.map((i) => cells[i] ?? null)]),
  );
  return {
    release,
    table: input.table,
    column: input.column,
    slice: { rowNumbers: shown.map((i) => whole.rowNumbers[i] ?? 0), columns, matched: kept.length },
    page: asked.page,
    pages: pagesOf(kept.length),
  };
}

async function tablePage(ports: WorkbenchPorts, asked: TableAddress, page: number): Promise<RowsPage | undefined> {
  const release = await releaseOf(ports, asked);
  if (release === undefined) return undefined;
  const slice = await ports.tables.read(release.ref, asked.table, { offset: (page - 1) * PAGE, limit: PAGE });
  return { release, table: asked.table, column: '', slice, page, pages: pagesOf(slice.matched) };
}

/** The release that holds a table as rows. */
async function releaseOf(ports: WorkbenchPorts, asked: TableAddress): Promise<Release | undefined> {
  const release = await ports.shelf.find(asked.name, asked.version);
  const resource = release?.descriptor.resources.find((candidate) => candidate.name === asked.table);
  return resource?.schema === undefined ? undefined : release;
}

function pagesOf(matched: number): number {
  return Math.max(1, Math.ceil(matched / PAGE));
}

async function tableChunks(ports: WorkbenchPorts, asked: TableAddress): Promise<AsyncIterable<TableSlice> | undefined> {
  const release = await releaseOf(ports, asked);
  return release && slices(ports, release, asked.table);
}

/** A part of a table at a time; the next is read only when it is asked for. */
async function* slices(ports: WorkbenchPorts, { ref }: Release, table: string): AsyncGenerator<TableSlice> {
  for (let offset = 0, matched = 1; offset < Math.max(matched, 1); offset += CHUNK) {
    const slice = await ports.tables.read(ref, table, { offset, limit: CHUNK });
    matched = slice.matched;
    yield slice;
  }
}
