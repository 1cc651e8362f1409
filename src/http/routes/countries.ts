import type { Bilingual } from '../../model/bilingual.ts';
import type { countryApi } from '../contract/country-contract.ts';
import { foundOr, noSuchPage } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const COUNTRY: Bilingual = { vi: 'nước với các chỉ tiêu ấy', en: 'country with those indicators' };
const FIGURE: Bilingual = { vi: 'con số', en: 'figure' };
const INPUT: Bilingual = { vi: 'đầu vào của con số', en: 'input of the figure' };

export const countryHandlers: Handlers<typeof countryApi> = {
  'GET /countries': async ({ desks, query }) => json(await desks.countries.countries(query)),
  'GET /countries/analogues': async ({ desks, query }) =>
    json(foundOr(await desks.countries.analogues(query), COUNTRY, query.country)),
  'GET /countries/figures/:figure': async ({ desks, params }) =>
    json(foundOr(await desks.countries.figure(params.figure), FIGURE, params.figure) as never),
  'GET /countries/figures/:figure/inputs/:input': async ({ desks, params, query }) => {
    const { page, find = '' } = query;
    const rows = await desks.countries.inputRows(params.figure, { input: params.input, page, find });
    const there = foundOr(rows, INPUT, String(params.input));
    if (page > Math.max(there.pages, 1)) throw noSuchPage(page, Math.max(there.pages, 1));
    return json(there);
  },
  'POST /countries/figures/:figure/recompute': async ({ desks, params }) =>
    json(foundOr(await desks.countries.recompute(params.figure), FIGURE, params.figure)),
};
