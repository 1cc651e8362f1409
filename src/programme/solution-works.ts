import { type PlannedWork, workCame } from './planned-work.ts';
import type { Solution } from './policy-things.ts';
import type { Task } from './things.ts';

/** Milestones of solutions that fall into a year, as works of whoever answers for the solution; those taken back plan nothing. */
export const solutionWorks = (
  solutions: readonly Solution[],
  tasks: readonly Task[],
  { year, asOf }: { readonly year: number; readonly asOf: string },
): readonly PlannedWork[] =>
  solutions
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap(({ id, title, task: of, person, organisation, milestones }) => {
      const task = tasks.find((each) => each.id === of);
      if (task === undefined) return [];
      return milestones
        .filter(({ due }) => due.startsWith(`${year}-`))
        .map((milestone) => ({
          task: task.id,
          step: id,
          due: milestone.due,
          person: person ?? task.lead,
          organisation: organisation ?? task.organisation,
          programme: task.programme ?? task.lists.at(-1) ?? null,
          ...workCame({ due: milestone.due, left: milestone.done }, asOf),
          solution: { title, milestone: milestone.title },
        }));
    });
