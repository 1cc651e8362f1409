import type { QueryWords } from './query-words.ts';

/** A name as it is compared. */
export interface ComparedName {
  readonly folded: string;
  /** The same with marks; equal to `folded` where it has none. */
  readonly marked: string;
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
export function matchClass(name: ComparedName, query: QueryWords): number | undefined {
  const { folded } = name;
  const agrees = !query.isMarked || hasMarksOf(name, query);
  const step = agrees ? 0 : 1;
  if (folded === query.folded) return MATCH.exactMarked + step;
  if (folded.startsWith(query.folded)) return MATCH.startMarked + step;
  if (query.folded.startsWith(`${folded} `)) return MATCH.named;
  if (folded.includes(` ${query.folded}`)) return MATCH.insideMarked + step;
  const spaced = ` ${folded}`;
  if (query.words.every((word) => spaced.includes(` ${word}`))) return MATCH.wordsMarked + step;
  return undefined;
}

function hasMarksOf({ marked }: ComparedName, query: QueryWords): boolean {
  const spaced = ` ${marked}`;
  return query.marked.every((word) => word === undefined || spaced.includes(` ${word}`));
}
