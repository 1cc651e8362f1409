import type { Known } from '../../app/desks/account-desk.ts';
import type { TaskDesk } from '../../app/desks/task-desk.ts';
import { actingRoles } from '../../app/tasks/acting.ts';
import { HttpError } from '../http-error.ts';
import type { Desks } from '../options.ts';
import { accepted } from './accepted.ts';

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
