import type { CellFacts } from './cell-facts.ts';
import type { DisclosureRules } from './disclosure-rules.ts';

/** How far above and below its value a cell must be able to lie for whoever sees all that is published. */
export interface ProtectionNeed {
  readonly above: number;
  readonly below: number;
}

/** The number of enterprises, as a measure. */
export const ENTERPRISES = -1;

export interface NeedRequest {
  readonly rules: DisclosureRules;
  /** Position of the measure in the facts, or ENTERPRISES. */
  readonly measure: number;
  /** Whether all its values are whole numbers: then protection is whole as well. */
  readonly isWhole: boolean;
  /** What everybody knows to be the least and the most that a cell can hold: beyond it nothing can stay unknown. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * What a sensitive cell needs; nothing for a cell that is not. Dominance: so much that the largest are no more than their share; p %:
 * so much that the second largest comes no nearer than p; too few enterprises: a part of the value, and for their number, up to the fewest allowed.
 */
export function protectionNeed(facts: CellFacts, cell: number, request: NeedRequest): ProtectionNeed | undefined {
  const { rules, measure, isWhole, low, high } = request;
  const count = facts.counts[cell] ?? 0;
  if (count === 0) return undefined;
  const isFew = rules.minimumFrequency !== undefined && count < rules.minimumFrequency;
  if (measure === ENTERPRISES) {
    const units = facts.units[cell] ?? 0;
    const above = Math.min((rules.minimumFrequency ?? 0) - count, (high[cell] ?? 0) - units);
    return isFew ? { above, below: Math.min(1, units - (low[cell] ?? 0)) } : undefined;
  }
  const total = facts.sums[measure]?.[cell] ?? 0;
  const part = (at: number): number => facts.largest[measure]?.[cell * facts.depth + at] ?? 0;
  let amount = isFew ? rules.protect * total : 0;
  if (rules.dominance !== undefined) {
    let held = 0;
    for (let at = 0; at < rules.dominance.count; at += 1) held += part(at);
    amount = Math.max(amount, held > rules.dominance.share * total ? held / rules.dominance.share - total : 0);
  }
  if (rules.pPercent !== undefined)
    amount = Math.max(amount, rules.pPercent * part(0) - Math.max(0, total - part(0) - part(1)));
  if (!isFew && amount <= 1e-9 * total) return undefined;
  const above = amount === 0 ? 1 : isWhole ? Math.ceil(amount - 1e-9 * total) : amount;
  return {
    above: Math.max(0, Math.min(above, (high[cell] ?? 0) - total)),
    below: Math.max(0, Math.min(above, total - (low[cell] ?? 0))),
  };
}
