import type { NewPair, PairReason } from '../ports-register.ts';
import type { LikelyDoubles } from './register-ports.ts';

const MOST_PAIRS = 5;
const WEIGHTS: Readonly<Record<PairReason, number>> = {
  'same-key-twice': 0.9,
  'same-name-other-form': 0.7,
  'same-name-no-place': 0.6,
  'same-name-other-place': 0.3,
};

/** Suggests records of the same name: at the same place in another legal form first, then where a place is not known, then elsewhere. */
export const sameNameDoubles: LikelyDoubles = ({ record, province, ambiguous, alike }) => {
  const pair = (other: number, reason: PairReason): NewPair => ({
    one: record,
    other,
    reason,
    weight: WEIGHTS[reason],
  });
  const reasonOf = (theirs: string | undefined): PairReason => {
    if (province === undefined || theirs === undefined) return 'same-name-no-place';
    return province === theirs ? 'same-name-other-form' : 'same-name-other-place';
  };
  return [
    ...ambiguous.map((other) => pair(other, 'same-key-twice')),
    ...alike
      .filter((other) => !ambiguous.includes(other.record))
      .map((other) => pair(other.record, reasonOf(other.province))),
  ]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_PAIRS);
};
