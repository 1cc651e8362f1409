import type { Bilingual } from '../model/bilingual.ts';
import type { Comment } from './comment.ts';
import { type NeedAnswer, needAnswer } from './need.ts';
import { openComments } from './open-comments.ts';
import { type ClockStanding, clockStanding, daysBetween } from './step-clock.ts';
import { standsIn, type TaskFile } from './task-file.ts';
import { type Step, stepOf, type Workflow } from './workflow.ts';

/** A step on the way to the acceptance with what it still needs. */
export interface StandingStep {
  readonly id: string;
  readonly title: Bilingual;
  readonly isHere: boolean;
  readonly by: Step['by'];
  readonly answers: readonly NeedAnswer[];
}

/** What stands between a task and its acceptance. */
export interface Standing {
  /** The step in which it is; null before it was begun. */
  readonly here: string | null;
  readonly since: string | null;
  readonly clock: ClockStanding | null;
  readonly isAccepted: boolean;
  /** Steps from here to the acceptance, both included. */
  readonly way: readonly StandingStep[];
  /** Needs on the way that are not met, each once. */
  readonly unmet: number;
  readonly open: number;
  readonly overdue: readonly Comment[];
  readonly milestones: readonly {
    readonly step: string;
    readonly due: string;
    readonly left: number;
    readonly person: string | null;
  }[];
}

/** Everything on the shortest way from where a task stands to its acceptance. */
export function standing(file: TaskFile, workflow: Workflow, today: string): Standing {
  const at = standsIn(file.task);
  const here = at === undefined ? undefined : stepOf(workflow, at.step);
  const first = here ?? workflow.steps[0];
  const path = first === undefined ? [] : wayTo(workflow, first);
  const way = path.map((step) => ({
    id: step.id,
    title: step.title,
    isHere: step.id === at?.step,
    by: step.by,
    answers: step.needs.map((need) => needAnswer(need, file, { papers: workflow.papers, step: step.id })),
  }));
  const missing = new Set(way.flatMap(({ answers }) => answers.filter(({ isMet }) => !isMet).map(({ need }) => need)));
  const open = openComments(file.comments);
  const isDone = (id: string): boolean => file.task.passed.some(({ step, left }) => step === id && left !== null);
  return {
    here: at?.step ?? null,
    since: at?.entered ?? null,
    clock: here === undefined || at === undefined ? null : clockStanding(here, at.entered, today),
    isAccepted: path.length === 0,
    way,
    unmet: missing.size,
    open: open.length,
    overdue: open.filter(({ due }) => due !== null && due < today),
    milestones: file.task.milestones
      .filter(({ step }) => !isDone(step))
      .map(({ step, due, person }) => ({ step, due, person, left: daysBetween(today, due) })),
  };
}

/** The shortest way forward from a step to the first acceptance; empty where none lies ahead. */
function wayTo(workflow: Workflow, first: Step): readonly Step[] {
  const queue: (readonly Step[])[] = [[first]];
  const seen = new Set([first.id]);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const last = path.at(-1);
    if (last?.gate === 'acceptance') return path;
    for (const id of last?.next ?? []) {
      const step = stepOf(workflow, id);
      if (step === undefined || seen.has(id)) continue;
      seen.add(id);
      queue.push([...path, step]);
    }
  }
  return [];
}
