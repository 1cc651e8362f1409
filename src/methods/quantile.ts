import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';

/**
 * The value below which a given part of the values lies, halfway values drawn in a straight line (type 7).
 *
 *   h = (n − 1) p;  Q = v_(⌊h⌋) + (h − ⌊h⌋) (v_(⌊h⌋+1) − v_(⌊h⌋)), v sorted, first position 0
 *
 * Reads: p = 0.5 the median, 0.75 the third quartile. The usual choice of R, NumPy and Excel.
 * Warns: with fewer than about 1 / (1 − p) values the tail is decided by one or two of them.
 *
 * @method  quantile@1
 * @source  hyndman-fan-1996
 * @param   values  finite numbers, at least one
 * @param   p  part in [0, 1]
 * @returns a number between the least and the greatest value
 * @throws  {MethodError} "too-few" (no value), "bad-parameter" (p outside [0, 1]), "not-finite" (a missing value)
 * @cost    O(n log n) time, O(n) memory
 * @example
 * quantile([1, 2, 4, 8], 0.25) // => 1.75
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (values.length === 0) throw new MethodError('too-few', { what: 'values', value: 0 });
  if (!(p >= 0 && p <= 1)) throw new MethodError('bad-parameter', { what: 'p in [0, 1]', value: p });
  assertFinite(values, 1);
  const sorted = Float64Array.from(values).sort();
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)]!;
  const high = sorted[Math.min(Math.floor(h) + 1, sorted.length - 1)]!;
  return low + (h - Math.floor(h)) * (high - low);
}
