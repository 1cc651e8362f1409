import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

/** A stretch of a title: first character, and the one after the last. */
export type Mark = readonly [from: number, to: number];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Where the words of a query (without marks) stand in a title; a word that is begun is marked as far as it was written. */
export function titleMarks(title: string, words: readonly string[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { 0: word, index } of title.matchAll(WORD)) {
    const folded = foldedWords(word);
    const longest = Math.max(0, ...words.filter((each) => folded.startsWith(each)).map((each) => each.length));
    if (longest > 0) marks.push([index, index + lengthOf(word, longest)]);
  }
  return marks;
}

/** How many characters of a word carry its first `letters` letters; a mark that stands alone belongs to the letter before it. */
function lengthOf(word: string, letters: number): number {
  let [seen, length] = [0, 0];
  for (const sign of word) {
    const isMark = /\p{M}/u.test(sign);
    if (!isMark && seen >= letters) return length;
    if (!isMark) seen += 1;
    length += sign.length;
  }
  return length;
}
