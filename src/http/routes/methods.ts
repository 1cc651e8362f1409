import type { Bilingual } from '../../model/bilingual.ts';
import type { methodApi } from '../contract/method-contract.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const METHOD: Bilingual = { vi: 'phương pháp', en: 'method' };

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
};
