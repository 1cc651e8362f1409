import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';

/** One equation: Σ factors_k x_(cells_k) = right. */
export interface LinearEquation {
  readonly cells: ArrayLike<number>;
  readonly factors: ArrayLike<number>;
  readonly right: number;
}

/** Least Σ costs · x with every equation and low ≤ x ≤ high. */
export interface LinearProgramme {
  readonly costs: ArrayLike<number>;
  /** Finite. */
  readonly low: ArrayLike<number>;
  /** ≥ low; may be ∞. */
  readonly high: ArrayLike<number>;
  readonly equations: readonly LinearEquation[];
}

/** x and value are NaN unless optimal; value is −∞ where nothing bounds it. */
export interface LinearSolution {
  readonly status: 'optimal' | 'infeasible' | 'unbounded';
  readonly value: number;
  readonly x: Float64Array;
}

/** Rows of the tableau for n variables and m equations, what stands in the basis, and where all others lie. */
interface Tableau {
  readonly n: number;
  readonly m: number;
  readonly cells: Float64Array;
  /** Variable of each row; n + i stands for what row i still lacks. */
  readonly basis: Int32Array;
  readonly amount: Float64Array;
  readonly range: Float64Array;
  readonly isHigh: Uint8Array;
  readonly isBasic: Uint8Array;
}

const EPSILON = 1e-9;

/** Every variable at its low end, what each equation lacks as its own variable. */
function started({ costs, low, high, equations }: LinearProgramme): Tableau {
  const [n, m] = [costs.length, equations.length];
  const cells = new Float64Array(n * m);
  const amount = new Float64Array(m);
  equations.forEach(({ cells: at, factors, right }, i) => {
    let rest = right;
    for (let k = 0; k < at.length; k++) {
      cells[i * n + at[k]!]! += factors[k]!;
      rest -= factors[k]! * low[at[k]!]!;
    }
    if (rest < 0) for (let j = 0; j < n; j++) cells[i * n + j] = -cells[i * n + j]!;
    amount[i] = Math.abs(rest);
  });
  const range = Float64Array.from({ length: n + m }, (_, j) => (j < n ? high[j]! - low[j]! : Infinity));
  const basis = Int32Array.from({ length: m }, (_, i) => n + i);
  const [isHigh, isBasic] = [new Uint8Array(n), new Uint8Array(n)];
  return { n, m, cells, basis, amount, range, isHigh, isBasic };
}

/** The variable that lowers the cost most for a step (or the first that does, once steps stand still), or −1. */
function entering({ n, isBasic, isHigh, range }: Tableau, slope: Float64Array, isStuck: boolean): number {
  let [best, most] = [-1, EPSILON];
  for (let j = 0; j < n; j++) {
    if (isBasic[j] === 1 || range[j] === 0) continue;
    const gain = isHigh[j] === 1 ? slope[j]! : -slope[j]!;
    if (gain <= most) continue;
    best = j;
    if (isStuck) return j;
    most = gain;
  }
  return best;
}

/** How far variable j can go, and the row that stops it; −1 where its own other end does. */
function stop({ n, m, cells, basis, amount, range, isHigh }: Tableau, j: number, isStuck: boolean) {
  const sign = isHigh[j] === 1 ? -1 : 1;
  const fallOf = (i: number) => sign * cells[i * n + j]!;
  const roomOf = (i: number, fall: number) =>
    Math.max(0, fall > 0 ? amount[i]! / fall : (range[basis[i]!]! - amount[i]!) / -fall);
  let [step, row] = [range[j]!, -1];
  for (let i = 0; i < m; i++) if (Math.abs(fallOf(i)) > EPSILON) step = Math.min(step, roomOf(i, fallOf(i)));
  if (step === range[j]) return { step, row };
  // Of rows that stop at once, the firmest leaves; once steps stand still the lowest number, so that nothing goes in circles.
  for (let i = 0; i < m; i++) {
    const fall = fallOf(i);
    if (Math.abs(fall) <= EPSILON || roomOf(i, fall) > step + EPSILON) continue;
    if (row < 0 || (isStuck ? basis[i]! < basis[row]! : Math.abs(fall) > Math.abs(fallOf(row)))) row = i;
  }
  return { step, row };
}

/** Moves variable j and exchanges it with the variable of the row that stopped it. */
function move(t: Tableau, slope: Float64Array, { j, step, row }: { j: number; step: number; row: number }): void {
  const { n, m, cells, basis, amount, range, isHigh, isBasic } = t;
  const sign = isHigh[j] === 1 ? -1 : 1;
  for (let i = 0; i < m; i++) amount[i]! -= sign * step * cells[i * n + j]!;
  if (row < 0) {
    isHigh[j] = 1 - isHigh[j]!;
    return;
  }
  const out = basis[row]!;
  if (out < n) {
    isBasic[out] = 0;
    isHigh[out] = sign * cells[row * n + j]! < 0 ? 1 : 0;
  }
  amount[row] = sign > 0 ? step : range[j]! - step;
  [basis[row], isBasic[j]] = [j, 1];
  const own = cells.subarray(row * n, (row + 1) * n);
  const pivot = own[j]!;
  for (let k = 0; k < n; k++) own[k]! /= pivot;
  const filled = Array.from(own.keys()).filter((k) => own[k] !== 0);
  for (let i = 0; i <= m; i++) {
    const other = i < m ? cells.subarray(i * n, (i + 1) * n) : slope;
    const factor = other[j]!;
    if (i === row || factor === 0) continue;
    for (const k of filled) other[k]! -= factor * own[k]!;
    other[j] = 0;
  }
}

/** Steps until no variable lowers the cost; false where nothing stops one that does. */
function descend(t: Tableau, slope: Float64Array): boolean {
  const most = 1000 * (t.n + t.m + 1);
  for (let [stuck, steps] = [0, 0]; ; steps++) {
    if (steps > most) throw new MethodError('not-converged', { what: 'simplex', value: steps });
    const isStuck = stuck > t.m;
    const j = entering(t, slope, isStuck);
    if (j < 0) return true;
    const { step, row } = stop(t, j, isStuck);
    if (step === Infinity) return false;
    stuck = step > EPSILON ? 0 : stuck + 1;
    move(t, slope, { j, step, row });
  }
}

function check({ costs, low, high, equations }: LinearProgramme): void {
  const n = costs.length;
  if (low.length !== n || high.length !== n)
    throw new MethodError('bad-shape', { what: `${n} variables`, value: `${low.length}, ${high.length}` });
  for (const list of [costs, low]) assertFinite(list, 1);
  for (let row = 0; row < n; row++)
    if (!(low[row]! <= high[row]!)) throw new MethodError('bounds-crossed', { row, value: low[row]! });
  equations.forEach(({ cells, factors, right }, row) => {
    if (cells.length !== factors.length)
      throw new MethodError('bad-shape', { what: 'factors of an equation', row, value: factors.length });
    for (const list of [factors, [right]]) assertFinite(list, 1);
    for (let k = 0; k < cells.length; k++)
      if (!(Number.isInteger(cells[k]) && cells[k]! >= 0 && cells[k]! < n))
        throw new MethodError('bad-index', { what: 'variable of an equation', row, value: cells[k]! });
  });
}

/**
 * The least of a linear function under linear equations and bounds.
 *
 *   min Σ c_j x_j with A x = b, low ≤ x ≤ high; simplex on the whole tableau in two phases, bounds kept implicitly; the steepest
 *   variable enters, or the first one once steps stand still (Bland)
 *
 * Reads: value at optimal; infeasible: no x meets all; unbounded: it can be lowered without end.
 * Warns: plain and dense, for some hundred equations. Numbers within 10⁻⁹ count as 0: bring tables of billions to a larger unit.
 *   Of several best x one is given. Larger programmes belong to a solver such as HiGHS.
 *
 * @method  linear-programme@1
 * @source  dantzig-1963, bland-1977
 * @param   programme  costs, low (finite), high (≥ low, ∞ allowed), one entry a variable; equations
 * @returns status, value, x; value and x NaN where infeasible, value −∞ where unbounded
 * @throws  {MethodError} "bad-shape" (unlike lists), "not-finite" (a missing number, or a low end without bound), "bounds-crossed" (high below low), "bad-index" (an equation names no variable), "not-converged" (steps without end, by rounding)
 * @cost    O(steps · variables · equations) time, steps usually a few times the equations; O(variables · equations) memory
 * @example
 * linearProgramme({ costs: [-1, -2], low: [0, 0], high: [3, 3], equations: [{ cells: [0, 1], factors: [1, 1], right: 4 }] }).x // => [1, 3]
 */
export function linearProgramme(programme: LinearProgramme): LinearSolution {
  check(programme);
  const { costs, low } = programme;
  const t = started(programme);
  const { n, m, cells, basis, amount, range, isHigh } = t;
  const none = new Float64Array(n).fill(Number.NaN);
  const lacking = new Float64Array(n);
  for (let p = 0; p < cells.length; p++) lacking[p % n]! -= cells[p]!;
  const scale = amount.reduce((most, v) => Math.max(most, v), 1);
  descend(t, lacking);
  for (let i = 0; i < m; i++)
    if (basis[i]! >= n && amount[i]! > EPSILON * scale) return { status: 'infeasible', value: Number.NaN, x: none };
  range.fill(0, n);
  const slope = Float64Array.from(costs);
  for (let i = 0; i < m; i++) {
    const cost = basis[i]! < n ? costs[basis[i]!]! : 0;
    if (cost !== 0) for (let k = 0; k < n; k++) slope[k]! -= cost * cells[i * n + k]!;
  }
  if (!descend(t, slope)) return { status: 'unbounded', value: -Infinity, x: none };
  const x = Float64Array.from(low, (v, j) => v + (isHigh[j] === 1 ? range[j]! : 0));
  basis.forEach((j, i) => {
    if (j < n) x[j] = low[j]! + Math.min(Math.max(amount[i]!, 0), range[j]!);
  });
  return { status: 'optimal', value: x.reduce((sum, v, j) => sum + costs[j]! * v, 0), x };
}
