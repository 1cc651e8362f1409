import { cleanText } from '../../model/vietnamese/clean-text.ts';

const two = (part: string): string => part.padStart(2, '0');

/** A day as `YYYYMMDD`, whatever order it is written in (day before month, as in Viet Nam); other texts as their digits. */
export function dateText(text: string): string {
  const clean = cleanText(text).replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(clean);
  if (yearFirst !== null) return `${yearFirst[1]}${two(yearFirst[2] ?? '')}${two(yearFirst[3] ?? '')}`;
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(clean);
  if (yearLast !== null) {
    const [, one = '', other = '', year = ''] = yearLast;
    return Number(other) > 12 ? `${year}${two(one)}${two(other)}` : `${year}${two(other)}${two(one)}`;
  }
  return clean.replace(/\D/g, '');
}
