import type { sectionApi } from '../contract/section-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn } from './task-acting.ts';
import { wholeBody } from './whole-body.ts';

const TASK = { vi: 'nhiệm vụ', en: 'task' };
const SECTION = { vi: 'mục', en: 'section' };

export const sectionHandlers: Handlers<typeof sectionApi> = {
  'GET /tasks/:id/report': async (ask) =>
    json(foundOr(await ask.desks.sections.page(actingIn(ask, ask.params.id), ask.params.id), TASK, ask.params.id)),
  'POST /tasks/:id/report': async (ask) =>
    json(accepted(await ask.desks.sections.start(actingIn(ask, ask.params.id), ask.params.id))),
  'POST /tasks/:id/report/sections': async (ask) =>
    json(accepted(await ask.desks.sections.add(actingIn(ask, ask.params.id), { task: ask.params.id, ...ask.body }))),
  'PUT /tasks/:id/report/sections/:part': async (ask) => {
    const { id, part } = ask.params;
    return json(accepted(await ask.desks.sections.arrange(actingIn(ask, id), { task: id, part, edit: ask.body })));
  },
  'PUT /tasks/:id/report/sections/:part/text': async (ask) => {
    const { id, part } = ask.params;
    return json(accepted(await ask.desks.sections.write(actingIn(ask, id), { task: id, part, ...ask.body })));
  },
  'POST /tasks/:id/report/sections/:part/figures': async (ask) => {
    const { id, part } = ask.params;
    return json(accepted(await ask.desks.sections.refresh(actingIn(ask, id), { task: id, part })));
  },
  'GET /tasks/:id/report/sections/:part/revisions': async (ask) => {
    const { id, part } = ask.params;
    const revisions = foundOr(await ask.desks.sections.history(actingIn(ask, id), { task: id, part }), SECTION, part);
    return json({ revisions: [...revisions] });
  },
  'GET /tasks/:id/report/sections/:part/difference': async (ask) => {
    const { id, part } = ask.params;
    const { from, to } = ask.query;
    return json(accepted(await ask.desks.sections.compare(actingIn(ask, id), { task: id, part, from, to })));
  },
  'POST /tasks/:id/report/versions': async (ask) => {
    const { id } = ask.params;
    return json(accepted(await ask.desks.sections.keepVersion(actingIn(ask, id), { task: id, ...ask.body })));
  },
  'GET /tasks/:id/report/difference': async (ask) => {
    const { id } = ask.params;
    const { from, to } = ask.query;
    const compared = accepted(await ask.desks.sections.compareVersions(actingIn(ask, id), { task: id, from, to }));
    return json({ sections: [...compared] });
  },
  'GET /tasks/:id/report/file': async (ask) => {
    const { id } = ask.params;
    const { format, version } = ask.query;
    const asked = { task: id, format, version, language: ask.language };
    return { kind: 'file', ...accepted(await ask.desks.sections.exported(actingIn(ask, id), asked)) };
  },
  'POST /tasks/:id/report/file': async (ask) => {
    const { id } = ask.params;
    const acting = actingIn(ask, id);
    const given = { task: id, fileName: ask.query.fileName, bytes: await wholeBody(ask.stream) };
    return json(accepted(await ask.desks.sections.bring(acting, given)));
  },
  'POST /tasks/:id/report/file/:file/sections': async (ask) => {
    const { id, file } = ask.params;
    return json(accepted(await ask.desks.sections.take(actingIn(ask, id), { task: id, file, ...ask.body })));
  },
};
