import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';

/** The four amounts that one quotient is made of, all in one unit. */
export interface QuotientAmounts {
  /** The industry (or set of industries) in the place (or set of places). */
  readonly cell: number;
  /** Everything in the place. */
  readonly placeTotal: number;
  /** The industry everywhere. */
  readonly industryTotal: number;
  /** Everything everywhere. */
  readonly total: number;
}

/**
 * The location quotient of one cluster: one set of industries in one set of places.
 *
 *   LQ = (cell / placeTotal) / (industryTotal / total)
 *
 * Reads: 1 = the same weight as in the whole; 2 = twice.
 * Warns: as location-quotient; the totals must contain the cell.
 *
 * @method  cluster-location-quotient@1
 * @source  florence-1939
 * @param   amounts  cell, placeTotal, industryTotal, total; one unit; finite, ≥ 0
 * @returns ratio in [0, total / placeTotal]; NaN exactly where the place or the industry is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (the totals do not contain the cell)
 * @cost    O(1)
 * @example
 * clusterLocationQuotient({ cell: 30, placeTotal: 40, industryTotal: 50, total: 100 }) // => 1.5
 */
export function clusterLocationQuotient(amounts: QuotientAmounts): number {
  const { cell, placeTotal, industryTotal, total } = amounts;
  assertAmounts([cell, placeTotal, industryTotal, total], 4);
  const isNested = cell <= placeTotal && cell <= industryTotal && placeTotal <= total && industryTotal <= total;
  if (!isNested)
    throw new MethodError('part-exceeds-whole', { what: JSON.stringify({ cell, placeTotal, industryTotal, total }) });
  if (industryTotal === 0) return Number.NaN;
  return cell / placeTotal / (industryTotal / total);
}
