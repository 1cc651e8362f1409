import type { Known } from '../../app/desks/account-desk.ts';
import type { publishApi } from '../contract/publish-contract.ts';
import { accepted } from './accepted.ts';
import { type Handlers, json } from './route.ts';

/** Who acts: the account; at a machine without accounts whoever is stated, or its user. */
const actorOf = ({ who }: Known, by: string): string =>
  who.kind === 'machine' && by.trim() !== '' ? by.trim() : who.name;

const isAccount = ({ who }: Known): boolean => who.kind === 'account';

export const publishHandlers: Handlers<typeof publishApi> = {
  'GET /publications': async ({ desks: { publish }, known }) =>
    json({ publications: [...(await publish.list())], self: actorOf(known, '') }),
  'POST /publications': async ({ desks: { publish }, known, body: { by, ...asked } }) =>
    json(accepted(await publish.propose(asked, actorOf(known, by), isAccount(known)))),
  'GET /publications/:name/:version': async ({ desks: { publish }, params }) =>
    json(accepted(await publish.view(params))),
  'GET /publications/:name/:version/changes': async ({ desks: { publish }, params, query }) =>
    json(accepted(await publish.compare({ ...params, ...query }))),
  'POST /publications/:name/:version/check': async ({ desks: { publish }, known, params, body: { by } }) =>
    json(accepted(await publish.check(params, actorOf(known, by)))),
  'POST /publications/:name/:version/decision': async ({
    desks: { publish },
    known,
    params,
    body: { by, ...decision },
  }) => json(accepted(await publish.decide({ ...params, ...decision }, actorOf(known, by), isAccount(known)))),
  'POST /publications/:name/:version/release': async ({ desks: { publish }, known, params, body: { by, from } }) =>
    json(accepted(await publish.release({ ...params, from }, actorOf(known, by)))),
};
