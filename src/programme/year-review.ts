import { isCounted } from './access.ts';
import { type PlannedWork, workCame } from './planned-work.ts';
import type { Solution } from './policy-things.ts';
import { solutionWorks } from './solution-works.ts';
import type { Lesson, Milestone, Task, Use } from './things.ts';

export type { PlannedWork } from './planned-work.ts';

/** Planned against done for one unit, one person, or one programme. */
export interface ReviewLine {
  readonly name: string;
  readonly planned: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly open: number;
}

/** A year as a leader sees it. */
export interface YearReview {
  readonly year: number;
  readonly asOf: string;
  readonly works: readonly PlannedWork[];
  readonly total: ReviewLine;
  readonly byOrganisation: readonly ReviewLine[];
  readonly byPerson: readonly ReviewLine[];
  readonly byProgramme: readonly ReviewLine[];
  readonly lessons: readonly Lesson[];
  readonly uses: readonly Use[];
  /** Tasks with nothing planned in any year: nothing can be said of them. */
  readonly unplanned: readonly string[];
}

/** What a year planned and what was done of it by a day. Restricted tasks stand in no count. */
export function yearReview(
  entered: {
    readonly tasks: readonly Task[];
    readonly lessons: readonly Lesson[];
    readonly uses: readonly Use[];
    readonly solutions?: readonly Solution[];
  },
  year: number,
  today: string,
): YearReview {
  const tasks = entered.tasks.filter(isCounted);
  const ids = new Set(tasks.map(({ id }) => id));
  const last = `${year}-12-31`;
  const asOf = today < last ? today : last;
  const works = tasks
    .flatMap((task) =>
      task.milestones.filter(({ due }) => due.startsWith(`${year}-`)).map((each) => workOf(task, each, asOf)),
    )
    .concat(solutionWorks(entered.solutions ?? [], tasks, { year, asOf }))
    .toSorted((one, other) => one.due.localeCompare(other.due) || one.task.localeCompare(other.task));
  const by = (nameOf: (work: PlannedWork) => string | null): readonly ReviewLine[] => {
    const groups = Map.groupBy(works, (work) => nameOf(work) ?? '');
    return [...groups].map(([name, own]) => lineOf(name, own)).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  };
  return {
    year,
    asOf,
    works,
    total: lineOf('', works),
    byOrganisation: by(({ organisation }) => organisation),
    byPerson: by(({ person }) => person),
    byProgramme: by(({ programme }) => programme),
    lessons: entered.lessons.filter((lesson) => lesson.year === year && ids.has(lesson.task)),
    uses: entered.uses.filter(({ on, task }) => on.startsWith(`${year}-`) && ids.has(task)),
    unplanned: tasks.filter(({ milestones }) => milestones.length === 0).map(({ id }) => id),
  };
}

function workOf(task: Task, { step, due, person, organisation }: Milestone, asOf: string): PlannedWork {
  const left = task.passed
    .filter((each) => each.step === step)
    .flatMap((each) => each.left ?? [])
    .toSorted()
    .at(-1);
  return {
    task: task.id,
    step,
    due,
    person: person ?? task.lead,
    organisation: organisation ?? task.organisation,
    programme: task.programme ?? task.lists.at(-1) ?? null,
    ...workCame({ due, left: left ?? null }, asOf),
    solution: null,
  };
}

function lineOf(name: string, works: readonly PlannedWork[]): ReviewLine {
  const count = (came: PlannedWork['came']): number => works.filter((work) => work.came === came).length;
  return {
    name,
    planned: works.length,
    onTime: count('on-time'),
    late: count('late'),
    overdue: count('overdue'),
    open: count('open'),
  };
}
