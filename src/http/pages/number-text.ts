import type { Language } from '../../model/bilingual.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A number as people write it, with a real minus sign: `1.234,5` in Vietnamese, `1,234.5` in English. */
function numberText(
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
