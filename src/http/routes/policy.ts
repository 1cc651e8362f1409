import type { policyApi } from '../contract/policy-contract.ts';
import { accepted } from './accepted.ts';
import { type Handlers, json } from './route.ts';

export const policyHandlers: Handlers<typeof policyApi> = {
  'GET /experience': async ({ desks, known }) =>
    json((await desks.policy.library(known.who.kind !== 'nobody')) as never),
  'PUT /experience/:id': async ({ desks, known: { who }, params, body: { thing, revision } }) =>
    json(accepted(await desks.policy.keepLesson(who.name, { thing: { ...thing, id: params.id }, revision }))),
};
