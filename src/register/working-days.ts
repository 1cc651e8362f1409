import { type IsoDate, parseIsoDate } from '../model/dates.ts';

const DAY_MS = 86_400_000;

/**
 * The day that many working days after a day. Saturdays and Sundays do not count; public holidays do, so that a clock kept by it is never
 * late.
 */
export function workingDaysAfter(day: IsoDate, count: number): IsoDate {
  let at = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    at += DAY_MS;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  const found = parseIsoDate(new Date(at).toISOString().slice(0, 10));
  if (found === undefined) throw new RangeError(`no day lies ${count} working days after ${day}`);
  return found;
}
