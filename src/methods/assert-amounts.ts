import { MethodError } from './errors.ts';

/**
 * Refuses the first value that cannot be an amount: not finite, or below 0.
 *
 *   0 ≤ value < ∞ for every value; position p is row ⌊p / cols⌋, column p mod cols
 *
 * Reads: passing means nothing is missing and nothing is negative.
 * Warns: says nothing about whether the amounts are true.
 *
 * @method  assert-amounts@1
 * @source  house
 * @param   values  amounts in row order
 * @param   cols  columns of the table the values come from; 1 for a list
 * @returns nothing
 * @throws  {MethodError} "not-finite" (NaN or infinite), "negative-cell" (below 0)
 * @cost    O(n) time, O(1) memory
 * @example
 * assertAmounts([0, 1.5], 1) // => undefined
 */
export function assertAmounts(values: ArrayLike<number>, cols: number): void {
  for (let p = 0; p < values.length; p++) {
    const value = values[p]!;
    if (value >= 0 && value < Infinity) continue;
    const place = { row: Math.floor(p / cols), column: p % cols, value };
    throw new MethodError(Number.isFinite(value) ? 'negative-cell' : 'not-finite', place);
  }
}
