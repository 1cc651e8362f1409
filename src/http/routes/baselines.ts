import type { baselineApi } from '../contract/baseline-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn } from './task-acting.ts';

const BASELINE = { vi: 'mốc cơ sở', en: 'baseline' };
const TASK = { vi: 'nhiệm vụ', en: 'task' };

export const baselineHandlers: Handlers<typeof baselineApi> = {
  'GET /tasks/:id/baselines': async ({ desks, known, query, params: { id } }) => {
    const acting = actingIn({ known, query }, 'see', id);
    const { may } = foundOr(await desks.tasks.page(acting, id), TASK, id);
    const baselines = [...(await desks.baselines.list(acting, id))];
    return json({ baselines, mayFreeze: may.freeze });
  },
  'POST /tasks/:id/baselines': async ({ desks, known, query, params, body }) => {
    const { nearest, named, reason, ...rest } = body;
    const group = named.length > 0 ? { named, reason } : { nearest: nearest ?? 5 };
    const acting = actingIn({ known, query }, 'freeze', params.id);
    return json(accepted(await desks.baselines.freeze(acting, { ...rest, task: params.id, group })) as never);
  },
  'GET /tasks/:id/baselines/:baseline': async ({ desks, known, query, params: { id, baseline } }) => {
    const view = await desks.baselines.show(actingIn({ known, query }, 'see', id), baseline);
    return json(foundOr(view?.baseline.task === id ? view : undefined, BASELINE, baseline) as never);
  },
  'GET /tasks/:id/baselines/:baseline/comparison': async ({ desks, known, query, params: { id, baseline } }) => {
    const acting = actingIn({ known, query }, 'see', id);
    const view = await desks.baselines.show(acting, baseline);
    foundOr(view?.baseline.task === id ? view : undefined, BASELINE, baseline);
    return json(accepted(await desks.baselines.compare(acting, baseline)) as never);
  },
};
