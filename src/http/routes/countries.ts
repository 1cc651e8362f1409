import type { Bilingual } from '../../model/bilingual.ts';
import type { countryApi } from '../contract/country-contract.ts';
import { FIGURE, INPUT } from './figure-address.ts';
import { foundOr, foundPage } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const COUNTRY: Bilingual = { vi: 'nước với các chỉ tiêu ấy', en: 'country with those indicators' };

export const countryHandlers: Handlers<typeof countryApi> = {
  'GET /countries': async ({ desks, query }) => json(await desks.countries.countries(query)),
  'GET /countries/analogues': async ({ desks, query }) =>
    json(foundOr(await desks.countries.analogues(query), COUNTRY, query.country)),
  'GET /countries/figures/:figure': async ({ desks, params }) =>
    json(foundOr(await desks.countries.figure(params.figure), FIGURE, params.figure) as never),
  'GET /countries/figures/:figure/inputs/:input': async ({ desks, params, query }) => {
    const { page, find = '' } = query;
    const rows = await desks.countries.inputRows(params.figure, { input: params.input, page, find });
    return json(foundPage(foundOr(rows, INPUT, String(params.input)), page));
  },
  'POST /countries/figures/:figure/recompute': async ({ desks, params }) =>
    json(foundOr(await desks.countries.recompute(params.figure), FIGURE, params.figure)),
};
