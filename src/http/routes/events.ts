import type { eventApi } from '../contract/event-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn, TASK } from './task-acting.ts';
import { wholeBody } from './whole-body.ts';

const FILE = { vi: 'tệp', en: 'file' };

export const eventHandlers: Handlers<typeof eventApi> = {
  'GET /tasks/:id/events': async (ask) => {
    const { id } = ask.params;
    return json(foundOr(await ask.desks.events.page(actingIn(ask, 'see', id), id), TASK, id));
  },
  'POST /tasks/:id/events/:kind': async (ask) => {
    const { id, kind } = ask.params;
    const given = { task: id, kind, id: null, thing: ask.body.thing, revision: null };
    return json(
      accepted(await ask.desks.events.keep(actingIn(ask, kind === 'council' ? 'decide' : 'edit', id), given)),
    );
  },
  'PUT /tasks/:id/events/:kind/:event': async (ask) => {
    const { id, kind, event } = ask.params;
    const given = { task: id, kind, id: event, ...ask.body };
    return json(
      accepted(await ask.desks.events.keep(actingIn(ask, kind === 'council' ? 'decide' : 'edit', id), given)),
    );
  },
  'PUT /tasks/:id/milestones': async (ask) => {
    const { id } = ask.params;
    return json(accepted(await ask.desks.events.milestones(actingIn(ask, 'edit', id), { task: id, ...ask.body })));
  },
  'POST /tasks/:id/files': async (ask) => {
    const { id } = ask.params;
    const { fileName, as } = ask.query;
    const acting = actingIn(ask, 'write', id);
    const put = accepted(
      await ask.desks.events.putFile(acting, { task: id, fileName, as, bytes: await wholeBody(ask.stream) }),
    );
    return json({ ...put, removed: [...put.removed] });
  },
  'GET /tasks/:id/files/:file': async (ask) => {
    const { id, file } = ask.params;
    const found = foundOr(await ask.desks.events.file(actingIn(ask, 'see', id), { task: id, file }), FILE, file);
    return { kind: 'file', ...found };
  },
  'GET /tasks/:id/workshops/:workshop/minutes': async (ask) => {
    const { id, workshop } = ask.params;
    const asked = { task: id, workshop, format: ask.query.format, language: ask.language };
    return { kind: 'file', ...accepted(await ask.desks.events.minutes(actingIn(ask, 'export', id), asked)) };
  },
  'GET /tasks/:id/workshops/:workshop/news': async (ask) => {
    const { id, workshop } = ask.params;
    return json(accepted(await ask.desks.events.news(actingIn(ask, 'export', id), { task: id, workshop })));
  },
};
