import type { methodApi } from '../contract/method-contract.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

export const methodHandlers: Handlers<typeof methodApi> = {
  'GET /methods': async ({ desks }) => json({ methods: [...desks.workbench.methods()] }),
  'GET /methods/:id': async ({ desks, params }) => {
    const card = desks.workbench.methods().find(({ id }) => id === params.id);
    if (card === undefined) throw notFound({ vi: 'phương pháp', en: 'method' }, params.id);
    return json(card);
  },
};
