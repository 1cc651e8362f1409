import type { sectionApi } from '../contract/section-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn, TASK } from './task-acting.ts';
import { wholeBody } from './whole-body.ts';

const SECTION = { vi: 'mục', en: 'section' };

export const sectionHandlers: Handlers<typeof sectionApi> = {
  'GET /tasks/:id/report': async (ask) =>
    json(
      foundOr(await ask.desks.sections.page(actingIn(ask, 'see', ask.params.id), ask.params.id), TASK, ask.params.id),
    ),
  'POST /tasks/:id/report': async (ask) =>
    json(accepted(await ask.desks.sections.start(actingIn(ask, 'edit', ask.params.id), ask.params.id))),
  'POST /tasks/:id/report/sections': async (ask) =>
    json(
      accepted(
        await ask.desks.sections.add(actingIn(ask, 'edit', ask.params.id), { task: ask.params.id, ...ask.body }),
      ),
    ),
  'PUT /tasks/:id/report/sections/:part': async (ask) => {
    const { id, part } = ask.params;
    return json(
      accepted(await ask.desks.sections.arrange(actingIn(ask, 'edit', id), { task: id, part, edit: ask.body })),
    );
  },
  'PUT /tasks/:id/report/sections/:part/text': async (ask) => {
    const { id, part } = ask.params;
    return json(accepted(await ask.desks.sections.write(actingIn(ask, 'write', id), { task: id, part, ...ask.body })));
  },
  'POST /tasks/:id/report/sections/:part/figures': async (ask) => {
    const { id, part } = ask.params;
    return json(accepted(await ask.desks.sections.refresh(actingIn(ask, 'write', id), { task: id, part })));
  },
  'GET /tasks/:id/report/sections/:part/revisions': async (ask) => {
    const { id, part } = ask.params;
    const revisions = foundOr(
      await ask.desks.sections.history(actingIn(ask, 'see', id), { task: id, part }),
      SECTION,
      part,
    );
    return json({ revisions: [...revisions] });
  },
  'GET /tasks/:id/report/sections/:part/difference': async (ask) => {
    const { id, part } = ask.params;
    const { from, to } = ask.query;
    return json(accepted(await ask.desks.sections.compare(actingIn(ask, 'see', id), { task: id, part, from, to })));
  },
  'POST /tasks/:id/report/versions': async (ask) => {
    const { id } = ask.params;
    return json(accepted(await ask.desks.sections.keepVersion(actingIn(ask, 'write', id), { task: id, ...ask.body })));
  },
  'GET /tasks/:id/report/difference': async (ask) => {
    const { id } = ask.params;
    const { from, to } = ask.query;
    const compared = accepted(
      await ask.desks.sections.compareVersions(actingIn(ask, 'see', id), { task: id, from, to }),
    );
    return json({ sections: [...compared] });
  },
  'GET /tasks/:id/report/file': async (ask) => {
    const { id } = ask.params;
    const { format, version } = ask.query;
    const asked = { task: id, format, version, language: ask.language };
    return { kind: 'file', ...accepted(await ask.desks.sections.exported(actingIn(ask, 'export', id), asked)) };
  },
  'POST /tasks/:id/report/file': async (ask) => {
    const { id } = ask.params;
    const acting = actingIn(ask, 'write', id);
    const given = { task: id, fileName: ask.query.fileName, bytes: await wholeBody(ask.stream) };
    return json(accepted(await ask.desks.sections.bring(acting, given)));
  },
  'POST /tasks/:id/report/file/:file/sections': async (ask) => {
    const { id, file } = ask.params;
    return json(accepted(await ask.desks.sections.take(actingIn(ask, 'write', id), { task: id, file, ...ask.body })));
  },
};
