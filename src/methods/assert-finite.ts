import { MethodError } from './errors.ts';

/**
 * Refuses the first value that is not a finite number.
 *
 *   −∞ < value < ∞ for every value; position p is row ⌊p / cols⌋, column p mod cols
 *
 * Reads: passing means no value is missing.
 * Warns: negative values pass.
 *
 * @method  assert-finite@1
 * @source  house
 * @param   values  numbers in row order
 * @param   cols  columns of the table the values come from; 1 for a list
 * @returns nothing
 * @throws  {MethodError} "not-finite" (NaN or infinite)
 * @cost    O(n) time, O(1) memory
 * @example
 * assertFinite([-1, 0], 1) // => undefined
 */
export function assertFinite(values: ArrayLike<number>, cols: number): void {
  for (let p = 0; p < values.length; p++) {
    if (Number.isFinite(values[p])) continue;
    throw new MethodError('not-finite', { row: Math.floor(p / cols), column: p % cols, value: values[p]! });
  }
}
