import type { RowsPage } from '../../app/workbench.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import { csvChunks } from '../csv-chunks.ts';
import { isTabular, packPage } from '../pages/pack-page.ts';
import { packTablePage } from '../pages/pack-table-page.ts';
import { packsPage } from '../pages/packs-page.ts';
import { idOf, noSuchPage, notFound, pageOf, positiveNumber } from './parameters.ts';
import type { Ask, Route } from './route.ts';

const ROWS_PER_PAGE = 100;
const PACK: Bilingual = { vi: 'gói dữ liệu', en: 'data pack' };
const TABLE: Bilingual = { vi: 'bảng', en: 'table' };

/** The release that an address names. */
export async function releaseOf(ask: Ask): Promise<Release> {
  const name = idOf(ask, 'name', PACK);
  const version = idOf(ask, 'version', PACK);
  const releases = await ask.workbench.releases();
  const release = releases.find(({ ref }) => ref.name === name && ref.version === version);
  if (release === undefined) throw notFound(PACK, `${name}@${version}`);
  return release;
}

/** The table of a release that an address names; a file that is no table is not found. */
export function resourceOf(ask: Ask, release: Release): Resource {
  const name = idOf(ask, 'table', TABLE);
  const resource = release.descriptor.resources.find((each) => each.name === name);
  if (resource === undefined || !isTabular(resource)) throw notFound(TABLE, name);
  return resource;
}

interface TablePage {
  readonly page: RowsPage;
  readonly resource: Resource;
  readonly marked: number | undefined;
}

/** The page of rows that is asked for, by its number or by a row on it (`?row=`); refused past the last page. */
export async function tablePageOf(ask: Ask): Promise<TablePage> {
  const release = await releaseOf(ask);
  const resource = resourceOf(ask, release);
  const marked = ask.query['row'] === undefined ? undefined : positiveNumber(ask.query['row'], 'row', 1);
  const asked = marked === undefined ? pageOf(ask) : Math.ceil(marked / ROWS_PER_PAGE);
  const page = await ask.workbench.tableRows({ ...release.ref, table: resource.name }, asked);
  if (page === undefined) throw notFound(TABLE, resource.name);
  if (asked > Math.max(page.pages, 1)) throw noSuchPage(asked, Math.max(page.pages, 1));
  return { page, resource, marked };
}

export const packRoutes: readonly Route[] = [
  {
    path: '/packs',
    answer: async (ask) => ({ kind: 'page', page: packsPage(await ask.workbench.releases(), ask.language) }),
  },
  {
    path: '/packs/:name/:version',
    answer: async (ask) => ({ kind: 'page', page: packPage(await releaseOf(ask), ask.language, ask.pens) }),
  },
  {
    path: '/packs/:name/:version/:table',
    answer: async (ask) => ({ kind: 'page', page: packTablePage(await tablePageOf(ask), ask.language, ask.pens) }),
  },
  {
    path: '/packs/:name/:version/:table/csv',
    gives: 'file',
    answer: async (ask) => {
      const release = await releaseOf(ask);
      const { name } = resourceOf(ask, release);
      const { ref } = release;
      const slices = await ask.workbench.tableChunks({ ...ref, table: name });
      if (slices === undefined) throw notFound(TABLE, name);
      return {
        kind: 'rows',
        fileName: `${ref.name}-${ref.version}-${name}.csv`,
        mediaType: 'text/csv; charset=utf-8; header=present',
        chunks: csvChunks(slices),
      };
    },
  },
];
