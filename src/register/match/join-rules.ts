import type { ScoredProfiles } from './match-scorer.ts';

/**
 * A row joins a record by itself from this chance on. Measured on the seeded Vietnamese lists (see `register-accuracy.test.ts`): of the
 * joins that the model makes there, at least PRECISION_OF_JOINS are right.
 */
export const JOIN_FROM = 0.99;
export const PRECISION_OF_JOINS = 0.98;
/** From this chance on two records wait for a person. */
export const QUEUE_FROM = 0.25;
/** A record of so many rows takes no more of them by the model alone: something may have drawn strangers together. */
export const MOST_ROWS = 40;
/** Records of one key beyond so many are not compared: such a key tells nobody apart. */
export const MOST_IN_BLOCK = 40;

/** Chance of odds in bits. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);

/** Odds in bits of a chance. */
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability));

const JOIN_BITS = bitsOf(JOIN_FROM);
/** QUEUE_FROM in bits. */
export const QUEUE_BITS = bitsOf(QUEUE_FROM);
/** Bits by which the likeliest record must lead another that has a code of its own and may be meant as well. */
export const LEAD_BITS = 5;

/** How rows stand to rows of a record. */
export interface JoinScore {
  /** The best of the scores. */
  readonly best: ScoredProfiles;
  /** The mean weight of all. */
  readonly mean: number;
}

/** Rows of one record that are compared: the first few tell what all would. */
export const MOST_COMPARED = 8;

/** The best and the mean of the scores of rows; there is one at least. */
export function joinScore(scores: readonly ScoredProfiles[]): JoinScore {
  const [first, ...rest] = scores;
  if (first === undefined) throw new Error('a record without rows was compared');
  return {
    best: rest.reduce((best, each) => (each.weight > best.weight ? each : best), first),
    mean: scores.reduce((sum, { weight }) => sum + weight, 0) / scores.length,
  };
}

/** Of two records that become one the higher is kept: a valid code weighs more than any number of rows. */
export const standingOf = (rows: number, hasCode: boolean): number => rows + (hasCode ? 1_000_000 : 0);

/** A row against the rows of a record. */
export interface ScoredRecord extends JoinScore {
  readonly rows: number;
  readonly hasCode: boolean;
}

/** Whether a score is worth a person's look. */
export const isWorthALook = ({ weight }: ScoredProfiles): boolean => weight >= QUEUE_BITS;

/** Fields and levels that a changed legal form may be believed by: a form is changed by a legal act, seldom by a slip. */
const SURE: Readonly<Record<string, readonly string[]>> = {
  phone: ['same'],
  email: ['same'],
  code: ['same', 'nearly'],
};

/** Whether the names have something in common, and neither legal forms nor numbers of plants differ, or something else is sure. */
export function speaksForOne({ levels }: ScoredProfiles): boolean {
  const level = new Map(levels.map((each) => [each.field, each.level] as const));
  const name = level.get('name');
  if (name === undefined || name === 'differ' || name === 'little') return false;
  if (level.get('name.form') !== 'differ' && level.get('name.numbers') !== 'differ') return true;
  return Object.entries(SURE).some(([field, sure]) => sure.includes(level.get(field) ?? ''));
}

/**
 * Whether a row may join the likeliest record without a person: the chance is high, no row of the record speaks clearly against it, the
 * names have something in common and no other legal form is stated without more, the record is not too large, and no other enterprise with a code is nearly as likely.
 */
export function mayJoin(first: ScoredRecord, second: ScoredRecord | undefined): boolean {
  if (first.best.weight < JOIN_BITS || first.mean < QUEUE_BITS || first.rows >= MOST_ROWS) return false;
  if (!speaksForOne(first.best)) return false;
  const isRivalled = second !== undefined && first.hasCode && second.hasCode;
  return !isRivalled || second.best.weight < first.best.weight - LEAD_BITS;
}
