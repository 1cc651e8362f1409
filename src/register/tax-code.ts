import { hasTaxCheckDigit } from '../model/tax-code.ts';
import { cleanText } from '../model/vietnamese/clean-text.ts';

/** What a tax code identifies: an enterprise or cooperative (10 digits), a unit that depends on one (13), a person (12). */
export type TaxCode =
  | { readonly kind: 'unit'; readonly code: string; readonly isMended: boolean }
  | { readonly kind: 'dependent'; readonly code: string; readonly parent: string }
  | { readonly kind: 'person'; readonly code: string };

export type TaxCodeFault = 'not-a-code' | 'length' | 'check-digit' | 'never-issued';

/**
 * Reads a tax code as people write it: blanks and dots left out, 10 digits, 10 and 3 with or without a dash, or 12. A spreadsheet that
 * took a code for a number has dropped its first zero: nine digits that fit with a zero before them are mended.
 */
export function parseTaxCode(
  text: string,
): { readonly ok: true; readonly value: TaxCode } | { readonly ok: false; readonly fault: TaxCodeFault } {
  const bare = cleanText(text).replace(/[\s.'`’]/gu, '');
  if (!/^\d+(?:[-–]\d{3})?$/u.test(bare)) return { ok: false, fault: 'not-a-code' };
  const digits = bare.replace(/[-–]/u, '');
  if (/^\d{12}$/u.test(bare)) return { ok: true, value: { kind: 'person', code: bare } };
  if (digits.length === 13) return dependentCode(digits);
  const isMended = digits.length === 9;
  const ten = isMended ? `0${digits}` : digits;
  if (ten.length !== 10 || bare !== digits) return { ok: false, fault: 'length' };
  if (isMended && !hasTaxCheckDigit(ten)) return { ok: false, fault: 'length' };
  if (ten.startsWith('00')) return { ok: false, fault: 'never-issued' };
  if (!hasTaxCheckDigit(ten)) return { ok: false, fault: 'check-digit' };
  return { ok: true, value: { kind: 'unit', code: ten, isMended } };
}

function dependentCode(digits: string): ReturnType<typeof parseTaxCode> {
  const parent = digits.slice(0, 10);
  const branch = digits.slice(10);
  if (branch === '000' || parent.startsWith('00')) return { ok: false, fault: 'never-issued' };
  if (!hasTaxCheckDigit(parent)) return { ok: false, fault: 'check-digit' };
  return { ok: true, value: { kind: 'dependent', code: `${parent}-${branch}`, parent } };
}
