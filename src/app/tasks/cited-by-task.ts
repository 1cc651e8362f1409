import type { PolicyAsked } from '../desks/law-desk.ts';
import type { TaskPage } from '../desks/task-desk.ts';
import { textsIn } from '../law/texts-in.ts';

/** What a task cites: the acts that set its lists, and every text of its page in which it may name more; it speaks for the day on which it began. */
export function citedByTask(page: TaskPage): Omit<PolicyAsked, 'until'> {
  const { task, counts, workshops, uses, lessons } = page;
  const acts = counts.flatMap((count) => count.acts);
  const ordered = acts.map(({ issued }) => issued).sort();
  const begun = [task.passed[0]?.entered, task.period.from].find((day) => day !== null && day !== undefined);
  return {
    acts: acts.map(({ id }) => id),
    texts: textsIn([task.title, task.outputs, task.outline, task.milestones, task.papers, workshops, uses, lessons]),
    since: begun?.slice(0, 10) ?? ordered.at(-1) ?? '',
  };
}
