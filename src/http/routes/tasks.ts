import type { Readable } from 'node:stream';
import type { Known } from '../../app/desks/account-desk.ts';
import type { TaskDesk } from '../../app/desks/task-desk.ts';
import { actingRoles } from '../../app/tasks/acting.ts';
import type { taskApi } from '../contract/task-contract.ts';
import { HttpError } from '../http-error.ts';
import type { Desks } from '../options.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const TASK = { vi: 'nhiệm vụ', en: 'task' };
/** A file of comments is a report or a sheet; nothing larger is read. */
const LARGEST_BYTES = 64 * 1024 * 1024;

type Acting = Parameters<TaskDesk['tree']>[0];

interface Asking {
  readonly desks: Desks;
  readonly known: Known;
  readonly query: { readonly role?: string | undefined; readonly for?: string | undefined };
}

const NOT_HERE = {
  vi: 'Vai trò của tài khoản này không gắn với nhiệm vụ này.',
  en: 'No role of this account is bound to this task.',
};

/**
 * Who acts in a request. The machine's own user acts in the role that is named; an account in a role that it was given for this task, a
 * line agency as the organisation whose id is the account's name. What spans all tasks is for the machine's user.
 * @throws {HttpError} "not-allowed"
 */
export function actingIn({ desks, known: { who }, query }: Asking, task?: string): Acting {
  if (who.kind === 'machine') return accepted(desks.tasks.acting({ role: query.role, organisation: query.for }));
  const own = who.grants.filter(
    ({ role, scope }) => task !== undefined && actingRoles.includes(role) && scope.includes(task),
  );
  const grant = own.find(({ role }) => query.role === undefined || role === query.role);
  if (grant === undefined) throw new HttpError('not-allowed', NOT_HERE);
  return accepted(desks.tasks.acting({ name: who.name, role: grant.role, organisation: who.name }));
}

/**
 * The whole body.
 * @throws {HttpError} "too-large"
 */
export async function bytesOf(stream: Readable): Promise<Uint8Array> {
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
    const given = { task: id, fileName: query.fileName, bytes: await bytesOf(stream), round: query.round };
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
