import { citedByTask } from '../../app/tasks/cited-by-task.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { lawApi } from '../contract/law-contract.ts';
import { accepted } from './accepted.ts';
import { DOSSIER } from './figure-address.ts';
import { foundOr, notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn, TASK } from './task-acting.ts';
import { wholeBody } from './whole-body.ts';

const ACT: Bilingual = { vi: 'văn bản', en: 'act' };
const OWN_ACT: Bilingual = { vi: 'văn bản đã thêm', en: 'act that was added' };

export const lawHandlers: Handlers<typeof lawApi> = {
  'GET /law': async ({ desks, query }) => json(await desks.law.law(query.asOf)),
  'GET /law/:act': async ({ desks, params, query }) => {
    const act = await desks.law.act(params.act, query.asOf);
    if (act === undefined) throw notFound(ACT, params.act);
    return json(act);
  },
  'GET /dossiers/:id/policy': async ({ desks, params, query: { asOf, ...at } }) => {
    const cited = foundOr(await desks.dossiers.cited({ ...params, ...at }), DOSSIER, params.id);
    return json(await desks.law.changes({ ...cited, until: asOf }));
  },
  'GET /tasks/:id/policy-changes': async (ask) => {
    const { desks, params, query } = ask;
    const page = foundOr(await desks.tasks.page(actingIn(ask, 'see', params.id), params.id), TASK, params.id);
    return json(await desks.law.changes({ ...citedByTask(page), until: query.asOf }));
  },
  'POST /law/acts': async ({ desks, known, query, stream }) => {
    const given = { fileName: query.fileName, replaces: query.replace === 'true', reason: query.reason ?? '' };
    const added = await desks.law.add({ ...given, bytes: await wholeBody(stream), actor: known.who.name });
    return json(accepted(added) as never);
  },
  'DELETE /law/acts/:act': async ({ desks, known, params, query }) =>
    json(
      accepted(
        foundOr(
          await desks.law.withdraw({ id: params.act, actor: known.who.name, reason: query.reason }),
          OWN_ACT,
          params.act,
        ),
      ),
    ),
};
