import type { PublishDesk } from '../../app/desks/publish-desk.ts';
import type { publishApi } from '../contract/publish-contract.ts';
import { accepted } from './accepted.ts';
import { type Handlers, json } from './route.ts';

/** Who acts: as stated, or the user of the machine. The one place to ask accounts instead. */
const actorOf = (desk: PublishDesk, by: string): string => (by.trim() === '' ? desk.self : by.trim());

export const publishHandlers: Handlers<typeof publishApi> = {
  'GET /publications': async ({ desks: { publish } }) =>
    json({ publications: [...(await publish.list())], self: publish.self }),
  'POST /publications': async ({ desks: { publish }, body: { by, ...asked } }) =>
    json(accepted(await publish.propose(asked, actorOf(publish, by)))),
  'GET /publications/:name/:version': async ({ desks: { publish }, params }) =>
    json(accepted(await publish.view(params))),
  'GET /publications/:name/:version/changes': async ({ desks: { publish }, params, query }) =>
    json(accepted(await publish.compare({ ...params, ...query }))),
  'POST /publications/:name/:version/check': async ({ desks: { publish }, params, body: { by } }) =>
    json(accepted(await publish.check(params, actorOf(publish, by)))),
  'POST /publications/:name/:version/decision': async ({ desks: { publish }, params, body: { by, ...decision } }) =>
    json(accepted(await publish.decide({ ...params, ...decision }, actorOf(publish, by)))),
  'POST /publications/:name/:version/release': async ({ desks: { publish }, params, body: { by, from } }) =>
    json(accepted(await publish.release({ ...params, from }, actorOf(publish, by)))),
};
