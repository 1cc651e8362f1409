import type { Bilingual } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import type { releaseApi } from '../contract/release-contract.ts';
import { csvChunks } from '../csv-chunks.ts';
import type { Desks } from '../options.ts';
import { foundPage, notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const ROWS_PER_PAGE = 100;
const PACK: Bilingual = { vi: 'gói dữ liệu', en: 'data pack' };
const TABLE: Bilingual = { vi: 'bảng', en: 'table' };

interface Address {
  readonly name: string;
  readonly version: string;
}

async function releaseOf(desks: Desks, { name, version }: Address): Promise<Release> {
  const releases = await desks.workbench.releases();
  const release = releases.find(({ ref }) => ref.name === name && ref.version === version);
  if (release === undefined) throw notFound(PACK, `${name}@${version}`);
  return release;
}

/** The table of that name; a file that is no table is not found. */
function resourceOf(release: Release, name: string): Resource {
  const resource = release.descriptor.resources.find((each) => each.name === name);
  if (resource?.schema === undefined) throw notFound(TABLE, name);
  return resource;
}

export const releaseHandlers: Handlers<typeof releaseApi> = {
  'GET /releases': async ({ desks }) => json({ releases: [...(await desks.workbench.releases())] }),
  'GET /releases/:name/:version': async ({ desks, params }) => json(await releaseOf(desks, params)),
  'POST /releases/:name/:version/verify': async ({ desks, params }) => {
    const found = await desks.packs.verify(params);
    if (found === undefined) throw notFound(PACK, `${params.name}@${params.version}`);
    return json(found as never);
  },
  'GET /releases/:name/:version/tables/:table': async ({ desks, params, query }) => {
    const release = await releaseOf(desks, params);
    const { name } = resourceOf(release, params.table);
    const { find = '', row } = query;
    const asked = row === undefined || find !== '' ? query.page : Math.ceil(row / ROWS_PER_PAGE);
    const page = await desks.packs.rows({ ...release.ref, table: name, page: asked, find });
    if (page === undefined) throw notFound(TABLE, name);
    return json(foundPage(page, asked));
  },
  'GET /releases/:name/:version/tables/:table/columns': async ({ desks, params }) => {
    const columns = await desks.workbench.tableColumns(params);
    if (columns === undefined) throw notFound(TABLE, `${params.name}@${params.version}/${params.table}`);
    return json({ columns: [...columns] });
  },
  'GET /releases/:name/:version/tables/:table/csv': async ({ desks, params }) => {
    const { ref, ...release } = await releaseOf(desks, params);
    const { name } = resourceOf({ ref, ...release }, params.table);
    const slices = await desks.workbench.tableChunks({ ...ref, table: name });
    if (slices === undefined) throw notFound(TABLE, name);
    const fileName = `${ref.name}-${ref.version}-${name}.csv`;
    return { kind: 'rows', fileName, mediaType: 'text/csv; charset=utf-8; header=present', chunks: csvChunks(slices) };
  },
};
