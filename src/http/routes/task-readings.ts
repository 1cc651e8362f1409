import type { taskReadingApi } from '../contract/task-reading-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn, TASK } from './task-acting.ts';

const LINK = { vi: 'đường dẫn', en: 'link' };
/** A secret is told to nobody but who holds it. */
const UNTOLD = '…';

export const taskReadingHandlers: Handlers<typeof taskReadingApi> = {
  'GET /tasks/:id/readings': async (ask) => {
    const { id } = ask.params;
    const readings = foundOr(await ask.desks.readings.list(actingIn(ask, 'see', id), id), TASK, id);
    return json({ readings: [...readings] });
  },
  'POST /tasks/:id/readings': async (ask) => {
    const { id } = ask.params;
    return json(
      accepted(await ask.desks.readings.make(actingIn(ask, 'export', id), { task: id, label: ask.body.label })),
    );
  },
  'DELETE /tasks/:id/readings/:reading': async (ask) => {
    const { id, reading } = ask.params;
    accepted(await ask.desks.readings.revoke(actingIn(ask, 'export', id), { task: id, id: reading }));
    return json(undefined);
  },
  'GET /tasks/:id/package': async (ask) => {
    const { id } = ask.params;
    const asked = { task: id, label: '', language: ask.language };
    return { kind: 'file', ...accepted(await ask.desks.readings.packed(actingIn(ask, 'export', id), asked)) };
  },
  'GET /readings/:secret': async ({ desks, params: { secret } }) =>
    json(foundOr(await desks.readings.open(secret), LINK, UNTOLD)),
  'GET /readings/:secret/package': async ({ desks, params: { secret } }) => ({
    kind: 'file',
    ...foundOr(await desks.readings.packageOf(secret), LINK, UNTOLD),
  }),
  'POST /readings/:secret/comments': async ({ desks, params: { secret }, body }) =>
    json(accepted(await desks.readings.comment(secret, body))),
};
