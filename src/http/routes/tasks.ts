import type { taskApi } from '../contract/task-contract.ts';
import { accepted } from './accepted.ts';
import { actingIn } from './acting-in.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { wholeBody } from './whole-body.ts';

const TASK = { vi: 'nhiệm vụ', en: 'task' };
export const taskHandlers: Handlers<typeof taskApi> = {
  'GET /tasks': async (ask) => json((await ask.desks.tasks.tree(actingIn(ask))) as never),
  'POST /tasks/examples': async ({ desks, known }) =>
    json(accepted(await desks.tasks.loadExamples(actingIn({ desks, known, query: { role: 'planner' } })))),
  'GET /tasks/:id': async ({ desks, known, query, params: { id } }) =>
    json(foundOr(await desks.tasks.page(actingIn({ desks, known, query }, id), id), TASK, id)),
  'POST /tasks/:id/step': async ({ desks, known, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.step(actingIn({ desks, known, query }, id), { task: id, ...body }))),
  'POST /tasks/:id/papers': async ({ desks, known, query, params: { id }, body }) =>
    json(
      accepted(
        await desks.tasks.addPaper(actingIn({ desks, known, query }, id), { task: id, paper: { ...body, file: null } }),
      ),
    ),
  'GET /tasks/:id/comments': async ({ desks, known, query, params: { id } }) =>
    json(foundOr(await desks.tasks.comments(actingIn({ desks, known, query }, id), id), TASK, id) as never),
  'POST /tasks/:id/comments': async ({ desks, known, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.comment(actingIn({ desks, known, query }, id), id, body))),
  'PUT /tasks/:id/comments/:number': async ({ desks, known, query, params, body: { revision, ...edit } }) =>
    json(
      accepted(
        await desks.tasks.settle(actingIn({ desks, known, query }, params.id), {
          task: params.id,
          number: params.number,
          edit,
          revision,
        }),
      ),
    ),
  'POST /tasks/:id/comments/file': async ({ desks, known, query, params: { id }, stream }) => {
    const acting = actingIn({ desks, known, query }, id);
    const given = { task: id, fileName: query.fileName, bytes: await wholeBody(stream), round: query.round };
    return json(accepted(await desks.tasks.bring(acting, given)));
  },
  'GET /tasks/:id/comments/table': async ({ desks, known, query, params: { id }, language }) => ({
    kind: 'file',
    ...accepted(
      await desks.tasks.absorbTable(actingIn({ desks, known, query }, id), {
        task: id,
        format: query.format,
        language,
      }),
    ),
  }),
  'GET /review/:year': async ({ desks, known, query, params: { year } }) =>
    json(accepted(await desks.tasks.review(actingIn({ desks, known, query }), year)) as never),
  'GET /review/:year/file': async ({ desks, known, query, params: { year }, language }) => ({
    kind: 'file',
    ...accepted(
      await desks.tasks.reviewFile(actingIn({ desks, known, query }), { year, format: query.format, language }),
    ),
  }),
};
