import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** What may be said besides the amounts. */
export interface LocationQuotientOptions {
  /** Group of each industry, labels 0 … I − 1: place and whole totals are then taken within it. */
  readonly group?: ArrayLike<number>;
  /** Each industry's total in the whole, when the places of the table are not the whole. */
  readonly industryTotals?: ArrayLike<number>;
}

/** Sums by place and group, by industry, and by group; the table is checked on the way. */
function totals(x: Matrix, group: ArrayLike<number>, groups: number) {
  assertAmounts(x.cells, x.cols);
  const place = new Float64Array(x.rows * groups);
  const industry = new Float64Array(x.cols);
  for (let r = 0, p = 0; r < x.rows; r++) {
    for (let i = 0; i < x.cols; i++, p++) {
      const cell = x.cells[p]!;
      place[r * groups + group[i]!]! += cell;
      industry[i]! += cell;
    }
  }
  return { place, industry };
}

/** Number of groups, once every label is a whole number of 0 or more and there is one an industry. */
function groupCount(group: ArrayLike<number>, industries: number): number {
  if (group.length !== industries) {
    throw new MethodError('bad-shape', { what: `one group for each of ${industries} industries`, value: group.length });
  }
  let count = 0;
  for (let i = 0; i < industries; i++) {
    const label = group[i]!;
    if (!Number.isInteger(label) || label < 0 || label >= industries) {
      throw new MethodError('bad-index', { what: 'group of an industry', column: i, value: label });
    }
    if (label >= count) count = label + 1;
  }
  return count;
}

/** The totals of the whole that a caller states in place of the table's own sums. */
function statedTotals(stated: ArrayLike<number>, industries: number): ArrayLike<number> {
  if (stated.length !== industries) {
    throw new MethodError('bad-shape', {
      what: `one total for each of ${industries} industries`,
      value: stated.length,
    });
  }
  assertAmounts(stated, industries);
  return stated;
}

/**
 * How many times an industry's weight in a place exceeds its weight in the whole.
 *
 *   LQ(r, i) = (x_ri / X_r) / (X_i / X)
 *   x_ri amount of industry i in place r; X_r place total; X_i industry total; X whole total.
 *   With groups (traded, local, …), X_r and X are taken within the group of i.
 *
 * Reads: 1 = the same weight as in the whole; 2 = twice; above 1.25 is often called specialised.
 * Warns: small places and small cells swing widely: read it with its interval. It says nothing of size or of links.
 *
 * @method  location-quotient@1
 * @source  florence-1939, delgado-porter-stern-2016
 * @param   x  amounts (workers, establishments, output), places R × industries I; any unit; finite, ≥ 0
 * @param   options  group: of each industry, length I; industryTotals: X_i when the table is not the whole, length I
 * @returns table R×I; a pure ratio in [0, X / X_r]; NaN exactly where the place (in the group) or the industry is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount or total), "bad-shape" (groups or totals do not fit), "bad-index" (a bad group label)
 * @cost    O(R·I) time and memory
 * @example
 * locationQuotient(matrix(2, 2, [30, 10, 20, 40])).cells // => [1.5, 0.5, 0.6666666666666666, 1.3333333333333333]
 */
export function locationQuotient(x: Matrix, options: LocationQuotientOptions = {}): Matrix {
  const group = options.group ?? new Int32Array(x.cols);
  const groups = options.group === undefined ? 1 : groupCount(group, x.cols);
  const { place, industry } = totals(x, group, groups);
  const industryTotal = options.industryTotals === undefined ? industry : statedTotals(options.industryTotals, x.cols);
  const whole = new Float64Array(groups);
  for (let i = 0; i < x.cols; i++) whole[group[i]!]! += industryTotal[i]!;
  const share = new Float64Array(x.cols);
  for (let i = 0; i < x.cols; i++) share[i] = industryTotal[i]! / whole[group[i]!]!;
  const lq = new Float64Array(x.cells.length);
  for (let r = 0, p = 0; r < x.rows; r++) {
    for (let i = 0; i < x.cols; i++, p++) {
      const placeTotal = place[r * groups + group[i]!]!;
      lq[p] = share[i] === 0 ? Number.NaN : x.cells[p]! / placeTotal / share[i]!;
    }
  }
  return matrix(x.rows, x.cols, lq);
}
