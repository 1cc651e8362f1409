import { actingOf, ownActings } from '../../app/tasks/acting.ts';
import type { taskRolesApi } from '../contract/task-roles-contract.ts';
import { accepted } from './accepted.ts';
import { type Handlers, json } from './route.ts';
import { actingIn } from './task-acting.ts';

export const taskRolesHandlers: Handlers<typeof taskRolesApi> = {
  'GET /acting': async (ask) => {
    const { task, what, role, for: organisation } = ask.query;
    const { who } = ask.known;
    const acting = actingOf(who, { task, role, organisation, action: what });
    const own = ownActings(who, task).map((each) => ({ ...each, tasks: each.tasks === null ? null : [...each.tasks] }));
    if (!acting.ok && own.length === 0) accepted(acting);
    const now = acting.ok ? acting.value : { role: null, organisation: null };
    return json({ isGranted: who.kind !== 'machine', role: now.role, organisation: now.organisation, own });
  },
  'PUT /tasks/:id/assignment': async (ask) =>
    json(
      accepted(
        await ask.desks.tasks.assign(actingIn(ask, 'assign', ask.params.id), { task: ask.params.id, ...ask.body }),
      ),
    ),
  'POST /tasks/:id/uses': async (ask) => {
    const { id } = ask.params;
    return json(accepted(await ask.desks.tasks.addUse(actingIn(ask, 'edit', id), { task: id, ...ask.body })));
  },
  'POST /tasks/:id/lessons': async (ask) => {
    const { id } = ask.params;
    return json(accepted(await ask.desks.tasks.addLesson(actingIn(ask, 'edit', id), { task: id, ...ask.body })));
  },
  'PUT /tasks/:id/workshops/:workshop/minutes': async (ask) => {
    const { id, workshop } = ask.params;
    const given = { task: id, workshop, minutes: ask.body.minutes };
    return json(accepted(await ask.desks.tasks.writeMinutes(actingIn(ask, 'minutes', id), given)));
  },
  'PUT /tasks/:id/councils/:council/score': async (ask) => {
    const { id, council } = ask.params;
    const { member, ...points } = ask.body;
    return json(
      accepted(await ask.desks.tasks.score(actingIn(ask, 'score', id), { task: id, council, member, points })),
    );
  },
  'PUT /tasks/:id/councils/:council/decision': async (ask) => {
    const { id, council } = ask.params;
    return json(
      accepted(await ask.desks.tasks.decide(actingIn(ask, 'decide', id), { task: id, council, ...ask.body })),
    );
  },
};
