import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { measuredNumber, type NumberWriting, plainNumber } from './measured-number.ts';

/** So much of something per period. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
  readonly per: Period;
}

/** Units of output by their folded words; tonnes are kilograms. */
const UNIT_WORDS = {
  piece: 'piece|pieces|pc|pcs|chi tiet|san pham|sp|cai|chiec|con|part|parts|unit|units|linh kien',
  set: 'set|sets|bo',
  kg: 'kg|kilogram|kilo',
  t: 't|tan|ton|tons|tonne|tonnes',
  m: 'm|met|metre|meter|metres|meters|met dai',
  m2: 'm2|met vuong|sqm',
  m3: 'm3|met khoi|cbm',
  l: 'l|lit|litre|liter|litres|liters',
  h: 'h|gio|gio may|hour|hours|machine hour|machine hours',
} as const;
const PERIOD_WORDS = {
  shift: 'shift|ca',
  day: 'day|ngay',
  week: 'week|tuan',
  month: 'month|thang',
  quarter: 'quarter|quy',
  year: 'year|nam|annum',
} as const;

export type Unit = keyof typeof UNIT_WORDS;
export type Period = keyof typeof PERIOD_WORDS;
export const UNITS = Object.keys(UNIT_WORDS) as readonly Unit[];
export const PERIODS = Object.keys(PERIOD_WORDS) as readonly Period[];

const wordBook = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<string>(words).flatMap(([key, list]) => list.split('|').map((word) => [word, key as T] as const)),
  );
const UNIT_OF = wordBook(UNIT_WORDS);
const PERIOD_OF = wordBook(PERIOD_WORDS);

export type QuantityFault = 'no-amount' | 'no-unit' | 'no-period';

/** Reads `12.000 chi tiết/tháng`, `50 t per month`; unit and period may stand in the header of the column. */
export function parseQuantity(
  text: string,
  writing: NumberWriting,
  header = '',
): { readonly ok: true; readonly value: Quantity } | { readonly ok: false; readonly fault: QuantityFault } {
  const [, digits = '', rest = ''] = /^\s*(\d[\d.,\s]*)(.*)$/u.exec(text) ?? [];
  const amount = measuredNumber(digits.trim(), writing);
  if (amount === undefined || amount < 0) return { ok: false, fault: 'no-amount' };
  const own = wordsOf(rest);
  const above = wordsOf(/\(([^)]*)\)/u.exec(header)?.[1] ?? '');
  const [unit, per] = [own.unit ?? above.unit, own.per ?? above.per];
  if (own.isUnknown || unit === undefined) return { ok: false, fault: 'no-unit' };
  return per === undefined ? { ok: false, fault: 'no-period' } : { ok: true, value: { amount, unit, per } };
}

/** What stands after the number: a unit, a period, both with `/`, `per`, `mỗi`, `một` or `trên` between. */
function wordsOf(text: string): { readonly unit?: Unit; readonly per?: Period; readonly isUnknown: boolean } {
  const [first = '', second = ''] = text
    .replace(/²/gu, '2')
    .replace(/³/gu, '3')
    .split(/\s*\/\s*|\s+(?:per|a|mỗi|một|trên)\s+/iu);
  const [one, other] = [foldedWords(first), foldedWords(second)];
  const unit = UNIT_OF.get(one);
  const per = PERIOD_OF.get(other) ?? (unit === undefined ? PERIOD_OF.get(one) : undefined);
  const isUnknown =
    (one !== '' && unit === undefined && PERIOD_OF.get(one) === undefined) || (other !== '' && per === undefined);
  return { ...(unit === undefined ? {} : { unit }), ...(per === undefined ? {} : { per }), isUnknown };
}

/** As lines write it: `12000 piece/month`. */
export const quantityText = ({ amount, unit, per }: Quantity): string => `${plainNumber(amount)} ${unit}/${per}`;

/**
 * A quantity in the one unit and period by which it is compared: tonnes as kilograms, quarters and years as months. Days, weeks and shifts
 * stay what they are: how many of them a month has depends on who works.
 */
export function comparable({ amount, unit, per }: Quantity): Quantity {
  const months = { month: 1, quarter: 3, year: 12 }[per as 'month'] as number | undefined;
  return {
    amount: (unit === 't' ? amount * 1000 : amount) / (months ?? 1),
    unit: unit === 't' ? 'kg' : unit,
    per: months === undefined ? per : 'month',
  };
}
