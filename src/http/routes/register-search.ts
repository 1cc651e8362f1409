import type { registerSearchApi } from '../contract/register-search-contract.ts';
import { csvLine } from '../csv-chunks.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

/** An Excel file is held whole while it is written. */
const MOST_OF_SHEET = 20_000;
const SEARCH = { vi: 'tìm kiếm đã lưu', en: 'saved search' };

/** A search as its address gives it. */
function asked<Q extends { readonly q: string }>({ q, ...filters }: Q): Omit<Q, 'q'> & { readonly query: string } {
  return { ...filters, query: q };
}

export const registerSearchHandlers: Handlers<typeof registerSearchApi> = {
  'GET /register/search': async ({ desks, query }) => json(accepted(await desks.register.search(asked(query)))),
  'GET /register/map': async ({ desks, query }) => json(accepted(await desks.register.map(asked(query)))),
  'GET /register/found/csv': async ({ desks, query, signal }) => {
    const { rows } = accepted(await desks.register.found(asked(query), { signal }));
    return {
      kind: 'rows',
      fileName: 'lienket-register.csv',
      mediaType: 'text/csv; charset=utf-8',
      chunks: lines(rows),
    };
  },
  'GET /register/found/xlsx': async ({ desks, query, signal }) => {
    const { rows } = accepted(await desks.register.found(asked(query), { signal, most: MOST_OF_SHEET }));
    const [heads = [], ...body] = await gathered(rows);
    return {
      kind: 'file',
      fileName: 'lienket-register.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await desks.sheets.write({ title: 'register', heads: heads.map(String), rows: body }),
    };
  },
  'GET /register/found/sources': async ({ desks, query }) =>
    json(accepted(await desks.register.foundSources(asked(query)))),
  'GET /register/sources': async ({ desks }) => json({ sources: [...(await desks.register.sources())] }),
  'POST /register/sources/licence': async ({ desks, body }) =>
    json(accepted(await desks.register.stateLicence(body.source, body.licence))),
  'GET /register/searches': async ({ desks }) => json({ searches: [...(await desks.register.savedSearches())] }),
  'POST /register/searches': async ({ desks, body }) =>
    json(accepted(await desks.register.saveSearch(body.name, body.asked))),
  'PUT /register/searches/:search': async ({ desks, params, body }) =>
    json(accepted(await desks.register.renameSearch(params.search, body.name))),
  'DELETE /register/searches/:search': async ({ desks, params: { search } }) => {
    foundOr((await desks.register.removeSearch(search)) || undefined, SEARCH, String(search));
    return json(undefined);
  },
  'POST /register/searches/:search/looked': async ({ desks, params: { search } }) => {
    foundOr((await desks.register.lookedAt(search)) || undefined, SEARCH, String(search));
    return json(undefined);
  },
};

async function gathered<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** Rows as CSV, with a byte-order mark so that spreadsheets read its Vietnamese. */
async function* lines(rows: AsyncIterable<readonly (string | number | null)[]>): AsyncGenerator<string> {
  let start = '\ufeff';
  for await (const row of rows) {
    yield start + csvLine(row);
    start = '';
  }
}
