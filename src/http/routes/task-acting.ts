import type { Known } from '../../app/desks/account-desk.ts';
import type { TaskDesk } from '../../app/desks/task-desk.ts';
import { type AskedActing, actingOf } from '../../app/tasks/acting.ts';
import { accepted } from './accepted.ts';

export const TASK = { vi: 'nhiệm vụ', en: 'task' };

export type Acting = Parameters<TaskDesk['tree']>[0];

/** A request as far as it says who acts. */
export interface Asking {
  readonly known: Known;
  readonly query: { readonly role?: string | undefined; readonly for?: string | undefined };
}

/**
 * Who acts in a request: in the role that was chosen among the own ones, or in the first of them that may do it.
 * @throws {HttpError} "not-allowed", "not-found"
 */
export const actingIn = ({ known, query }: Asking, action: AskedActing['action'], task?: string): Acting =>
  accepted(actingOf(known.who, { task, role: query.role, organisation: query.for, action }));
