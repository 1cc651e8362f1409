import type { Language } from '../../model/bilingual.ts';

/** A number as a person reads it: 1.234,5 in Vietnamese, 1,234.5 in English; `digits` decimals, or up to 3 when not said. */
export function formatNumber(value: number, language: Language, digits?: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const [whole = '0', fraction = ''] = (digits === undefined ? shortDecimal(value) : Math.abs(value).toFixed(digits)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',');
  const sign = value < 0 && Number(`${whole}.${fraction || '0'}`) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction === '' ? '' : `${language === 'vi' ? ',' : '.'}${fraction}`}`;
}

function shortDecimal(value: number): string {
  return String(Number(Math.abs(value).toFixed(3)));
}
