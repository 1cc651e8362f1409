/** What an enterprise or tax code is, as far as its digits tell. */
export type TaxCode =
  | { readonly kind: 'enterprise'; readonly enterprise: string; readonly isChecked: boolean }
  | { readonly kind: 'dependent'; readonly enterprise: string; readonly unit: string; readonly isChecked: boolean }
  /** Twelve digits are a personal identification number: personal data, never to be shown. */
  | { readonly kind: 'personal' };

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Whether the tenth digit of a ten-digit code is the one that the first nine ask for. */
export function hasTaxCheckDigit(code: string): boolean {
  if (!/^\d{10}$/.test(code) || code.startsWith('00')) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return 10 - (sum % 11) === Number(code[9]);
}

/**
 * Reads a Vietnamese tax code: ten digits for an enterprise, thirteen (10 + 001…999) for a dependent unit, twelve for a person.
 * A zero that a spreadsheet took away is put back where the check digit then holds. Undefined if it is none of these.
 */
export function parseTaxCode(text: string): TaxCode | undefined {
  const digits = text.replace(/[\s.'_-]/gu, '');
  if (!/^\d+$/.test(digits)) return undefined;
  const isCut = /^\d{9,10}-\d{3}$/.test(text.trim()) || digits.length === 9;
  if (digits.length === 9 && hasTaxCheckDigit(`0${digits}`)) return codeOf(`0${digits}`);
  if (digits.length === 12)
    return isCut && hasTaxCheckDigit(`0${digits.slice(0, 9)}`) ? codeOf(`0${digits}`) : { kind: 'personal' };
  return digits.length === 10 || digits.length === 13 ? codeOf(digits) : undefined;
}

function codeOf(digits: string): TaxCode {
  const enterprise = digits.slice(0, 10);
  const isChecked = hasTaxCheckDigit(enterprise);
  const unit = digits.slice(10);
  return unit === '' || unit === '000'
    ? { kind: 'enterprise', enterprise, isChecked }
    : { kind: 'dependent', enterprise, unit, isChecked };
}
