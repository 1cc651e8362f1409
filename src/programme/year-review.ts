import { isCounted } from './access.ts';
import { daysBetween } from './step-clock.ts';
import type { Lesson, Milestone, Task, Use } from './things.ts';

/** One thing that was planned for the year, and what became of it. */
export interface PlannedWork {
  readonly task: string;
  readonly step: string;
  readonly due: string;
  readonly person: string | null;
  readonly organisation: string;
  readonly programme: string | null;
  /** The day on which the step was left; null while it is not done. */
  readonly done: string | null;
  /** `early` is on time, too; `open` is not done and not due yet. */
  readonly came: 'on-time' | 'late' | 'overdue' | 'open';
  /** Days after its due date, for what is late or overdue; 0 otherwise. */
  readonly daysLate: number;
}

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
  entered: { readonly tasks: readonly Task[]; readonly lessons: readonly Lesson[]; readonly uses: readonly Use[] },
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
  const done = left !== undefined && left <= asOf ? left : null;
  const came = done === null ? (due < asOf ? 'overdue' : 'open') : done <= due ? 'on-time' : 'late';
  const isLate = came === 'late' || came === 'overdue';
  return {
    task: task.id,
    step,
    due,
    person: person ?? task.lead,
    organisation: organisation ?? task.organisation,
    programme: task.programme ?? task.lists.at(-1) ?? null,
    done,
    came,
    daysLate: isLate ? daysBetween(due, done ?? asOf) : 0,
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
