import type { WithdrawnLine } from '../../app/desks/withdrawal-desk.ts';
import type { withdrawalApi } from '../contract/withdrawal-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { actingIn, TASK } from './task-acting.ts';

/** The action by which a role is chosen where somebody holds several: who enters a kind takes it back. */
const actionOf = (kind: WithdrawnLine['kind']) =>
  kind === 'comment' ? 'comment' : kind === 'council' ? 'decide' : 'withdraw';

export const withdrawalHandlers: Handlers<typeof withdrawalApi> = {
  'GET /tasks/:id/withdrawn': async (ask) => {
    const { id } = ask.params;
    const things = foundOr(await ask.desks.tasks.withdrawn(actingIn(ask, 'see', id), id), TASK, id);
    return json({ things: [...things] });
  },
  'POST /tasks/:id/withdrawn': async (ask) => {
    const { id } = ask.params;
    const acting = actingIn(ask, actionOf(ask.body.kind), id);
    return json(accepted(await ask.desks.tasks.withdraw(acting, { ...ask.body, task: id })));
  },
  'POST /tasks/:id/put-back': async (ask) => {
    const { id } = ask.params;
    const acting = actingIn(ask, actionOf(ask.body.kind), id);
    return json(accepted(await ask.desks.tasks.putBack(acting, { ...ask.body, task: id })));
  },
};
