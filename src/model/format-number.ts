import type { Language } from './bilingual.ts';

/** The longest fraction that is written when the caller does not say how many decimals to print. */
const UNASKED_DIGITS = 3;

/** A number as a person reads it: 1.234,5 in Vietnamese, 1,234.5 in English; `digits` decimals, or up to 3 when not said. */
export function formatNumber(value: number, language: Language, digits?: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const [whole = '0', fraction = ''] = plainDecimal(Math.abs(value), digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',');
  const sign = value < 0 && /[1-9]/.test(whole + fraction) ? '−' : '';
  return `${sign}${grouped}${fraction === '' ? '' : `${language === 'vi' ? ',' : '.'}${fraction}`}`;
}

/** All the digits that the stored number has, grouped for reading. */
export function formatExact(value: number, language: Language): string {
  const digits = /^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length;
  return /e/.test(String(value)) ? String(value) : formatNumber(value, language, digits ?? 0);
}

function plainDecimal(size: number, digits: number | undefined): string {
  if (size >= 1e21) return BigInt(size).toString();
  return digits === undefined ? String(Number(size.toFixed(UNASKED_DIGITS))).replace(/e.*/, '') : size.toFixed(digits);
}
