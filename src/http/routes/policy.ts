import { reach } from '../../model/access/who.ts';
import type { policyApi } from '../contract/policy-contract.ts';
import { accepted } from './accepted.ts';
import { DOSSIER } from './figure-address.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn } from './task-acting.ts';
import { wholeBody } from './whole-body.ts';

const TASK = { vi: 'nhiệm vụ', en: 'task' };

export const policyHandlers: Handlers<typeof policyApi> = {
  'GET /experience': async ({ desks, known: { who } }) => {
    const view = await desks.policy.library(reach(who, 'dossier.read') === 'all');
    return json({ ...view, mayWrite: reach(who, 'dossier.write') === 'all' } as never);
  },
  'PUT /experience/:id': async ({ desks, known: { who }, params, body: { thing, revision } }) =>
    json(accepted(await desks.policy.keepLesson(who.name, { thing: { ...thing, id: params.id }, revision }))),
  'GET /tasks/:id/policy': async ({ desks, known, query, params: { id } }) =>
    json(foundOr(await desks.policy.page(actingIn({ known, query }, 'see', id), id), TASK, id) as never),
  'PUT /tasks/:id/policy/:kind': async ({ desks, known, query, params: { id, kind }, body }) =>
    json(accepted(await desks.policy.keep(actingIn({ known, query }, 'edit', id), { task: id, kind, ...body }))),
  'GET /tasks/:id/policy/table': async ({ desks, known, query, params: { id }, language }) => ({
    kind: 'file',
    ...accepted(
      await desks.policy.solutionTable(actingIn({ known, query }, 'export', id), {
        task: id,
        format: query.format,
        language,
      }),
    ),
  }),
  'POST /tasks/:id/excuses': async ({ desks, known, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.excuse(actingIn({ known, query }, 'step', id), { task: id, ...body }))),
  'DELETE /tasks/:id/excuses/:lack': async ({ desks, known, query, params: { id, lack } }) =>
    json(accepted(await desks.tasks.takeBackExcuse(actingIn({ known, query }, 'step', id), { task: id, lack }))),
  'GET /dossiers/:id/completeness': async ({ desks, params, query, language }) => {
    const asked = { format: 'docx', language } as const;
    const { bytes, fileName } = foundOr(
      await desks.dossiers.exported({ ...params, ...query }, asked),
      DOSSIER,
      params.id,
    );
    return json(accepted(await desks.policy.completeDraft(bytes, fileName, 'dossier')) as never);
  },
  'POST /complete': async ({ desks, query, stream }) =>
    json(accepted(await desks.policy.completeDraft(await wholeBody(stream), query.fileName)) as never),
};
