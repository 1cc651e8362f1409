import type { dutyApi } from '../contract/duty-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const EVIDENCE = { vi: 'minh chứng', en: 'evidence' };

export const dutyHandlers: Handlers<typeof dutyApi> = {
  'GET /register/centres': async ({ desks }) =>
    json({ centres: (await desks.duties.centres()).map(({ id, name }) => ({ id, name })) }),
  'POST /register/evidence/:name': async ({ desks, known, params, stream }) =>
    json(accepted(await desks.duties.addEvidence(known.who, params.name, stream))),
  'GET /register/proposals/:proposal/evidence/:hash': async ({ desks, known, params: { proposal, hash } }) => {
    const found = foundOr(await desks.duties.evidence(known.who, proposal, hash), EVIDENCE, hash);
    return { kind: 'file', fileName: found.evidence.fileName, mediaType: found.evidence.mediaType, bytes: found.bytes };
  },
  'POST /register/claims': async ({ desks, known, body }) =>
    json(accepted(await desks.duties.propose(known.who, { ...body, kind: 'claim', values: {}, asOf: undefined }))),
  'POST /register/proposals': async ({ desks, known, body }) =>
    json(accepted(await desks.duties.propose(known.who, { ...body, kind: 'change', asOf: body.asOf }))),
  'GET /register/proposals': async ({ desks, known, query }) =>
    json({ proposals: [...(await desks.duties.proposals(known.who, query))] }),
  'POST /register/proposals/:proposal/confirm': async ({ desks, known, params, body: { tier, until, reason } }) =>
    json(accepted(await desks.duties.confirm(known.who, params.proposal, { tier, until, reason }))),
  'POST /register/proposals/:proposal/reject': async ({ desks, known, params, body }) =>
    json(accepted(await desks.duties.reject(known.who, params.proposal, body.reason))),
  'POST /register/proposals/:proposal/withdraw': async ({ desks, known, params }) =>
    json(accepted(await desks.duties.withdraw(known.who, params.proposal))),
  'GET /register/reminders': async ({ desks, known, query }) =>
    json({ reminders: [...(await desks.duties.reminders(known.who, query.days))] }),
  'POST /register/requests': async ({ desks, known, body }) =>
    json(accepted(await desks.duties.request(known.who, { ...body, id: body.id }))),
  'GET /register/requests': async ({ desks, known, query }) =>
    json({ requests: [...(await desks.duties.requests(known.who, query.state))] }),
  'POST /register/requests/:request/answer': async ({ desks, known, params, body }) =>
    json(accepted(await desks.duties.answer(known.who, params.request, body.text))),
};
