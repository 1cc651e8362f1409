import { type IsoDate, parseIsoDate } from '../../model/dates.ts';

/** A day, month, year or span of years written in a text. */
export interface WrittenPeriod {
  readonly start: number;
  readonly text: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;
const YEAR = '(?:19|20)\\d{2}';

type Reader = (groups: Readonly<Record<string, string | undefined>>) => readonly [IsoDate, IsoDate] | undefined;

const day: Reader = ({ d = '', m = '', y = '' }) => {
  const found = parseIsoDate(`${d.padStart(2, '0')}/${monthNumber(m)}/${y}`);
  return found === undefined ? undefined : [found, found];
};

const months: Reader = ({ m = '', m2, y = '' }) => {
  const first = parseIsoDate(`${y}-${monthNumber(m)}-01`);
  const end = lastOfMonth(y, monthNumber(m2 ?? m));
  return first === undefined || end === undefined ? undefined : [first, end];
};

const firstMonths: Reader = ({ m = '', y = '' }) => {
  const end = lastOfMonth(y, monthNumber(m));
  return end === undefined ? undefined : [`${y}-01-01` as IsoDate, end];
};

const years: Reader = ({ y = '', y2 = y }) =>
  y2 < y ? undefined : [`${y}-01-01` as IsoDate, `${y2}-12-31` as IsoDate];

/** In the order in which they are tried: what one has taken is not read again. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`(?<d>\\d{1,2})\\s*tháng\\s*(?<m>\\d{1,2})\\s*(?:năm\\s*|,?\\s*)(?<y>${YEAR})`, 'giu'), day],
  [new RegExp(`(?<![\\d/])(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})\\s?[/.-]\\s?(?<y>${YEAR})(?!\\d)`, 'gu'), day],
  [new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m>${MONTH}),?\\s+(?<y>${YEAR})`, 'giu'), day],
  [new RegExp(`(?<m>${MONTH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>${YEAR})`, 'giu'), day],
  [new RegExp(`(?<!\\d)(?<y>${YEAR})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)`, 'gu'), day],
  [new RegExp(`(?<m>\\d{1,2})\\s+tháng\\s+(?:đầu\\s+)?(?:năm\\s+)?(?<y>${YEAR})`, 'giu'), firstMonths],
  [new RegExp(`tháng\\s*(?<m>\\d{1,2})\\s*(?:năm\\s*|[/-]\\s*)(?<y>${YEAR})`, 'giu'), months],
  [new RegExp(`(?<![\\d/])(?<m>\\d{1,2})/(?<y>${YEAR})(?![\\d/])(?!/[A-ZĐ])`, 'gu'), months],
  [new RegExp(`(?<m>${MONTH}),?\\s+(?:of\\s+)?(?<y>${YEAR})`, 'giu'), months],
  [new RegExp(`(?<![\\d./-])(?<y>${YEAR})\\s?[-–—/]\\s?(?<y2>${YEAR})(?![\\d/])`, 'gu'), years],
  [new RegExp(`(?<![\\d.,/-])(?<y>${YEAR})(?![\\d/]|[.,]\\d)`, 'gu'), years],
];

/** Every day, month, year and span of years that a text writes out, in the order of the text. */
export function writtenPeriods(text: string): readonly WrittenPeriod[] {
  const found: WrittenPeriod[] = [];
  let left = text;
  for (const [form, read] of FORMS) {
    for (const match of [...left.matchAll(form)]) {
      const span = read(match.groups ?? {});
      if (span === undefined) continue;
      found.push({ start: match.index, text: match[0], first: span[0], last: span[1] });
      left = blanked(left, match.index, match[0].length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A text in which a stretch is blank and all else stands where it stood. */
export function blanked(text: string, start: number, length: number): string {
  return text.slice(0, start) + ' '.repeat(length) + text.slice(start + length);
}

function monthNumber(written: string): string {
  const name = written.toLowerCase().slice(0, 3);
  const named = MONTHS.findIndex((month) => month.startsWith(name));
  return (/^\d/u.test(written) ? written : String(named + 1)).padStart(2, '0');
}

function lastOfMonth(year: string, month: string): IsoDate | undefined {
  for (const end of ['31', '30', '29', '28']) {
    const found = parseIsoDate(`${year}-${month}-${end}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
