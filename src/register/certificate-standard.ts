import { cleanText } from '../model/vietnamese/clean-text.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';

/** What a certificate speaks of: a management system of a site, a product, or nothing that is known. */
export type CertifiedObject = 'site' | 'product' | '';

/** A standard taken apart: its name without the edition, the edition, and what a certificate by it speaks of. */
export interface Standard {
  readonly standard: string;
  readonly edition: string;
  readonly object: CertifiedObject;
}

/** Families in any spelling → the one name, and what their certificates speak of. A product mark is never a property of a firm. */
const FAMILIES: readonly (readonly [pattern: RegExp, name: string, object: CertifiedObject])[] = [
  [/^(?:iso )?(?:ts |iatf )+16949/u, 'IATF 16949', 'site'],
  [/^16949/u, 'IATF 16949', 'site'],
  [/^(?:en |jis q )?as ?9100/u, 'AS9100', 'site'],
  [/^(?:bs )?ohsas 18001/u, 'OHSAS 18001', 'site'],
  [/^sa ?8000/u, 'SA8000', 'site'],
  [/^fssc ?22000/u, 'FSSC 22000', 'site'],
  [/^haccp/u, 'HACCP', 'site'],
  [/^(?:c?gmp|thuc hanh san xuat tot)/u, 'GMP', 'site'],
  [/^(?:amfori )?bsci/u, 'amfori BSCI', 'site'],
  [/^(?:sedex|smeta)/u, 'SMETA', 'site'],
  [/^wrap\b/u, 'WRAP', 'site'],
  [/^brc(?:gs)?\b/u, 'BRCGS', 'site'],
  [/^ifs\b/u, 'IFS Food', 'site'],
  [/^gots\b/u, 'GOTS', 'site'],
  [/^grs\b/u, 'GRS', 'site'],
  [/^fsc\b/u, 'FSC', 'site'],
  [/^vietgap/u, 'VietGAP', 'site'],
  [/^global ?g ?a ?p/u, 'GLOBALG.A.P.', 'site'],
  [/^halal/u, 'Halal', 'product'],
  [/^oeko tex/u, 'OEKO-TEX', 'product'],
  [/^(?:dau |chung nhan )?ce(?: mark(?:ing)?)?$/u, 'CE', 'product'],
  [/^(?:chung nhan )?ul\b/u, 'UL', 'product'],
  [/^rohs/u, 'RoHS', 'product'],
  [/^reach\b/u, 'REACH', 'product'],
  [/^(?:cong bo )?hop quy/u, 'Hợp quy', 'product'],
  [/^(?:cong bo )?hop chuan/u, 'Hợp chuẩn', 'product'],
];
const ISO = /^(?:tcvn )?iso (?:iec )?(\d{4,5})\b/u;
const EDITION = /[\s:–-]((?:19|20)\d{2})(?!\d)/u;

/** The standard that a text names: a known family under one name, any other as it is written; the year behind it is its edition. */
export function standardOf(text: string): Standard {
  const clean = cleanText(text).replace(/^(?:chứng nhận|chứng chỉ|giấy chứng nhận|certificate(?: of)?)\s+/iu, '');
  const edition = EDITION.exec(clean)?.[1] ?? '';
  const words = foldedWords(clean.replace(/([a-z])(\d{4,5})/giu, '$1 $2'));
  const family = FAMILIES.find(([pattern]) => pattern.test(words));
  if (family !== undefined) return { standard: family[1], edition, object: family[2] };
  const number = ISO.exec(words)?.[1];
  if (number !== undefined) {
    const isIec = /\biec\b/u.test(words);
    return { standard: `ISO${isIec ? '/IEC' : ''} ${number}`, edition, object: 'site' };
  }
  return { standard: clean.replace(EDITION, '').trim(), edition, object: '' };
}

/** One key for the ways of writing a standard, without its edition: `iso 9001`. */
export function standardKey(text: string): string {
  return foldedWords(standardOf(text).standard);
}
