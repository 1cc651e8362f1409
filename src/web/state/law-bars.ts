import type { ActLine } from '../../http/contract/law-contract.ts';

/** When an act was in force, on an axis of years. */
export interface LawBar {
  readonly act: ActLine;
  readonly from: number;
  readonly to: number;
  /** The first day is not known: the bar begins at the day of signature. */
  readonly isVague: boolean;
  /** No last day is known. */
  readonly isOpen: boolean;
}

/** The bars, the years of the axis, and where the day that is asked stands. */
export interface LawBars {
  readonly bars: readonly LawBar[];
  readonly years: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}

const MOST_TICKS = 8;

/** A day as a year with a part: 2025-07-01 is about 2025.5. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

/** Acts with any date as bars, the earliest first; acts without a date cannot be placed and are left to the table. */
export function lawBars(acts: readonly ActLine[], asOf: string): LawBars {
  const now = yearOf(asOf);
  const dated = acts.filter(({ inForceFrom, issued }) => (inForceFrom ?? issued) !== null);
  const starts = dated.map(({ inForceFrom, issued }) => yearOf(inForceFrom ?? issued ?? asOf));
  const ends = dated.flatMap(({ inForceTo }) => (inForceTo === null ? [] : [yearOf(inForceTo)]));
  const from = Math.floor(Math.min(now, ...starts));
  const to = Math.ceil(Math.max(now, ...starts, ...ends) + 0.25);
  const bars = dated
    .map((act, at): LawBar => {
      const start = starts[at] ?? now;
      return {
        act,
        from: start,
        to: act.inForceTo === null ? to : yearOf(act.inForceTo),
        isVague: act.inForceFrom === null,
        isOpen: act.inForceTo === null,
      };
    })
    .sort((one, other) => one.from - other.from || (one.act.id < other.act.id ? -1 : 1));
  const step = Math.max(1, Math.ceil((to - from) / MOST_TICKS));
  const years: number[] = [];
  for (let year = from; year <= to; year += step) years.push(year);
  return { bars, years, from, to, asOf: now };
}
