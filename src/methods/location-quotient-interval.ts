import { betaQuantile } from './beta-quantile.ts';
import { clusterLocationQuotient, type QuotientAmounts } from './cluster-location-quotient.ts';
import { MethodError } from './errors.ts';

/** How sure to be, and how many independent units the industry's total is made of. */
export interface IntervalOptions {
  /** Chance of covering, in (0, 1). */
  readonly level: number;
  /** Establishments that carry the industry's total everywhere; without it every unit of the amount stands alone. */
  readonly establishments?: number;
  /** Squared coefficient of variation of the establishments' sizes; 0 = all alike. Required with establishments. */
  readonly sizeVariation?: number;
}

/** A quotient, its interval, and the number of independent units that the interval rests on. */
export interface QuotientInterval {
  readonly lq: number;
  readonly low: number;
  readonly high: number;
  readonly units: number;
}

/** The independent units behind the industry's total. */
function independentUnits(industryTotal: number, options: IntervalOptions): number {
  const { level, establishments, sizeVariation } = options;
  if (!(level > 0 && level < 1)) throw new MethodError('bad-parameter', { what: 'level in (0, 1)', value: level });
  if (establishments === undefined) return industryTotal;
  if (sizeVariation === undefined || !(sizeVariation >= 0 && sizeVariation < Infinity)) {
    throw new MethodError('bad-parameter', {
      what: 'sizeVariation of 0 or more, stated with establishments',
      value: `${sizeVariation}`,
    });
  }
  if (!(establishments > 0 && establishments < Infinity)) {
    throw new MethodError('bad-parameter', { what: 'establishments above 0', value: establishments });
  }
  return establishments / (1 + sizeVariation);
}

/**
 * The range of location quotients that the numbers cannot rule out.
 *
 *   Suppose each of the industry's n units fell into the place with chance s·LQ, s = placeTotal / total.
 *   Then k of the n are in the place, k ~ Binomial(n, s·LQ): this is the exact conditional comparison of two
 *   Poisson rates, place against rest. With B(p; a, b) the beta quantile and α = 1 − level,
 *   low = B(α/2; k, n−k+1) / s,  high = B(1−α/2; k+1, n−k) / s   (Clopper and Pearson).
 *   n = industryTotal for counts; n = establishments / (1 + sizeVariation) for amounts carried by
 *   establishments (Kish's effective number); k = n · cell / industryTotal, whole or not.
 *
 * Reads: the whole interval above 1 = over-represented beyond chance; above 1.25 = clearly specialised.
 * Warns: covers at its level or more, also for cells of 1 to 10 units, hence wide there. Workers without
 *   establishments are treated as if each chose a place alone, which is far too narrow: give establishments and
 *   their sizeVariation. Calling unlike sizes alike (0) cuts a 95 % interval to about 70 to 90 %.
 *   It measures chance in location, not errors in the figures.
 *
 * @method  location-quotient-interval@1
 * @source  clopper-pearson-1934, przyborowski-wilenski-1940, kish-1965
 * @param   amounts  cell, placeTotal, industryTotal, total; one unit; finite, ≥ 0
 * @param   options  level in (0, 1); establishments > 0 in the industry everywhere; sizeVariation ≥ 0, required with establishments
 * @returns lq, low ≤ lq ≤ high in [0, total / placeTotal], units n; lq, low, high NaN exactly where the place or the
 *   industry is 0; low = high = 1 where the place is the whole
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (the totals do not contain the cell), "bad-parameter" (level, establishments or sizeVariation outside its domain or missing)
 * @cost    about 30 evaluations of the incomplete beta function, O(1) memory
 * @example
 * locationQuotientInterval({ cell: 0, placeTotal: 50, industryTotal: 1, total: 100 }, { level: 0.95 }) // => { lq: 0, low: 0, high: 1.95, units: 1 }
 */
export function locationQuotientInterval(amounts: QuotientAmounts, options: IntervalOptions): QuotientInterval {
  const lq = clusterLocationQuotient(amounts);
  const units = independentUnits(amounts.industryTotal, options);
  if (Number.isNaN(lq)) return { lq, low: lq, high: lq, units };
  if (amounts.placeTotal === amounts.total) return { lq, low: 1, high: 1, units };
  const placeShare = amounts.placeTotal / amounts.total;
  const inside = units * (amounts.cell / amounts.industryTotal);
  const outside = units - inside;
  const tail = (1 - options.level) / 2;
  const low = inside <= 0 ? 0 : betaQuantile(tail, inside, outside + 1) / placeShare;
  const high = outside <= 0 ? 1 / placeShare : betaQuantile(1 - tail, inside + 1, outside) / placeShare;
  return { lq, low, high, units };
}
