import type { registerApi } from '../contract/register-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const RECORD = { vi: 'hồ sơ', en: 'record' };

export const registerHandlers: Handlers<typeof registerApi> = {
  'GET /register/status': async ({ desks }) => json(await desks.register.status()),
  'GET /register/records/:id': async ({ desks, params: { id } }) =>
    json(foundOr(await desks.register.page(id), RECORD, id)),
  'GET /register/records/:id/profile': async ({ desks, params: { id }, query: { on } }) =>
    json(foundOr(await desks.register.profile(id, { on }), RECORD, id)),
  'POST /register/merges': async ({ desks, body: { reason, ...ids } }) =>
    json(accepted(await desks.register.merge(ids, reason))),
  'POST /register/splits': async ({ desks, body: { reason, ...given } }) =>
    json(accepted(await desks.register.split(given, reason))),
  'POST /register/events/:event/undo': async ({ desks, params: { event }, body: { reason } }) =>
    json(accepted(await desks.register.undo(event, reason))),
};
