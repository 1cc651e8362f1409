import { TCVN3, VNI_MARKS, VNI_SINGLE } from './legacy-tables.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

const VNI_PAIRS: ReadonlyMap<string, string> = new Map(
  VNI_MARKS.flatMap(([mark, combining, after]) =>
    [...after, ...after.toUpperCase()].flatMap((base) =>
      [mark, mark.toUpperCase()].map(
        (sign) => [base + sign, ((VNI_SINGLE.get(base) ?? base) + combining).normalize('NFC')] as const,
      ),
    ),
  ),
);

/** Unicode text from TCVN3 bytes that were read as Latin-1 or windows-1252; other characters stay. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/gu, (sign) => TCVN3.get(sign) ?? sign);
}

/** Unicode text from VNI-Windows bytes that were read as Latin-1 or windows-1252; other characters stay. */
export function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = VNI_PAIRS.get(text.slice(at, at + 2));
    if (pair !== undefined) {
      decoded += pair;
      at += 1;
    } else {
      const sign = text.charAt(at);
      decoded += VNI_SINGLE.get(sign) ?? sign;
    }
  }
  return decoded;
}

/** Unicode text from a legacy encoding. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text);
}
