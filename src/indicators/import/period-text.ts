import { parseIsoDate, periodSpan } from '../../model/dates.ts';
import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** A period in the house form (`2023`, `2023-Q1`, `2023-H1`, `2023-09`, a day); undefined if the text is no period. */
export function parsePeriod(cell: string | number): string | undefined {
  if (typeof cell === 'number') return isYear(cell) ? String(cell) : undefined;
  const text = foldVietnamese(cell)
    .replace(/\(?(?:so bo|uoc tinh|uoc|prel(?:iminary)?\.?|est\.?|chinh thuc)\)?/gu, ' ')
    .replace(/^[\s-]+/u, '')
    .replace(/[*¹²³]|\(\d\)$/gu, '')
    .replace(/\b(?:nam|year|ky|thoi diem|tai|den|ngay)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const day = parseIsoDate(text);
  if (day !== undefined) return day;
  const period =
    quarter(text) ?? half(text) ?? month(text) ?? (/^\d{4}$/.test(text) && isYear(Number(text)) ? text : undefined);
  if (period !== undefined) return period;
  const house = cell.trim().toUpperCase().replace(/M$/u, 'M');
  return /^\d{4}[-/–]/u.test(house) && periodSpan(house) !== undefined ? house : undefined;
}

/** A year that stands in a sentence, such as a title: "… năm 2022". */
export function yearInTitle(title: string): string | undefined {
  const years = new Set(foldVietnamese(title).match(/\b(?:19[5-9]|20\d)\d\b/gu) ?? []);
  return years.size === 1 ? [...years][0] : undefined;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function quarter(text: string): string | undefined {
  const found = /^(?:quy |q)\s?(i{1,3}|iv|[1-4])\s?[-/., ]?\s?(\d{4})$/u.exec(text) ?? undefined;
  if (found === undefined) return undefined;
  return `${found[2]}-Q${ROMAN[found[1] ?? ''] ?? found[1]}`;
}

function half(text: string): string | undefined {
  const found = /^6 thang (dau|cuoi)?\s?(\d{4})$/u.exec(text);
  return found === null ? undefined : `${found[2]}-H${found[1] === 'cuoi' ? 2 : 1}`;
}

function month(text: string): string | undefined {
  const found = /^(?:thang )?(\d{1,2})[-/](\d{4})$/u.exec(text);
  const number = Number(found?.[1]);
  return found === null || number < 1 || number > 12 ? undefined : `${found[2]}-${String(number).padStart(2, '0')}`;
}
