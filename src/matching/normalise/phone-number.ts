import { AREA_2017, MOBILE_2018 } from './phone-renumbering.ts';

/** Mobile prefixes in use: a ten-digit number that begins so is not an old landline. */
const MOBILE = /^0(?:3[2-9]|5[2689]|7[06-9]|8[1-9]|9\d)\d{7}$/;

/**
 * A telephone number as digits in today's numbering: +84 becomes 0, mobile prefixes of before 2018 and area codes of before 2017 become
 * the new ones. Other countries' numbers stay as their digits. Of several numbers in a cell the first counts. Where an old landline and
 * a new mobile number look the same (036…), it stays as written; the last seven digits are the same either way.
 */
export function phoneNumber(text: string): string {
  const bare = text.replace(/(?:ext|x|máy lẻ|may le|nội bộ)\.?\s*\d+\s*$/iu, '');
  const pieces = bare.split(/[;,|]|\s\/\s|\s-\s|\/(?=\s*0\d{8})/u).map(digitsOf);
  const first = pieces.find((piece) => piece.length >= 8) ?? digitsOf(bare);
  if (first.length < 5) return '';
  return renumbered(national(first, /^\s*\(?\s*\+/.test(text)));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function national(digits: string, hasPlus: boolean): string {
  const rest = digits.replace(/^00/, '');
  const isVietnamese = rest.startsWith('84') && rest.length >= 10 && rest.length <= 13;
  if (isVietnamese && (hasPlus || digits !== rest || rest.length >= 11)) return `0${rest.slice(2).replace(/^0/, '')}`;
  return digits;
}

function renumbered(digits: string): string {
  if (!digits.startsWith('0')) return digits;
  const mobile = digits.length === 11 ? MOBILE_2018.get(digits.slice(0, 4)) : undefined;
  if (mobile !== undefined) return mobile + digits.slice(4);
  if (MOBILE.test(digits) || /^02\d{9}$/.test(digits)) return digits;
  for (const length of [3, 2, 1]) {
    const area = AREA_2017.get(digits.slice(1, 1 + length));
    if (area !== undefined && digits.length === 1 + length + area.follow)
      return `0${area.code}${digits.slice(1 + length)}`;
  }
  return digits;
}
