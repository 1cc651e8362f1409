import type { MatchScore, NewPair } from '../ports-register.ts';
import type { LikelyDoubles } from './register-ports.ts';

const MOST_PAIRS = 5;
const SAME_NAME: MatchScore['levels'][number] = { field: 'name', level: 'same', weight: 1 };

/** Suggests records of the same name: at the same place first, then where a place is not known, then elsewhere. */
export const sameNameDoubles: LikelyDoubles = ({ record, province, ambiguous, alike }) => {
  const pair = (other: number, place: MatchScore['levels']): NewPair => {
    const levels = [SAME_NAME, ...place];
    return { one: record, other, prior: 0, weight: levels.reduce((sum, { weight }) => sum + weight, 0), levels };
  };
  const placeOf = (theirs: string | undefined): MatchScore['levels'] => {
    if (province === undefined || theirs === undefined) return [];
    const isSame = province === theirs;
    return [{ field: 'address.place', level: isSame ? 'same' : 'differ', weight: isSame ? 1 : -2 }];
  };
  return [
    ...ambiguous.map((other) => pair(other, placeOf(province))),
    ...alike
      .filter((other) => !ambiguous.includes(other.record))
      .map((other) => pair(other.record, placeOf(other.province))),
  ]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_PAIRS);
};
