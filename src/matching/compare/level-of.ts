import type { NormalValue } from '../normalise/normal-value.ts';
import { type Comparison, MISSING_LEVEL, type Test } from './comparison.ts';
import { isWithinEdits } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { letterPieces } from './letter-pieces.ts';
import { placeLevel } from './place-level.ts';
import { sharedWeight, type TokenWeights } from './token-weights.ts';

/** One record's value in a column, and in the column that it may have been swapped with. */
export interface ComparedValue {
  readonly own: NormalValue;
  readonly partner?: NormalValue;
  /** Pieces of three letters of its own tokens, where they are at hand already. */
  readonly pieces?: readonly string[];
}

export interface ColumnWeights {
  readonly tokens: TokenWeights;
  readonly pieces: TokenWeights;
}

/** Level of agreement of two values: the plain definition; the store asks the same in SQL. */
export function levelOf(
  comparison: Comparison,
  pair: readonly [ComparedValue, ComparedValue],
  weights: ColumnWeights,
): number {
  const [a, b] = pair;
  if (a.own.text === '' || b.own.text === '') return MISSING_LEVEL;
  if (a.own.place !== undefined && b.own.place !== undefined) return placeLevel(a.own.place, b.own.place);
  if (a.own.text === b.own.text && comparison.levels[0]?.test.is === 'equal') return comparison.levels.length;
  const shares = new PairShares(a, b, weights);
  const { levels } = comparison;
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at];
    if (level !== undefined && holds(level.test, pair, shares)) return levels.length - at;
  }
  return 0;
}

type Shared = ReturnType<typeof sharedWeight>;

/** What two values share, added up once however many tests ask. */
class PairShares {
  readonly #a: ComparedValue;
  readonly #b: ComparedValue;
  readonly #weights: ColumnWeights;
  #tokens: Shared | undefined;
  #pieces: Shared | undefined;
  #likeness: number | undefined;

  constructor(a: ComparedValue, b: ComparedValue, weights: ColumnWeights) {
    this.#a = a;
    this.#b = b;
    this.#weights = weights;
  }

  tokens(): Shared {
    this.#tokens ??= sharedWeight(this.#a.own.tokens, this.#b.own.tokens, this.#weights.tokens);
    return this.#tokens;
  }

  pieces(): Shared {
    this.#pieces ??= sharedWeight(piecesOf(this.#a), piecesOf(this.#b), this.#weights.pieces);
    return this.#pieces;
  }

  /** Jaro–Winkler similarity of both texts. */
  likeness(): number {
    this.#likeness ??= jaroWinkler(this.#a.own.text, this.#b.own.text);
    return this.#likeness;
  }
}

const piecesOf = ({ own, pieces }: ComparedValue): readonly string[] => pieces ?? letterPieces(own.tokens);

function holds(test: Test, pair: readonly [ComparedValue, ComparedValue], shares: PairShares): boolean {
  const [{ own: a, partner: aPartner }, { own: b, partner: bPartner }] = pair;
  switch (test.is) {
    case 'equal':
      return a.text === b.text;
    case 'crossed':
      return a.text === bPartner?.text && b.text === aPartner?.text;
    case 'jaro-winkler':
      return shares.likeness() >= test.least;
    case 'edits':
      return isWithinEdits(a.text, b.text, test.most);
    case 'slices':
      return (
        test.of.filter(([from, length]) => part(a.text, from, length) === part(b.text, from, length)).length >=
        test.least
      );
    case 'first-letters':
      return a.text.slice(0, test.count) === b.text.slice(0, test.count);
    case 'last-letters':
      return a.text.slice(-test.count) === b.text.slice(-test.count);
    case 'before':
      return before(a.text, test.mark) !== '' && before(a.text, test.mark) === before(b.text, test.mark);
    case 'overlap':
      return overlaps(shares.tokens(), test.least);
    case 'contained': {
      const { shared, left, right } = shares.tokens();
      return shared > 0 && shared >= test.least * Math.min(left, right);
    }
    case 'alike':
      return overlaps(shares.pieces(), test.least);
    case 'places':
      return a.place !== undefined && b.place !== undefined && placeLevel(a.place, b.place) >= test.least;
    case 'any':
      return test.of.some((each) => holds(each, pair, shares));
    case 'all':
      return test.of.every((each) => holds(each, pair, shares));
  }
}

const part = (text: string, from: number, length: number): string => text.slice(from, from + length);

const before = (text: string, mark: string): string => (text.includes(mark) ? text.slice(0, text.indexOf(mark)) : '');

const overlaps = ({ shared, left, right }: Shared, least: number): boolean =>
  shared > 0 && 2 * shared >= least * (left + right);
