import type { Bilingual } from '../../model/bilingual.ts';
import type { methodApi } from '../contract/method-contract.ts';
import { HttpError } from '../http-error.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const METHOD: Bilingual = { vi: 'phương pháp', en: 'method' };

const faultCount = (count: number): Bilingual => ({
  vi: `Có ${count} lỗi trong bảng hoặc tham số.`,
  en: `There are ${count} faults in the tables or parameters.`,
});

export const methodHandlers: Handlers<typeof methodApi> = {
  'GET /methods': async ({ desks }) => json({ methods: [...desks.methods.list()] }),
  'GET /methods/:id': async ({ desks, params }) => {
    const method = desks.methods.find(params.id);
    if (method === undefined) throw notFound(METHOD, params.id);
    return json(method);
  },
  'GET /methods/:id/uses': async ({ desks, params }) => {
    if (desks.methods.find(params.id) === undefined) throw notFound(METHOD, params.id);
    return json({ uses: [...(await desks.methods.uses(params.id))] });
  },
  'POST /methods/:id/runs': async ({ desks, params, query, body, signal }) => {
    const ran = await desks.methods.run(params.id, { ...body, ...query }, signal);
    if (ran === undefined) throw notFound(METHOD, params.id);
    if (ran.ok) return json(ran.value);
    const [first] = ran.refusals;
    const said = ran.refusals.length === 1 && first !== undefined ? first.said : faultCount(ran.refusals.length);
    throw new HttpError('refused', said, { faults: ran.refusals });
  },
};
