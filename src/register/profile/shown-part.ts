import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatExact } from '../../model/format-number.ts';
import type { PartKind } from './profile-fields.ts';
import { termId } from './profile-line.ts';
import { LANGUAGES, RANKS, STAFF_KINDS, TIERS_OF_CUSTOMERS } from './profile-words.ts';
import type { Period, Unit } from './quantity.ts';

const UNITS: Readonly<Record<Unit, Bilingual>> = {
  piece: { vi: 'chi tiết', en: 'pieces' },
  set: { vi: 'bộ', en: 'sets' },
  kg: { vi: 'kg', en: 'kg' },
  t: { vi: 'tấn', en: 't' },
  m: { vi: 'm', en: 'm' },
  m2: { vi: 'm²', en: 'm²' },
  m3: { vi: 'm³', en: 'm³' },
  l: { vi: 'lít', en: 'l' },
  h: { vi: 'giờ máy', en: 'machine hours' },
};
const PERIODS: Readonly<Record<Period, Bilingual>> = {
  shift: { vi: 'ca', en: 'shift' },
  day: { vi: 'ngày', en: 'day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  year: { vi: 'năm', en: 'year' },
};
const BOOKS: Readonly<Partial<Record<PartKind, Readonly<Record<string, Bilingual>>>>> = {
  rank: RANKS,
  tier: TIERS_OF_CUSTOMERS,
  staff: STAFF_KINDS,
  language: LANGUAGES,
};

/** A part of a line as people read it, in both languages. */
export function shownPart(kind: PartKind, text: string): Bilingual {
  const word = BOOKS[kind]?.[text];
  if (word !== undefined) return { vi: word.vi, en: word.en };
  return { vi: inLanguage(kind, text, 'vi'), en: inLanguage(kind, text, 'en') };
}

function inLanguage(kind: PartKind, text: string, language: Language): string {
  if (kind === 'process' || kind === 'material') return termWords(text, language);
  if (kind === 'day') return formatDate(text, language);
  if (kind === 'period')
    return text
      .split('/')
      .map((day) => formatDate(day, language))
      .join(' – ');
  if (kind === 'year' || kind === 'words') return text;
  if (kind === 'quantity') return quantityWords(text, language);
  if (kind === 'size') return withNumbers(text.replace(/(?<=\d)x(?=\d)/gu, ' × ').replace('mm', ' mm'), language);
  const spaced = text
    .replace(/mm$|mm(?= )/gu, ' mm')
    .replace(/(?<=\d)(?=%|t$|kN)/gu, ' ')
    .replace('ISO2768', 'ISO 2768');
  return kind === 'tolerance' ? toleranceWords(spaced, language) : withNumbers(spaced, language);
}

/** The words of a term in one language; words that are no term stand as they are. */
function termWords(text: string, language: Language): string {
  const id = termId(text);
  if (id === '') return text;
  const [vi = '', en = ''] = text.slice(id.length + 1).split(' – ');
  return language === 'vi' ? vi : en || vi;
}

function quantityWords(text: string, language: Language): string {
  const [, amount = '', unit = '', per = ''] = /^([\d.]+) (\w+)\/(\w+)$/u.exec(text) ?? [];
  const [ofUnit, ofPeriod] = [UNITS[unit as Unit], PERIODS[per as Period]];
  if (ofUnit === undefined || ofPeriod === undefined) return text;
  return `${formatExact(Number(amount), language)} ${ofUnit[language]}/${ofPeriod[language]}`;
}

/** Grades and classes keep their digits: only what stands after ± is a number. */
const toleranceWords = (text: string, language: Language): string =>
  text.replace(/±([\d.]+)/u, (_, digits: string) => `±${formatExact(Number(digits), language)}`);

const withNumbers = (text: string, language: Language): string =>
  text.replace(/\d+(?:\.\d+)?/gu, (digits) => formatExact(Number(digits), language));
