import type { Bilingual } from '../../model/bilingual.ts';
import type { lawApi } from '../contract/law-contract.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const ACT: Bilingual = { vi: 'văn bản', en: 'act' };

export const lawHandlers: Handlers<typeof lawApi> = {
  'GET /law': async ({ desks, query }) => json(await desks.law.law(query.asOf)),
  'GET /law/:act': async ({ desks, params, query }) => {
    const act = await desks.law.act(params.act, query.asOf);
    if (act === undefined) throw notFound(ACT, params.act);
    return json(act);
  },
};
