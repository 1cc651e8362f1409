import { daysBetween } from './step-clock.ts';
import type { Task, Use } from './things.ts';
import type { Workflow } from './workflow.ts';

/** Days after which somebody asks what became of an accepted result, and asks again. */
export const ASK_AFTER_DAYS = 90;

/** An accepted result of which no use was noted lately. */
export interface UseReminder {
  readonly task: string;
  readonly accepted: string;
  readonly lastUse: string | null;
  /** Days since the last use, or since the acceptance where there was none. */
  readonly days: number;
}

/** The day on which a task left its acceptance forwards; undefined before that. */
export function acceptedOn({ passed }: Task, { steps }: Workflow): string | undefined {
  const gate = steps.find((step) => step.gate === 'acceptance');
  if (gate === undefined) return undefined;
  return passed.findLast(({ step, left }, place) => {
    const then = passed[place + 1]?.step;
    return step === gate.id && left !== null && (then === undefined || !gate.back.includes(then));
  })?.left as string | undefined;
}

/** Whether the use of a result is to be asked after on a day: it was accepted, and nothing was heard of it for a while. */
export function reminderOfUse(
  task: Task,
  { workflow, uses }: { readonly workflow: Workflow; readonly uses: readonly Use[] },
  today: string,
): UseReminder | undefined {
  const accepted = acceptedOn(task, workflow);
  if (accepted === undefined) return undefined;
  const own = uses.filter((use) => use.task === task.id && use.on <= today).map(({ on }) => on);
  const lastUse = own.toSorted().at(-1) ?? null;
  const days = daysBetween(lastUse !== null && lastUse > accepted ? lastUse : accepted, today);
  return days < ASK_AFTER_DAYS ? undefined : { task: task.id, accepted, lastUse, days };
}
