import type { Step, StepClock } from './workflow.ts';

const DAY_MS = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const isWorking = (time: number): boolean => ![0, 6].includes(new Date(time).getUTCDay());

/** The last day of a clock that began on a day. */
export function clockEnd({ days, counts }: StepClock, entered: string): string {
  let time = Date.parse(`${entered}T00:00:00Z`);
  if (counts === 'days') return dayOf(time + days * DAY_MS);
  for (let left = days; left > 0; ) {
    time += DAY_MS;
    if (isWorking(time)) left -= 1;
  }
  return dayOf(time);
}

/** Days from one day to another; negative where the other is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** How a step stands to its clock. */
export interface ClockStanding {
  readonly due: string;
  /** Days that are left; negative when it is overdue. */
  readonly left: number;
  /** It reminds today: the nearest of its reminders has come. */
  readonly isReminding: boolean;
}

/** How the clock of a step stands on a day; null where the step has none. */
export function clockStanding({ clock }: Step, entered: string, today: string): ClockStanding | null {
  if (clock === null) return null;
  const due = clockEnd(clock, entered);
  const left = daysBetween(today, due);
  return { due, left, isReminding: left < 0 || clock.remind.some((before) => left <= before) };
}
