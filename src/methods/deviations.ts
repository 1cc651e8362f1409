import { assertFinite } from './assert-finite.ts';
import { compensatedSum } from './compensated-sum.ts';
import { MethodError } from './errors.ts';

/**
 * How far each value lies from the mean of all.
 *
 *   z_i = v_i − Σ v / n
 *
 * Reads: they add up to 0 but for rounding.
 * Warns: refuses equal values, for which every measure of likeness is undefined.
 *
 * @method  deviations@1
 * @source  house
 * @param   values  finite numbers, one a unit
 * @param   units  how many there must be
 * @returns z, length n
 * @throws  {MethodError} "bad-shape" (not one value a unit), "not-finite" (a missing value), "no-variation" (all equal)
 * @cost    O(n) time and memory
 * @example
 * deviations([1, 2, 6], 3) // => [-2, -1, 3]
 */
export function deviations(values: ArrayLike<number>, units: number): Float64Array {
  if (values.length !== units)
    throw new MethodError('bad-shape', { what: `one value for each of ${units} units`, value: values.length });
  assertFinite(values, 1);
  const mean = compensatedSum(values) / units;
  const z = Float64Array.from(values, (v) => v - mean);
  if (!z.some((_, i) => values[i] !== values[0])) throw new MethodError('no-variation', { what: `${units} values` });
  return z;
}
