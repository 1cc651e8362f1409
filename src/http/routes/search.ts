import type { searchApi } from '../contract/search-contract.ts';
import { type Handlers, json } from './route.ts';

export const searchHandlers: Handlers<typeof searchApi> = {
  'GET /search': async ({ desks, query: { q, limit, kinds } }) =>
    json(await desks.search.search({ query: q, limit, kinds })),
};
