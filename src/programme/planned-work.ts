import type { Bilingual } from '../model/bilingual.ts';
import { daysBetween } from './step-clock.ts';

/** How something planned came: `early` is on time, too; `open` is not done and not due yet. */
export interface WorkCame {
  /** The day on which it was done, if that is not after the day looked at. */
  readonly done: string | null;
  readonly came: 'on-time' | 'late' | 'overdue' | 'open';
  /** Days after its due date, for what is late or overdue; 0 otherwise. */
  readonly daysLate: number;
}

/** One thing that was planned for the year, and what became of it. */
export interface PlannedWork extends WorkCame {
  readonly task: string;
  readonly step: string;
  readonly due: string;
  readonly person: string | null;
  readonly organisation: string;
  readonly programme: string | null;
  /** The solution whose milestone it is; null for a step of the task itself. */
  readonly solution: { readonly title: Bilingual; readonly milestone: Bilingual } | null;
}

/** How something that was due by a day came, as it stood on another. */
export function workCame(
  { due, left }: { readonly due: string; readonly left: string | null },
  asOf: string,
): WorkCame {
  const done = left !== null && left <= asOf ? left : null;
  const came = done === null ? (due < asOf ? 'overdue' : 'open') : done <= due ? 'on-time' : 'late';
  const isLate = came === 'late' || came === 'overdue';
  return { done, came, daysLate: isLate ? daysBetween(due, done ?? asOf) : 0 };
}
