import { ownActings } from '../../app/tasks/acting.ts';
import type { taskRolesApi } from '../contract/task-roles-contract.ts';
import { accepted } from './accepted.ts';
import { type Handlers, json } from './route.ts';
import { actingIn } from './task-acting.ts';

export const taskRolesHandlers: Handlers<typeof taskRolesApi> = {
  'GET /acting': async (ask) => {
    const { task, what } = ask.query;
    const { role, organisation } = actingIn(ask, what, task);
    const own = ownActings(ask.known.who, task).map((each) => ({
      ...each,
      tasks: each.tasks === null ? null : [...each.tasks],
    }));
    return json({ isGranted: ask.known.who.kind !== 'machine', role, organisation, own });
  },
  'PUT /tasks/:id/assignment': async (ask) =>
    json(
      accepted(
        await ask.desks.tasks.assign(actingIn(ask, 'assign', ask.params.id), { task: ask.params.id, ...ask.body }),
      ),
    ),
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
