import type { NormalValue } from '../normalise/normal-value.ts';
import { type Comparison, MISSING_LEVEL, type Test } from './comparison.ts';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { letterPieces } from './letter-pieces.ts';
import { sharedWeight, type TokenWeights } from './token-weights.ts';

/** One record's value in a column, and in the column that it may have been swapped with. */
export interface ComparedValue {
  readonly own: NormalValue;
  readonly partner?: NormalValue;
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
  const at = comparison.levels.findIndex(({ test }) => holds(test, pair, weights));
  return at < 0 ? 0 : comparison.levels.length - at;
}

function holds(test: Test, pair: readonly [ComparedValue, ComparedValue], weights: ColumnWeights): boolean {
  const [{ own: a, partner: aPartner }, { own: b, partner: bPartner }] = pair;
  switch (test.is) {
    case 'equal':
      return a.text === b.text;
    case 'crossed':
      return a.text === bPartner?.text && b.text === aPartner?.text;
    case 'jaro-winkler':
      return jaroWinkler(a.text, b.text) >= test.least;
    case 'edits':
      return editDistance(a.text, b.text) <= test.most;
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
      return overlaps(a.tokens, b.tokens, { weights: weights.tokens, least: test.least });
    case 'contained': {
      const { shared, left, right } = sharedWeight(a.tokens, b.tokens, weights.tokens);
      return shared > 0 && shared >= test.least * Math.min(left, right);
    }
    case 'alike':
      return overlaps(letterPieces(a.tokens), letterPieces(b.tokens), { weights: weights.pieces, least: test.least });
    case 'any':
      return test.of.some((each) => holds(each, pair, weights));
    case 'all':
      return test.of.every((each) => holds(each, pair, weights));
  }
}

const part = (text: string, from: number, length: number): string => text.slice(from, from + length);

const before = (text: string, mark: string): string => (text.includes(mark) ? text.slice(0, text.indexOf(mark)) : '');

function overlaps(
  a: readonly string[],
  b: readonly string[],
  { weights, least }: { readonly weights: TokenWeights; readonly least: number },
): boolean {
  const { shared, left, right } = sharedWeight(a, b, weights);
  return shared > 0 && 2 * shared >= least * (left + right);
}
