import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';

/** The three usual rules; a rule that is not given is not applied. */
export interface SuppressionRules {
  /** Fewest contributors that may be shown. */
  readonly minimumFrequency?: number;
  /** The largest `count` may not hold more than `share` of the total. */
  readonly dominance?: { readonly count: number; readonly share: number };
  /** The second largest may not be able to come nearer to the largest than this part of it. */
  readonly pPercent?: number;
}

/** Which rules a cell breaks; it must be hidden if any. */
export interface Suppression {
  readonly isSensitive: boolean;
  readonly frequency: boolean;
  readonly dominance: boolean;
  readonly pPercent: boolean;
}

/** Refuses rules outside their range, and no rule at all. */
function checkRules({ minimumFrequency, dominance, pPercent }: SuppressionRules): void {
  if (minimumFrequency === undefined && dominance === undefined && pPercent === undefined)
    throw new MethodError('bad-parameter', { what: 'at least one rule', value: 'none' });
  if (minimumFrequency !== undefined && !(Number.isInteger(minimumFrequency) && minimumFrequency >= 1))
    throw new MethodError('bad-parameter', { what: 'minimumFrequency', value: minimumFrequency });
  if (
    dominance !== undefined &&
    !(Number.isInteger(dominance.count) && dominance.count >= 1 && dominance.share > 0 && dominance.share < 1)
  ) {
    throw new MethodError('bad-parameter', {
      what: 'dominance count of 1 or more and share in (0, 1)',
      value: `${dominance.count}, ${dominance.share}`,
    });
  }
  if (pPercent !== undefined && !(pPercent > 0 && pPercent < 1))
    throw new MethodError('bad-parameter', { what: 'pPercent as a part in (0, 1)', value: pPercent });
}

/**
 * Would showing a cell disclose one of those who make it up?
 *
 *   v₁ ≥ v₂ ≥ … contributions, V their sum, n how many are above 0
 *   frequency: 0 < n < minimum;  dominance: v₁ + … + v_count > share · V;  pPercent: V − v₁ − v₂ < p · v₁
 *   (the second largest subtracts its own part and comes within p of the largest)
 *
 * Reads: a sensitive cell must be hidden, and others with it (secondary suppression), or it can be computed back.
 * Warns: protects against the second largest contributor, not against several who pool what they know. Hiding only
 *   sensitive cells protects nothing where totals are shown.
 *
 * @method  primary-suppression@1
 * @source  hundepool-et-al-2012
 * @param   contributions  amount of each contributor to the cell; finite, ≥ 0
 * @param   rules  minimumFrequency (whole, ≥ 1), dominance {count ≥ 1, share in (0, 1)}, pPercent in (0, 1); at least one
 * @returns isSensitive and which rules are broken; a cell nobody contributes to is not sensitive
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad contribution), "bad-parameter" (no rule, or one outside its range)
 * @cost    O(n log n) time, O(n) memory
 * @example
 * primarySuppression([90, 5, 4, 1], { pPercent: 0.15 }) // => { isSensitive: true, frequency: false, dominance: false, pPercent: true }
 */
export function primarySuppression(contributions: ArrayLike<number>, rules: SuppressionRules): Suppression {
  assertAmounts(contributions, 1);
  checkRules(rules);
  const largest = Float64Array.from(contributions).sort().reverse();
  const count = largest.filter((v) => v > 0).length;
  if (count === 0) return { isSensitive: false, frequency: false, dominance: false, pPercent: false };
  const sum = (list: Float64Array) => list.reduce((total, v) => total + v, 0);
  const frequency = rules.minimumFrequency !== undefined && count < rules.minimumFrequency;
  const dominance =
    rules.dominance !== undefined &&
    sum(largest.subarray(0, rules.dominance.count)) > rules.dominance.share * sum(largest);
  const pPercent = rules.pPercent !== undefined && sum(largest.subarray(2)) < rules.pPercent * largest[0]!;
  return { isSensitive: frequency || dominance || pPercent, frequency, dominance, pPercent };
}
