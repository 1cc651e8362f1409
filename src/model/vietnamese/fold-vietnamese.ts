import { cleanText } from './clean-text.ts';
import { letterTable } from './composed-letters.ts';
import { unifyTonePlacement } from './tone-placement.ts';

/** Most texts are printable ASCII once their marks are off: nothing more is to be done then. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/u;

function foldAny(clean: string): string {
  const bare = clean.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/gu, 'd');
  if (PLAIN.test(bare)) return bare;
  return bare.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** What each composed letter folds to: a million names are folded letter by letter, since taking them apart takes ten times as long. */
const FOLDED = letterTable((letter) => (letter === ' ' ? ' ' : foldAny(letter)));
const IS_WORD: readonly (boolean | undefined)[] = letterTable((letter) =>
  /[\p{L}\p{N}]/u.test(letter) ? letter : '',
).map((letter) => (letter === undefined ? undefined : letter !== ''));

/** Lower case without any mark: đ and the look-alike ð become d, spaces become one; "Hoà Bình", "HÒA BÌNH", "hoa binh" are one. */
export function foldVietnamese(text: string): string {
  const clean = cleanText(text);
  let folded = '';
  for (let at = 0; at < clean.length; at += 1) {
    const letter = FOLDED[clean.charCodeAt(at)];
    if (letter === undefined) return foldAny(clean);
    folded += letter;
  }
  return folded;
}

/** Folded letters and digits with single spaces between: "Bà Rịa–Vũng Tàu" → `ba ria vung tau`. */
export function foldedWords(text: string): string {
  let words = '';
  let isApart = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = FOLDED[code];
    if (letter === undefined)
      return foldVietnamese(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    if (IS_WORD[code] === true) {
      words += isApart && words !== '' ? ` ${letter}` : letter;
      isApart = false;
    } else isApart = true;
  }
  return words;
}

/** Like `foldedWords`, but marks stay (in one tone placement), so that đường, dương and đương differ. */
export function markedWords(text: string): string {
  const marked = unifyTonePlacement(cleanText(text).toLowerCase().replace(/ð/gu, 'đ'));
  let words = '';
  let isApart = false;
  for (let at = 0; at < marked.length; at += 1) {
    const isWord = IS_WORD[marked.charCodeAt(at)];
    if (isWord === undefined) return marked.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
    if (isWord) words += isApart && words !== '' ? ` ${marked.charAt(at)}` : marked.charAt(at);
    isApart = !isWord;
  }
  return words;
}

/** Whether a text carries any Vietnamese mark, so that a comparison may ask for marks. */
export function hasMarks(text: string): boolean {
  return foldVietnamese(text) !== cleanText(text).toLowerCase();
}
