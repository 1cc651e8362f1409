import type { PolicyDesk } from '../app/desks/policy-desk.ts';
import type { TaskDesk } from '../app/desks/task-desk.ts';
import type { Terminal } from './command.ts';
import type { TaskNeeds } from './task-needs.ts';

/** What the commands of policy are given. */
export interface PolicyNeeds extends Pick<TaskNeeds, 'bytes' | 'write'> {
  /** Opens policy and tasks for one piece of work and closes them again. */
  withPolicy<T>(work: (policy: PolicyDesk, tasks: TaskDesk) => Promise<T>): Promise<T>;
  /** The report of a dossier as a Word file; undefined where there is no such dossier. */
  dossierReport(id: string, terminal: Terminal): Promise<Uint8Array | undefined>;
  /** Checks a draft; no store is opened for it. */
  completeDraft: PolicyDesk['completeDraft'];
}
