import type { LevelChances } from '../../matching/score/match-model.ts';

/** How many of so many values hold each word. */
export interface WordCounts {
  readonly values: number;
  readonly words: Readonly<Record<string, number>>;
}

/** A learned Fellegi–Sunter model of the register's records; facets are those of the plan, by name. */
export interface RegisterModel {
  /** Where it was learned, in words, and by what. */
  readonly made: string;
  /** Rows that it was learned from. */
  readonly rows: number;
  /** How many other records one enterprise has, on average: the prior of a pair is this over the number of records. */
  readonly matchesEach: number;
  readonly facets: readonly (LevelChances & { readonly name: string })[];
  /** Frequent words of names, normalised: what the register itself has counted is added to them. */
  readonly names: WordCounts;
  /** Frequent words of addresses, normalised. */
  readonly addresses: WordCounts;
}
