import { isComposed } from './composed-letters.ts';

/** Characters that take no room and carry no meaning in a table cell. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
/** Every kind of space, among them the non-breaking and the thin ones. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;

/**
 * The same text in one form: composed (NFC, which also replaces the deprecated tone marks U+0340 and U+0341), full-width letters
 * and digits as plain ones, every run of spaces as one space, no invisible characters, nothing at the ends.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text.trim();
  return text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Composed letters without double spaces need no work; nearly all cells of a large table are such. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isComposed(code) || (code === 32 && text.charCodeAt(at + 1) === 32)) return false;
  }
  return true;
}
