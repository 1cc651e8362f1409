import type { publishedApi } from '../contract/published-contract.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const RELEASE = { vi: 'bản phát hành', en: 'release' };
const TABLE = { vi: 'bảng', en: 'table' };
const RECORD = { vi: 'hồ sơ', en: 'record' };
const ROW = { vi: 'dòng', en: 'row' };
/** Anybody may keep an answer, and asks before using it again. */
const OPEN = { 'cache-control': 'public, no-cache' };

export const publishedHandlers: Handlers<typeof publishedApi> = {
  'GET /published': async ({ desks }) => json({ releases: [...(await desks.published.releases())] }, OPEN),
  'GET /published/records/:id': async ({ desks, params: { id } }) =>
    json(foundOr(await desks.published.record(id), RECORD, id), OPEN),
  'GET /published/:name/:version': async ({ desks, params: { name, version } }) =>
    json(foundOr(await desks.published.release(name, version), RELEASE, `${name}@${version}`), OPEN),
  'GET /published/:name/:version/:table': async ({ desks, params, query: { q, ...page } }) =>
    json(
      foundOr(
        await desks.published.rows({ ...params, ...page, query: q }),
        TABLE,
        `${params.name}@${params.version}/${params.table}`,
      ),
      OPEN,
    ),
  'GET /published/:name/:version/:table/:key': async ({ desks, params }) =>
    json(
      foundOr(await desks.published.row(params), ROW, `${params.name}@${params.version}/${params.table}/${params.key}`),
      OPEN,
    ),
};
