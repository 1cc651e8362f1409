/** A question about two normalised values; each has one meaning here and one in SQL. */
export type Test =
  | { readonly is: 'equal' }
  /** The other value of a pair of columns: given name written as family name. */
  | { readonly is: 'crossed' }
  | { readonly is: 'jaro-winkler'; readonly least: number }
  /** Insertions, deletions, replacements and swaps of neighbours. */
  | { readonly is: 'edits'; readonly most: number }
  /** At least so many of the given slices (from, length) are equal. */
  | { readonly is: 'slices'; readonly of: readonly (readonly [from: number, length: number])[]; readonly least: number }
  | { readonly is: 'first-letters'; readonly count: number }
  | { readonly is: 'last-letters'; readonly count: number }
  /** The text before a mark is equal, and the mark stands in both. */
  | { readonly is: 'before'; readonly mark: string }
  /** Twice the weight of shared tokens, over the weight of all. */
  | { readonly is: 'overlap'; readonly least: number }
  /** Weight of shared tokens over the lighter side. */
  | { readonly is: 'contained'; readonly least: number }
  /** The same for pieces of three letters, which bear misspellings and spaces. */
  | { readonly is: 'alike'; readonly least: number }
  /** Places that agree at least so far (see `placeLevel`); the only test of a comparison of places, on each of its levels. */
  | { readonly is: 'places'; readonly least: number }
  | { readonly is: 'any'; readonly of: readonly Test[] }
  | { readonly is: 'all'; readonly of: readonly Test[] };

/** One level of agreement. */
export interface Level {
  /** Its name in `why`, e.g. `same`, `similar`. */
  readonly name: string;
  readonly test: Test;
  /** Whether agreement on a rare value counts more. */
  readonly isWeighedByRarity?: boolean;
}

/** Levels from the strongest agreement down; a pair that reaches none differs. */
export interface Comparison {
  readonly levels: readonly Level[];
}

/** Level numbers: 0 differs, 1… from the weakest level up, −1 where a value is missing. */
export const MISSING_LEVEL = -1;
export const DIFFERS = 'differ';

/** The names of a comparison's levels by number, from 0. */
export function levelNames({ levels }: Comparison): readonly string[] {
  return [DIFFERS, ...levels.map(({ name }) => name).toReversed()];
}
