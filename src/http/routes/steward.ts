import type { stewardApi } from '../contract/steward-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const RECORD = { vi: 'hồ sơ', en: 'record' };
const DECISION = { vi: 'quyết định', en: 'decision' };

export const stewardHandlers: Handlers<typeof stewardApi> = {
  'GET /register/queue': async ({ desks, query }) => json((await desks.steward.queue(query)) as never),
  'POST /register/queue/:pair': async ({ desks, params: { pair }, body: { reason, ...verdict } }) =>
    json(accepted(await desks.steward.settle({ pair, ...verdict }, reason))),
  'POST /register/sure-pairs': async ({ desks, body: { reason, ...request } }) =>
    json(accepted(await desks.steward.settleSure(request, reason))),
  'GET /register/compare': async ({ desks, query }) => json(accepted(await desks.steward.compare(query))),
  'GET /register/records/:id/splitting': async ({ desks, params: { id }, query: { rows } }) =>
    json(accepted(await desks.steward.splitting({ id, rows }))),
  'GET /register/records/:id/story': async ({ desks, params: { id } }) =>
    json(foundOr(await desks.steward.story(id), RECORD, id)),
  'GET /register/events': async ({ desks, query }) => json((await desks.steward.decisions(query)) as never),
  'GET /register/events/:event': async ({ desks, params: { event } }) =>
    json(foundOr(await desks.steward.undoing(event), DECISION, String(event))),
  'POST /register/ties': async ({ desks, body: { reason, ...tie } }) =>
    json(accepted(await desks.steward.tie(tie, reason))),
};
