import type { Bilingual } from '../model/bilingual.ts';
import type { ActingRole } from './access.ts';
import type { Task } from './things.ts';

/** That a lack of the report may stand while one step is taken: who let it, and why. It holds for one stay in the step. */
export interface Excuse {
  readonly task: string;
  readonly step: string;
  /** The how many-eth stay in the step: after it was sent back the report has changed, and the excuse holds no more. */
  readonly stay: number;
  /** Code of the lack, and how it was named on that day. */
  readonly lack: string;
  readonly said: Bilingual;
  readonly reason: string;
  readonly by: string;
  readonly role: ActingRole;
  readonly on: string;
  readonly isTakenBack: boolean;
}

/** How many times a task has entered a step. */
export const stayIn = ({ passed }: Task, step: string): number => passed.filter((each) => each.step === step).length;

/** The excuses that hold in a step as the task stands. */
export const heldExcuses = (task: Task, excuses: readonly Excuse[], step: string): readonly Excuse[] =>
  excuses.filter((each) => !each.isTakenBack && each.step === step && each.stay === stayIn(task, step));
