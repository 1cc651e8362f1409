import type { stewardshipApi } from '../contract/stewardship-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const EVIDENCE = { vi: 'minh chứng', en: 'evidence' };

export const stewardshipHandlers: Handlers<typeof stewardshipApi> = {
  'GET /register/centres': async ({ desks }) =>
    json({ centres: (await desks.stewardship.centres()).map(({ id, name }) => ({ id, name })) }),
  'POST /register/evidence/:name': async ({ desks, known, params, stream }) =>
    json(accepted(await desks.stewardship.addEvidence(known.who, params.name, stream))),
  'GET /register/proposals/:proposal/evidence/:hash': async ({ desks, known, params: { proposal, hash } }) => {
    const found = foundOr(await desks.stewardship.evidence(known.who, proposal, hash), EVIDENCE, hash);
    return { kind: 'file', fileName: found.evidence.fileName, mediaType: found.evidence.mediaType, bytes: found.bytes };
  },
  'POST /register/claims': async ({ desks, known, body }) =>
    json(accepted(await desks.stewardship.propose(known.who, { ...body, kind: 'claim', values: {}, asOf: undefined }))),
  'POST /register/proposals': async ({ desks, known, body }) =>
    json(accepted(await desks.stewardship.propose(known.who, { ...body, kind: 'change', asOf: body.asOf }))),
  'GET /register/proposals': async ({ desks, known, query }) =>
    json({ proposals: [...(await desks.stewardship.proposals(known.who, query))] }),
  'POST /register/proposals/:proposal/confirm': async ({ desks, known, params, body: { tier, until, reason } }) =>
    json(accepted(await desks.stewardship.confirm(known.who, params.proposal, { tier, until, reason }))),
  'POST /register/proposals/:proposal/reject': async ({ desks, known, params, body }) =>
    json(accepted(await desks.stewardship.reject(known.who, params.proposal, body.reason))),
  'POST /register/proposals/:proposal/withdraw': async ({ desks, known, params }) =>
    json(accepted(await desks.stewardship.withdraw(known.who, params.proposal))),
  'GET /register/reminders': async ({ desks, known, query }) =>
    json({ reminders: [...(await desks.stewardship.reminders(known.who, query.days))] }),
  'POST /register/requests': async ({ desks, known, body }) =>
    json(accepted(await desks.stewardship.request(known.who, { ...body, id: body.id }))),
  'GET /register/requests': async ({ desks, known, query }) =>
    json({ requests: [...(await desks.stewardship.requests(known.who, query.state))] }),
  'POST /register/requests/:request/answer': async ({ desks, known, params, body }) =>
    json(accepted(await desks.stewardship.answer(known.who, params.request, body.text))),
};
