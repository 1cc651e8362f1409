import type { taskApi } from '../contract/task-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn, TASK } from './task-acting.ts';
import { wholeBody } from './whole-body.ts';

export const taskHandlers: Handlers<typeof taskApi> = {
  'GET /tasks': async (ask) => json((await ask.desks.tasks.tree(actingIn(ask, 'see'))) as never),
  'POST /tasks/examples': async ({ desks, known }) =>
    json(accepted(await desks.tasks.loadExamples(actingIn({ known, query: {} }, 'enter')))),
  'GET /tasks/:id': async ({ desks, known, query, params: { id } }) =>
    json(foundOr(await desks.tasks.page(actingIn({ known, query }, 'see', id), id), TASK, id)),
  'POST /tasks/:id/step': async ({ desks, known, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.step(actingIn({ known, query }, 'step', id), { task: id, ...body }))),
  'POST /tasks/:id/papers': async ({ desks, known, query, params: { id }, body }) =>
    json(
      accepted(
        await desks.tasks.addPaper(actingIn({ known, query }, 'edit', id), {
          task: id,
          paper: { ...body, file: null },
        }),
      ),
    ),
  'GET /tasks/:id/comments': async ({ desks, known, query, params: { id } }) =>
    json(foundOr(await desks.tasks.comments(actingIn({ known, query }, 'see', id), id), TASK, id) as never),
  'POST /tasks/:id/comments': async ({ desks, known, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.comment(actingIn({ known, query }, 'comment', id), id, body))),
  'PUT /tasks/:id/comments/:number': async ({ desks, known, query, params, body: { revision, ...edit } }) =>
    json(
      accepted(
        await desks.tasks.settle(actingIn({ known, query }, 'settle', params.id), {
          task: params.id,
          number: params.number,
          edit,
          revision,
        }),
      ),
    ),
  'POST /tasks/:id/comments/file': async ({ desks, known, query, params: { id }, stream }) => {
    const acting = actingIn({ known, query }, 'settle', id);
    const given = { task: id, fileName: query.fileName, bytes: await wholeBody(stream), round: query.round };
    return json(accepted(await desks.tasks.bring(acting, given)));
  },
  'GET /tasks/:id/comments/table': async ({ desks, known, query, params: { id }, language }) => ({
    kind: 'file',
    ...accepted(
      await desks.tasks.absorbTable(actingIn({ known, query }, 'export', id), {
        task: id,
        format: query.format,
        language,
      }),
    ),
  }),
  'GET /review/:year': async ({ desks, known, query, params: { year } }) =>
    json(accepted(await desks.tasks.review(actingIn({ known, query }, 'review'), year)) as never),
  'GET /review/:year/file': async ({ desks, known, query, params: { year }, language }) => ({
    kind: 'file',
    ...accepted(
      await desks.tasks.reviewFile(actingIn({ known, query }, 'review'), { year, format: query.format, language }),
    ),
  }),
};
