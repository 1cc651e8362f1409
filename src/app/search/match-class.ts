import type { QueryWords } from './query-words.ts';

/** A name as it is compared, with a space before its first word: where a space stands, a word begins. */
export interface ComparedName {
  readonly folded: string;
  /** The same with marks; equal to `folded` where it has none. */
  readonly marked: string;
}

/** A query as names are compared with it. */
export interface ComparedQuery {
  /** All its words, with a space before the first. */
  readonly folded: string;
  /** Each word with a space before it. */
  readonly words: readonly string[];
  /** Those words that carry marks, with a space before each. */
  readonly marked: readonly string[];
}

/** The query as it is compared; made once for all names. */
export function comparedQuery({ folded, words, marked }: QueryWords): ComparedQuery {
  return {
    folded: ` ${folded}`,
    words: words.map((word) => ` ${word}`),
    marked: marked.flatMap((word) => (word === undefined ? [] : [` ${word}`])),
  };
}

/** How well a name answers a query: a lower class stands before a higher one, whatever else is known. */
export const MATCH = {
  exactMarked: 0,
  exact: 1,
  startMarked: 2,
  start: 3,
  named: 4,
  insideMarked: 5,
  inside: 6,
  wordsMarked: 7,
  words: 8,
  apart: 9,
  near: 10,
} as const;

/**
 * The class of a name: equal to the query, begun by it, followed in it by words that lead there otherwise ("Ba Đình Hà Nội"), holding
 * it from the start of a word on, or holding all its words; with the marks that were written, then without. Undefined if none of these.
 */
export function matchClass({ folded, marked }: ComparedName, query: ComparedQuery): number | undefined {
  const at = folded.indexOf(query.folded);
  if (at >= 0) {
    const step = query.marked.every((word) => marked.includes(word)) ? 0 : 1;
    if (at > 0) return MATCH.insideMarked + step;
    return (folded.length === query.folded.length ? MATCH.exactMarked : MATCH.startMarked) + step;
  }
  if (query.words.length === 1) return undefined;
  if (query.folded.startsWith(folded) && query.folded[folded.length] === ' ') return MATCH.named;
  if (!query.words.every((word) => folded.includes(word))) return undefined;
  return MATCH.wordsMarked + (query.marked.every((word) => marked.includes(word)) ? 0 : 1);
}
