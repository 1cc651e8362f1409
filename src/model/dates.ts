/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads a calendar day written `YYYY-MM-DD` or `dd/mm/yyyy`; undefined if it is not a day of the calendar. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : vietnamese
      ? [Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1])]
      : [0, 0, 0];
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  if (day > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** A thing in force from the first day (inclusive) to the last (exclusive); an open end is still in force. */
export interface Validity {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** Whether something was in force on a day. */
export function isInForce(validity: Validity, on: IsoDate): boolean {
  return (
    (validity.validFrom === null || validity.validFrom <= on) && (validity.validTo === null || on < validity.validTo)
  );
}

/** The first and last day of a period written `2010`, `2024-Q1`, `2024-H1`, `2023-09`, `2012/2016` or a day; undefined if unreadable. */
export function periodSpan(period: string): { readonly first: IsoDate; readonly last: IsoDate } | undefined {
  const text = period.trim();
  const years = /^(\d{4})(?:[/–-](\d{4}))?$/.exec(text);
  if (years) return span(`${years[1]}-01-01`, `${years[2] ?? years[1]}-12-31`);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return monthSpan(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  const half = /^(\d{4})-H([12])$/.exec(text);
  if (half) return monthSpan(Number(half[1]), Number(half[2]) * 6 - 5, Number(half[2]) * 6);
  const months = /^(\d{4})-(\d{1,2})M$/.exec(text);
  if (months) return monthSpan(Number(months[1]), 1, Number(months[2]));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return monthSpan(Number(month[1]), Number(month[2]), Number(month[2]));
  const day = parseIsoDate(text);
  return day === undefined ? undefined : { first: day, last: day };
}

function span(first: string, last: string): { first: IsoDate; last: IsoDate } | undefined {
  const from = parseIsoDate(first);
  const to = parseIsoDate(last);
  return from === undefined || to === undefined || to < from ? undefined : { first: from, last: to };
}

function monthSpan(year: number, firstMonth: number, lastMonth: number): { first: IsoDate; last: IsoDate } | undefined {
  if (lastMonth < 1 || lastMonth > 12) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lastDay = lastMonth === 2 && leap ? 29 : DAYS[lastMonth - 1];
  const pad = (month: number): string => String(month).padStart(2, '0');
  return span(`${year}-${pad(firstMonth)}-01`, `${year}-${pad(lastMonth)}-${lastDay}`);
}
