import type { Readable } from 'node:stream';
import type { taskApi } from '../contract/task-contract.ts';
import { HttpError } from '../http-error.ts';
import type { Desks } from '../options.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const TASK = { vi: 'nhiệm vụ', en: 'task' };
/** A file of comments is a report or a sheet; nothing larger is read. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Who acts in a request. Accounts replace this: then the role follows from whoever is logged in. */
const actingIn = (desks: Desks, query: { readonly role?: string | undefined; readonly for?: string | undefined }) =>
  accepted(desks.tasks.acting({ role: query.role, organisation: query.for }));

/**
 * The whole body.
 * @throws {HttpError} "too-large"
 */
async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LARGEST_BYTES)
      throw new HttpError('too-large', { vi: 'Tệp lớn hơn 64 MB.', en: 'The file is larger than 64 MB.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const taskHandlers: Handlers<typeof taskApi> = {
  'GET /tasks': async ({ desks, query }) => json((await desks.tasks.tree(actingIn(desks, query))) as never),
  'POST /tasks/examples': async ({ desks }) =>
    json(accepted(await desks.tasks.loadExamples(accepted(desks.tasks.acting({ role: 'planner' }))))),
  'GET /tasks/:id': async ({ desks, query, params: { id } }) =>
    json(foundOr(await desks.tasks.page(actingIn(desks, query), id), TASK, id)),
  'POST /tasks/:id/step': async ({ desks, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.step(actingIn(desks, query), { task: id, ...body }))),
  'POST /tasks/:id/papers': async ({ desks, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.addPaper(actingIn(desks, query), { task: id, paper: { ...body, file: null } }))),
  'GET /tasks/:id/comments': async ({ desks, query, params: { id } }) =>
    json(foundOr(await desks.tasks.comments(actingIn(desks, query), id), TASK, id) as never),
  'POST /tasks/:id/comments': async ({ desks, query, params: { id }, body }) =>
    json(accepted(await desks.tasks.comment(actingIn(desks, query), id, body))),
  'PUT /tasks/:id/comments/:number': async ({ desks, query, params, body: { revision, ...edit } }) =>
    json(
      accepted(
        await desks.tasks.settle(actingIn(desks, query), { task: params.id, number: params.number, edit, revision }),
      ),
    ),
  'POST /tasks/:id/comments/file': async ({ desks, query, params: { id }, stream }) => {
    const acting = actingIn(desks, query);
    const given = { task: id, fileName: query.fileName, bytes: await bytesOf(stream), round: query.round };
    return json(accepted(await desks.tasks.bring(acting, given)));
  },
  'GET /tasks/:id/comments/table': async ({ desks, query, params: { id }, language }) => ({
    kind: 'file',
    ...accepted(await desks.tasks.absorbTable(actingIn(desks, query), { task: id, format: query.format, language })),
  }),
  'GET /review/:year': async ({ desks, query, params: { year } }) =>
    json(accepted(await desks.tasks.review(actingIn(desks, query), year)) as never),
  'GET /review/:year/file': async ({ desks, query, params: { year }, language }) => ({
    kind: 'file',
    ...accepted(await desks.tasks.reviewFile(actingIn(desks, query), { year, format: query.format, language })),
  }),
};
