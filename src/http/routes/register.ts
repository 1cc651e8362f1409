import type { registerApi } from '../contract/register-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const RECORD = { vi: 'hồ sơ', en: 'record' };

export const registerHandlers: Handlers<typeof registerApi> = {
  'GET /register/search': async ({ desks, query: { q, ...rest } }) =>
    json(accepted(await desks.register.search({ query: q, ...rest })) as never),
  'GET /register/status': async ({ desks }) => json(await desks.register.status()),
  'GET /register/records/:id': async ({ desks, params: { id } }) =>
    json(foundOr(await desks.register.page(id), RECORD, id)),
  'GET /register/queue': async ({ desks, query: { limit } }) =>
    json({ pairs: [...(await desks.register.queue(limit))] }),
  'POST /register/merges': async ({ desks, body: { reason, ...ids } }) =>
    json(accepted(await desks.register.merge(ids, reason))),
  'POST /register/splits': async ({ desks, body: { reason, ...given } }) =>
    json(accepted(await desks.register.split(given, reason))),
  'POST /register/queue/:pair/apart': async ({ desks, params: { pair }, body: { reason } }) =>
    json(accepted(await desks.register.keepApart(pair, reason))),
  'POST /register/events/:event/undo': async ({ desks, params: { event }, body: { reason } }) =>
    json(accepted(await desks.register.undo(event, reason))),
};
