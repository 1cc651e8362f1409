import { foldedWords, markedWords } from '../../model/vietnamese/fold-vietnamese.ts';

const MOST_WORDS = 12;

/** A query as it is compared: without marks, and with the marks that the person wrote. */
export interface QueryWords {
  readonly folded: string;
  /** Words without marks. */
  readonly words: readonly string[];
  /** Words with marks in one tone placement; undefined where the person wrote none, which any marks match. */
  readonly marked: readonly (string | undefined)[];
  readonly isMarked: boolean;
}

/** Reads what a person typed: any tone placement, composed or not, with or without marks. */
export function queryWords(text: string): QueryWords {
  const marks = markedWords(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const words = marks.map((word) => foldedWords(word));
  const marked = marks.map((word, at) => (word === words[at] ? undefined : word));
  return { folded: words.join(' '), words, marked, isMarked: marked.some((word) => word !== undefined) };
}
