/** What random pairs show of a facet, and what is known of the matches among them. */
export interface RandomLevels {
  /** Share of random pairs that reach each level. */
  readonly shares: readonly number[];
  /** How many pairs that was measured on. */
  readonly pairs: number;
}

/** Random pairs thought to have been seen before, most of them different: they matter in tables of a few rows only. */
const SEEN_BEFORE = 20;
const DIFFERENT = 0.95;

/**
 * u from random pairs: a few of them are matches, which are taken out (share = λ·m + (1 − λ)·u). No level is impossible: what was not
 * seen gets half a pair.
 */
export function otherChances({ shares, pairs }: RandomLevels, prior: number, m: readonly number[]): readonly number[] {
  const least = 0.5 / Math.max(1, pairs);
  const before = shares.map((_, level) => (level === 0 ? DIFFERENT : (1 - DIFFERENT) / Math.max(1, shares.length - 1)));
  const raw = shares.map((share, level) => {
    const other = Math.max(least, (share - prior * (m[level] ?? 0)) / (1 - prior));
    return (other * pairs + (before[level] ?? 0) * SEEN_BEFORE) / (pairs + SEEN_BEFORE);
  });
  const total = raw.reduce((sum, chance) => sum + chance, 0);
  return raw.map((chance) => chance / total);
}
