import type { Figure } from '../../evidence/figure.ts';
import type { Language } from '../../model/bilingual.ts';
import { said } from './words.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A number as people write it, with a real minus sign: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function numberText(
  value: number,
  language: Language,
  digits: { readonly least: number; readonly most: number },
): string {
  const text = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits.least,
    maximumFractionDigits: digits.most,
  }).format(value);
  return text.replace(/^-/, '\u2212');
}

/** A whole count. */
export function countText(count: number, language: Language): string {
  return numberText(count, language, { least: 0, most: 0 });
}

/** The stored value with all the digits it has. */
export function fullNumberText(value: number, language: Language): string {
  return numberText(value, language, { least: 0, most: 20 });
}

/** A figure's value as a person reads it, or which of the kinds of nothing it is. */
export function figureValueText(figure: Figure, language: Language): string {
  if (figure.value === null) return said(`missing-${figure.missing ?? 'missing'}`, language);
  return numberText(figure.value, language, { least: figure.digits, most: figure.digits });
}

/** The bounds of a figure; undefined when it has none. An open side is written as such. */
export function boundsText(figure: Figure, language: Language): string | undefined {
  if (figure.low === undefined && figure.high === undefined) return undefined;
  const side = (value: number | undefined, open: string): string =>
    value === undefined || !Number.isFinite(value)
      ? open
      : numberText(value, language, { least: figure.digits, most: figure.digits });
  return `${side(figure.low, '−∞')} – ${side(figure.high, '∞')}`;
}
