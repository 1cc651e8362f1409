import { cleanText } from './clean-text.ts';
import { unifyTonePlacement } from './tone-placement.ts';

/** Most texts are printable ASCII once their marks are off: nothing more is to be done then. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/u;

/** Lower case without any mark: đ and the look-alike ð become d, spaces become one; "Hoà Bình", "HÒA BÌNH", "hoa binh" are one. */
export function foldVietnamese(text: string): string {
  const bare = cleanText(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/gu, 'd');
  if (PLAIN.test(bare)) return bare;
  return bare.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** Folded letters and digits with single spaces between: "Bà Rịa–Vũng Tàu" → `ba ria vung tau`. */
export function foldedWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Like `foldedWords`, but marks stay (in one tone placement), so that đường, dương and đương differ. */
export function markedWords(text: string): string {
  return unifyTonePlacement(cleanText(text).toLowerCase().replace(/ð/gu, 'đ'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text carries any Vietnamese mark, so that a comparison may ask for marks. */
export function hasMarks(text: string): boolean {
  return foldVietnamese(text) !== cleanText(text).toLowerCase();
}
