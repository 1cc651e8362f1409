import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';

/**
 * How unlike in size an industry's establishments are, judged from totals by place when no list of them exists.
 *
 *   σ² = Σ_r N_r (x_r/N_r − m)² / (P − 1);  m = Σ x / Σ N;  variation = σ² / m²
 *   x_r amount and N_r establishments in place r; P places with N_r > 0: the mean size of N_r establishments
 *   varies as σ²/N_r, so each place's miss of the common mean, times N_r, estimates σ².
 *
 * Reads: 0 = all alike; 1 = standard deviation as large as the mean; above 3 where a few dominate.
 *   Independent units in effect: establishments / (1 + variation).
 * Warns: an estimate, rough for few places. If sizes differ by place for a reason, it comes out too high, which
 *   makes intervals wider than needed. Where sizes are listed, use them.
 *
 * @method  size-variation@1
 * @source  house, kish-1965
 * @param   amounts  x of each place; one unit (workers); finite, ≥ 0, 0 where N_r is 0
 * @param   establishments  N of each place, finite, ≥ 0
 * @returns squared coefficient of variation, ≥ 0; NaN exactly where fewer than two places have establishments or all amounts are 0
 * @throws  {MethodError} "bad-shape" (unlike lengths), "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (an amount without an establishment)
 * @cost    O(P) time, O(1) memory
 * @example
 * sizeVariation([30, 10], [1, 1]) // => 0.5
 */
export function sizeVariation(amounts: ArrayLike<number>, establishments: ArrayLike<number>): number {
  if (establishments.length !== amounts.length)
    throw new MethodError('bad-shape', {
      what: `establishments of ${amounts.length} places`,
      value: establishments.length,
    });
  assertAmounts(amounts, 1);
  assertAmounts(establishments, 1);
  let [total, count, places] = [0, 0, 0];
  for (let r = 0; r < amounts.length; r++) {
    if (establishments[r] === 0 && amounts[r]! > 0)
      throw new MethodError('part-exceeds-whole', {
        what: 'amount without an establishment',
        row: r,
        value: amounts[r]!,
      });
    total += amounts[r]!;
    count += establishments[r]!;
    if (establishments[r]! > 0) places++;
  }
  if (places < 2 || total === 0) return Number.NaN;
  const mean = total / count;
  let square = 0;
  for (let r = 0; r < amounts.length; r++) {
    if (establishments[r]! > 0) square += establishments[r]! * (amounts[r]! / establishments[r]! - mean) ** 2;
  }
  return square / (places - 1) / mean ** 2;
}
