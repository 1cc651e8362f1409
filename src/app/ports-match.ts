import type { Bilingual } from '../model/bilingual.ts';
import type { Level } from '../register/record-id.ts';

export { type KnownPair, WHY_HELD } from '../register/match/sure-joins.ts';

/** How one field speaks for (above 0) or against two records being one. */
export interface PairLevel {
  /** A facet of matching: `name`, `name.activities`, `address.numbers`, `phone`, `code` … */
  readonly field: string;
  /** The level of agreement that was reached: `same`, `similar`, `differ` … */
  readonly level: string;
  /** Bits: log₂ of how much oftener that level is reached by one enterprise than by two. */
  readonly weight: number;
}

/** What a model of matching says of two records. */
export interface MatchScore {
  /** Bits: log₂ of the odds that both are one, the prior among them. */
  readonly weight: number;
  /** Bits: log₂ of the odds before anything is compared. */
  readonly prior: number;
  readonly levels: readonly PairLevel[];
}

/** A key that brings records together for comparison. */
export interface Block {
  /** A whole number below 2⁵³. */
  readonly key: number;
  readonly record: number;
}

export interface NewPair extends MatchScore {
  readonly one: number;
  readonly other: number;
}

/** A pair that waits, as it is kept: what it was found for, never the values themselves. */
export interface WaitingPair extends MatchScore {
  readonly pair: number;
  readonly state: PairState;
  readonly one: PairedRecord;
  readonly other: PairedRecord;
}

export const PAIR_STATES = ['open', 'unsure', 'same', 'apart'] as const;
/** `unsure`: somebody looked and set it aside. */
export type PairState = (typeof PAIR_STATES)[number];

export const PAIR_ORDERS = ['likeliest', 'doubtful', 'newest'] as const;

/** Which pairs are asked for; every part narrows. */
export interface PairQuery {
  readonly state?: PairState;
  readonly level?: Level;
  /** A source that one of the records is named by. */
  readonly source?: string;
  /** Bits. */
  readonly atLeast?: number;
  readonly below?: number;
  /** A place in which one of the records is present. */
  readonly place?: string;
  readonly record?: number;
  readonly order?: (typeof PAIR_ORDERS)[number];
  /** Those that come after this one, likeliest first. */
  readonly after?: PairPlace;
  readonly limit: number;
}

/** Where a pair stands among all, likeliest first. */
export interface PairPlace {
  readonly weight: number;
  readonly pair: number;
}

export type PairCounts = Readonly<Record<PairState, number>>;

export interface PairedRecord {
  readonly record: number;
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly address: string;
}

/** One field of two records side by side; values that are not for everybody come as an empty text. */
export interface PairField {
  readonly field: string;
  readonly title: Bilingual;
  readonly level: Bilingual;
  /** Bits. */
  readonly weight: number;
  readonly one: string;
  readonly other: string;
}

/** Why two records may be one: the weights of the fields and the prior add up to the weight. */
export interface PairReasons {
  /** From 0 to 1. */
  readonly probability: number;
  /** Bits, the prior among them. */
  readonly weight: number;
  /** Bits. */
  readonly prior: number;
  readonly reasons: readonly PairField[];
}

/** One record of a pair, as everybody may see it. */
export interface Side {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly address: string;
  readonly code: string;
  readonly sources: readonly string[];
}

/** A pair that waits for a person, with its reasons in words. */
export interface Pair extends PairReasons {
  readonly pair: number;
  readonly state: PairState;
  readonly one: Side;
  readonly other: Side;
}

/** A model of matching that the register learned from its own rows. */
export interface KeptModel {
  /** As JSON. */
  readonly content: string;
  readonly records: number;
  readonly actor: string;
  readonly at: string;
}
