import type { Bilingual } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (part: number): string => String(part).padStart(2, '0');

/** The day before a day of the calendar. */
export function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date > 1) return `${pad(year)}-${pad(month)}-${pad(date - 1)}`;
  if (month === 1) return `${pad(year - 1)}-12-31`;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 3 && isLeap ? 29 : (DAYS[month - 2] ?? 31);
  return `${pad(year)}-${pad(month - 1)}-${pad(last)}`;
}

/** "đến 30/06/2025" for what has ended, "từ 01/07/2025" for what is in force; `to` is the first day on which it is not. */
export function spokenSpan(from: string, to: string): Bilingual | undefined {
  if (to !== '') {
    const last = formatDate(dayBefore(to), 'vi');
    return { vi: `đến ${last}`, en: `until ${last}` };
  }
  if (from === '') return undefined;
  const first = formatDate(from, 'vi');
  return { vi: `từ ${first}`, en: `from ${first}` };
}

/** Parts of a note with commas between; parts that are not known are left out. */
export function spokenParts(parts: readonly (Bilingual | undefined)[], between = ', '): Bilingual {
  const known = parts.filter((part) => part !== undefined && part.vi !== '');
  return {
    vi: known.map((part) => part?.vi ?? '').join(between),
    en: known.map((part) => part?.en ?? '').join(between),
  };
}
