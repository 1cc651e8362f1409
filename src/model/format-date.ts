import type { Language } from './bilingual.ts';

/** A day as `dd/mm/yyyy` in both languages; anything that is not a day is given back as it is. */
export function formatDate(date: string, _language: Language): string {
  const parts = dayParts(date);
  return parts ? `${parts.day}/${parts.month}/${parts.year}` : date;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What stands where a part of the date is still to be filled in by hand. */
const TO_FILL = '…';

/**
 * Place and date as the head of an administrative document writes them: days 01–09 and months 01–02 with a zero, other
 * months without; what is not known yet is left as dots.
 */
export function formatPlaceAndDate(place: string | undefined, date: string | undefined, language: Language): string {
  const parts = date === undefined ? undefined : dayParts(date);
  const where = place ?? '………';
  if (language === 'en') {
    const when = parts
      ? `${Number(parts.day)} ${MONTHS[Number(parts.month) - 1]} ${parts.year}`
      : `${TO_FILL} ${TO_FILL} 20${TO_FILL}`;
    return `${where}, ${when}`;
  }
  const month = parts && Number(parts.month) > 2 ? String(Number(parts.month)) : parts?.month;
  return `${where}, ngày ${parts?.day ?? TO_FILL} tháng ${month ?? TO_FILL} năm ${parts?.year ?? `20${TO_FILL}`}`;
}

/** A day inside a sentence as acts are cited: "ngày 26 tháng 8 năm 2021", "26 August 2021". */
export function formatLongDate(date: string, language: Language): string {
  return dayParts(date) === undefined ? date : formatPlaceAndDate('', date, language).slice(2);
}

function dayParts(date: string): { readonly year: string; readonly month: string; readonly day: string } | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year && month && day ? { year, month, day } : undefined;
}
