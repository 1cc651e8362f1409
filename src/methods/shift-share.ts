import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';

/** Amounts of each industry in a place and in the whole, before and after. */
export interface ShiftAmounts {
  readonly placeBefore: ArrayLike<number>;
  readonly placeAfter: ArrayLike<number>;
  readonly wholeBefore: ArrayLike<number>;
  readonly wholeAfter: ArrayLike<number>;
}

/** Parts of each industry's change in the place; for every industry they add up to its change. */
export interface ShiftShare {
  readonly change: Float64Array;
  readonly national: Float64Array;
  readonly mix: Float64Array;
  readonly regional: Float64Array;
  /** Regional part on the work force the place would have with the whole's mix (Esteban–Marquillas). */
  readonly competitive: Float64Array;
  /** regional − competitive: being specialised where the place does better or worse. */
  readonly allocation: Float64Array;
}

/** Refuses unlike lengths, bad amounts, and an industry that is in the place but was nowhere in the whole. */
function check(amounts: ShiftAmounts): number {
  const n = amounts.placeBefore.length;
  for (const list of [amounts.placeAfter, amounts.wholeBefore, amounts.wholeAfter])
    if (list.length !== n) throw new MethodError('bad-shape', { what: `${n} industries`, value: list.length });
  for (const list of [amounts.placeBefore, amounts.placeAfter, amounts.wholeBefore, amounts.wholeAfter])
    assertAmounts(list, 1);
  for (let i = 0; i < n; i++) {
    if (amounts.placeBefore[i]! > amounts.wholeBefore[i]!)
      throw new MethodError('part-exceeds-whole', {
        row: i,
        value: `${amounts.placeBefore[i]} > ${amounts.wholeBefore[i]}`,
      });
    if (amounts.placeAfter[i]! > amounts.wholeAfter[i]!)
      throw new MethodError('part-exceeds-whole', {
        row: i,
        value: `${amounts.placeAfter[i]} > ${amounts.wholeAfter[i]}`,
      });
  }
  return n;
}

/**
 * A place's change split into what the whole's growth, its mix of industries, and it by itself contributed.
 *
 *   national_i = e_i G;  mix_i = e_i (G_i − G);  regional_i = e_i (g_i − G_i)
 *   competitive_i = e (E_i / E) (g_i − G_i);  allocation_i = (e_i − e E_i / E) (g_i − G_i)
 *   e_i before in the place, E_i in the whole; g_i, G_i growth of i there; G growth of the whole; e, E totals
 *   Where e_i = 0 the industry's whole change is regional, as is allocation, since it has no growth rate.
 *
 * Reads: regional above 0: the place did better than the same industries elsewhere.
 * Warns: an account, not a cause. Depends on the years, and on how fine the industries are.
 *
 * @method  shift-share@1
 * @source  dunn-1960, esteban-marquillas-1972, wieland-reat-2019
 * @param   amounts  placeBefore, placeAfter, wholeBefore, wholeAfter, one entry an industry; one unit; finite, ≥ 0; the whole contains the place
 * @returns change, national, mix, regional, competitive, allocation an industry; change = national + mix + regional, regional = competitive + allocation
 * @throws  {MethodError} "bad-shape" (unlike lengths), "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (place above whole), "too-few" (the whole was 0 before)
 * @cost    O(n) time and memory
 * @example
 * shiftShare({ placeBefore: [10], placeAfter: [13], wholeBefore: [100], wholeAfter: [120] }).regional // => [1]
 */
export function shiftShare(amounts: ShiftAmounts): ShiftShare {
  const n = check(amounts);
  const sum = (list: ArrayLike<number>) => Array.from(list).reduce((total, v) => total + v, 0);
  const [place, whole] = [sum(amounts.placeBefore), sum(amounts.wholeBefore)];
  if (whole === 0) throw new MethodError('too-few', { what: 'total of the whole before', value: 0 });
  const growth = sum(amounts.wholeAfter) / whole - 1;
  const [change, national, mix, regional, competitive, allocation] = Array.from(
    { length: 6 },
    () => new Float64Array(n),
  ) as unknown as Float64Array[];
  for (let i = 0; i < n; i++) {
    const before = amounts.placeBefore[i]!;
    change![i] = amounts.placeAfter[i]! - before;
    if (before === 0) {
      regional![i] = change![i]!;
      allocation![i] = change![i]!;
      continue;
    }
    const industryGrowth = amounts.wholeAfter[i]! / amounts.wholeBefore[i]! - 1;
    const lead = amounts.placeAfter[i]! / before - 1 - industryGrowth;
    const expected = place * (amounts.wholeBefore[i]! / whole);
    national![i] = before * growth;
    mix![i] = before * (industryGrowth - growth);
    regional![i] = before * lead;
    competitive![i] = expected * lead;
    allocation![i] = (before - expected) * lead;
  }
  return {
    change: change!,
    national: national!,
    mix: mix!,
    regional: regional!,
    competitive: competitive!,
    allocation: allocation!,
  };
}
