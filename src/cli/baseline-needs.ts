import type { BaselineDesk } from '../app/desks/baseline-desk.ts';
import type { TaskDesk } from '../app/desks/task-desk.ts';
import type { CommandInput } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { type Acting, actingBy } from './task-needs.ts';

/** What the commands of baselines are given. */
export interface BaselineNeeds {
  /** Opens tasks and baselines for one piece of work and closes them again. */
  withBaselines<T>(
    work: (desks: { readonly tasks: TaskDesk; readonly baselines: BaselineDesk }) => Promise<T>,
  ): Promise<T>;
}

/** Who acts on baselines: by the options of the line; as the planning department where no role is named. */
export const actingOn = (input: CommandInput, tasks: TaskDesk): Acting =>
  actingBy({ ...input, options: { role: ['planner'], ...input.options } }, tasks);

/** What is there, or that the baseline is not. */
export function baselineOr<T>(value: T | undefined, id: string): T {
  if (value !== undefined) return value;
  const said = { vi: `Không có mốc cơ sở “${id}”.`, en: `There is no baseline “${id}”.` };
  throw new RefusedError([{ code: 'no-such-baseline', where: {}, said }]);
}
