import type { Bilingual } from '../../model/bilingual.ts';
import type { methodApi } from '../contract/method-contract.ts';
import { accepted } from './accepted.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const METHOD: Bilingual = { vi: 'phương pháp', en: 'method' };

const faultCount = (count: number): Bilingual => ({
  vi: `Có ${count} lỗi trong bảng hoặc tham số.`,
  en: `There are ${count} faults in the tables or parameters.`,
});

const setFaultCount = (count: number): Bilingual => ({
  vi: `Có ${count} lỗi; chưa lưu gì.`,
  en: `There are ${count} faults; nothing was saved.`,
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
    return json(accepted(ran, faultCount));
  },
  'POST /methods/:id/definition-sets': async ({ desks, params, body, signal }) => {
    const saved = await desks.methods.saveDefinitions(params.id, body, signal);
    if (saved === undefined) throw notFound(METHOD, params.id);
    const made = accepted(saved, setFaultCount);
    const { name, version } = made.release;
    return json(made, { location: `/api/v1/releases/${name}/${version}` });
  },
};
