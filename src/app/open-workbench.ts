import type { Language } from '../model/bilingual.ts';
import { type Refusal, refusalLine } from '../model/refusal.ts';
import type { Release } from '../model/release.ts';
import { columnValues } from './column-values.ts';
import { placeNames } from './place-names.ts';
import type { ReleaseShelf, TableSlice, TableSource } from './ports.ts';
import type { RecipeShelf } from './ports-dossier.ts';
import type { MethodCard, RowsPage, TableAddress, Unusable, Workbench } from './workbench.ts';

const PAGE = 100;
const CHUNK = 8192;

export interface WorkbenchPorts {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
  readonly recipes: RecipeShelf;
  readonly methods: readonly MethodCard[];
}

/** Releases with their rows, method cards, and what cannot be used, over the stores. */
export function openWorkbench(ports: WorkbenchPorts): Workbench {
  return {
    unusable: () => unusable(ports),
    releases: async () => (await ports.shelf.list()).releases,
    tableRows: (table, page) => tablePage(ports, table, page),
    tableChunks: (table) => tableChunks(ports, table),
    tableColumns: async (asked) => {
      const release = await releaseOf(ports, asked);
      return release && columnValues(ports.tables, release, asked.table);
    },
    methods: () => ports.methods,
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

async function tablePage(ports: WorkbenchPorts, asked: TableAddress, page: number): Promise<RowsPage | undefined> {
  const release = await releaseOf(ports, asked);
  if (release === undefined) return undefined;
  const slice = await ports.tables.read(release.ref, asked.table, { offset: (page - 1) * PAGE, limit: PAGE });
  return {
    release,
    table: asked.table,
    column: '',
    slice,
    page,
    pages: Math.max(1, Math.ceil(slice.matched / PAGE)),
    names: await placeNames(ports, slice),
  };
}

/** The release that holds a table as rows. */
async function releaseOf(ports: WorkbenchPorts, asked: TableAddress): Promise<Release | undefined> {
  const release = await ports.shelf.find(asked.name, asked.version);
  const resource = release?.descriptor.resources.find((candidate) => candidate.name === asked.table);
  return resource?.schema === undefined ? undefined : release;
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
