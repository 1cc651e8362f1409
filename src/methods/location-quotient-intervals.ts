import { MethodError } from './errors.ts';
import { locationQuotient } from './location-quotient.ts';
import { locationQuotientInterval } from './location-quotient-interval.ts';
import { type Matrix, matrix } from './matrix.ts';
import { sizeVariation } from './size-variation.ts';
import { transposed } from './transposed.ts';

/** How sure to be, and, for amounts carried by establishments, how many of them there are. */
export interface IntervalsOptions {
  readonly level: number;
  /** Establishments of each place and industry, shape R×I. */
  readonly establishments?: Matrix;
}

/** Quotients with their intervals, and the independent units behind each industry. */
export interface QuotientIntervals {
  readonly lq: Matrix;
  readonly low: Matrix;
  readonly high: Matrix;
  readonly units: Float64Array;
}

/** Establishments and size variation of one industry; variation that cannot be judged counts as one big establishment. */
function carriers(amounts: Float64Array, establishments: Float64Array) {
  const count = establishments.reduce((sum, v) => sum + v, 0);
  const variation = sizeVariation(amounts, establishments);
  return { establishments: count, sizeVariation: Number.isNaN(variation) ? Math.max(0, count - 1) : variation };
}

/**
 * Location quotients of a whole table with their intervals.
 *
 *   each cell as location-quotient-interval, with the industry's total over the table; with establishments,
 *   n = N / (1 + size-variation) for the industry, and n = 1 where the variation cannot be judged
 *
 * Reads: as location-quotient-interval; units says on how many independent units an industry's intervals rest.
 * Warns: many intervals at once: at 95 %, about one in twenty misses although nothing is special. Without
 *   establishments each unit of x stands alone, right only where x itself counts establishments.
 *
 * @method  location-quotient-intervals@1
 * @source  clopper-pearson-1934, kish-1965
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @param   options  level in (0, 1); establishments R×I, optional
 * @returns lq, low, high (R×I), units (I); NaN exactly where the place or the industry is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "bad-parameter" (level), "bad-shape" (establishments do not fit), "part-exceeds-whole" (an amount without an establishment)
 * @cost    O(R·I) evaluations of the beta quantile, about 10 µs each
 * @example
 * locationQuotientIntervals(matrix(2, 1, [0, 1]), { level: 0.95 }).low.cells // => [NaN, 1]
 */
export function locationQuotientIntervals(x: Matrix, options: IntervalsOptions): QuotientIntervals {
  const { level, establishments } = options;
  const lq = locationQuotient(x);
  if (!(level > 0 && level < 1)) throw new MethodError('bad-parameter', { what: 'level in (0, 1)', value: level });
  if (establishments !== undefined && (establishments.rows !== x.rows || establishments.cols !== x.cols)) {
    throw new MethodError('bad-shape', {
      what: `establishments of ${x.rows} × ${x.cols}`,
      value: `${establishments.rows} × ${establishments.cols}`,
    });
  }
  const byIndustry = transposed(x).cells;
  const places = Float64Array.from({ length: x.rows }, (_, r) =>
    x.cells.subarray(r * x.cols, (r + 1) * x.cols).reduce((sum, v) => sum + v, 0),
  );
  const total = places.reduce((sum, v) => sum + v, 0);
  const counts = establishments === undefined ? undefined : transposed(establishments).cells;
  const [low, high] = [
    new Float64Array(x.cells.length).fill(Number.NaN),
    new Float64Array(x.cells.length).fill(Number.NaN),
  ];
  const units = new Float64Array(x.cols);
  for (let i = 0; i < x.cols; i++) {
    const amounts = byIndustry.subarray(i * x.rows, (i + 1) * x.rows);
    const industryTotal = amounts.reduce((sum, v) => sum + v, 0);
    const behind = counts === undefined ? undefined : carriers(amounts, counts.subarray(i * x.rows, (i + 1) * x.rows));
    if (industryTotal === 0) continue;
    for (let r = 0; r < x.rows; r++) {
      // Sums in another order may miss by a last bit: a part never counts for more than its whole.
      const cell = Math.min(amounts[r]!, places[r]!, industryTotal);
      const amountsOf = { cell, placeTotal: places[r]!, industryTotal: Math.min(industryTotal, total), total };
      const interval = locationQuotientInterval(amountsOf, behind === undefined ? { level } : { level, ...behind });
      units[i] = interval.units;
      low[r * x.cols + i] = interval.low;
      high[r * x.cols + i] = interval.high;
    }
  }
  return { lq, low: matrix(x.rows, x.cols, low), high: matrix(x.rows, x.cols, high), units };
}
