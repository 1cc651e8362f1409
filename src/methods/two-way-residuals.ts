import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';

/** The unit and the period of each observation, each numbered from 0. */
export interface PanelIndex {
  readonly unit: ArrayLike<number>;
  readonly period: ArrayLike<number>;
}

/** What is left of each list, in the order given, and how many free effects were taken out. */
export interface TwoWayResiduals {
  readonly residuals: readonly Float64Array[];
  readonly effects: number;
}

interface Counted {
  /** Observations in order of unit; those of unit u are order[starts[u]] … order[starts[u + 1] − 1]. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly periods: number;
}

/** The greatest index plus one; refuses what is no index. */
function size(index: ArrayLike<number>, what: string): number {
  let most = -1;
  for (let row = 0; row < index.length; row++) {
    const value = index[row]!;
    if (!Number.isInteger(value) || value < 0 || value > 0x7fffffff)
      throw new MethodError('bad-index', { what, row, value });
    most = Math.max(most, value);
  }
  return most + 1;
}

function counted({ unit, period }: PanelIndex): Counted {
  if (unit.length !== period.length)
    throw new MethodError('bad-shape', { what: `${unit.length} units and periods`, value: period.length });
  const [units, periods] = [size(unit, 'unit'), size(period, 'period')];
  const starts = new Int32Array(units + 1);
  for (let p = 0; p < unit.length; p++) starts[unit[p]! + 1]!++;
  for (let u = 0; u < units; u++) starts[u + 1]! += starts[u]!;
  const [next, order] = [starts.slice(), new Int32Array(unit.length)];
  for (let p = 0; p < unit.length; p++) order[next[unit[p]!]!++] = p;
  return { order, starts, periods };
}

/** Equations for the effects of periods once those of units are solved for, as a lower triangle L and pivots D: L D Lᵀ. */
function factored({ order, starts, periods }: Counted, period: ArrayLike<number>) {
  const m = new Float64Array(periods * periods);
  for (let u = 0; u + 1 < starts.length; u++) {
    const own = order.subarray(starts[u]!, starts[u + 1]!);
    for (const p of own) {
      m[period[p]! * (periods + 1)]! += 1;
      for (const q of own) m[period[p]! * periods + period[q]!]! -= 1 / own.length;
    }
  }
  const whole = Float64Array.from({ length: periods }, (_, t) => m[t * (periods + 1)]!);
  const pivots = new Float64Array(periods);
  for (let k = 0; k < periods; k++) {
    const pivot = m[k * (periods + 1)]!;
    // A pivot of 0: the period's effect is that of the others of its part, and is set to 0.
    if (!(pivot > 1e-9 * whole[k]!)) continue;
    pivots[k] = pivot;
    for (let i = k + 1; i < periods; i++) {
      const factor = m[i * periods + k]! / pivot;
      if (factor !== 0) for (let j = k + 1; j <= i; j++) m[i * periods + j]! -= factor * m[j * periods + k]!;
    }
    for (let i = k + 1; i < periods; i++) m[i * periods + k]! /= pivot;
  }
  return { triangle: m, pivots };
}

/** Effects of periods from the sums that they must explain. */
function solved({ triangle, pivots }: ReturnType<typeof factored>, sums: Float64Array): Float64Array {
  const n = pivots.length;
  const x = sums.slice();
  for (let k = 0; k < n; k++) if (pivots[k]! > 0) for (let i = k + 1; i < n; i++) x[i]! -= triangle[i * n + k]! * x[k]!;
  for (let k = n - 1; k >= 0; k--) {
    x[k] = pivots[k]! > 0 ? x[k]! / pivots[k]! : 0;
    if (pivots[k]! > 0) for (let i = k + 1; i < n; i++) x[k]! -= triangle[i * n + k]! * x[i]!;
  }
  return x;
}

/**
 * What is left of lists of numbers once each unit's and each period's own level is taken out.
 *
 *   r = v − a_unit − b_period with Σ r = 0 within every unit and every period
 *   b from the equations that remain when the a are solved for; one b is set to 0 in each part of the panel that no unit
 *   joins to another
 *
 * Reads: regressing one residual on another gives the coefficient of the regression with all dummies.
 * Warns: where every unit is seen once, or every period holds one unit, nothing is left.
 *
 * @method  two-way-residuals@1
 * @source  frisch-waugh-1933, baltagi-2021
 * @param   index  unit and period of each of N observations, whole numbers from 0; gaps and repeats are allowed
 * @param   values  lists of N finite numbers
 * @returns residuals, one list for each given; effects: how many free levels were taken out (units + periods − parts)
 * @throws  {MethodError} "bad-shape" (unlike lengths), "bad-index" (a unit or period that is no whole number from 0), "not-finite" (a missing value)
 * @cost    O(N·T + T³) time for T periods, O(N + T²) memory
 * @example
 * twoWayResiduals({ unit: [0, 0, 1, 1], period: [0, 1, 0, 1] }, [[0, 0, 0, 1]]).residuals[0] // => [0.25, -0.25, -0.25, 0.25]
 */
export function twoWayResiduals(index: PanelIndex, values: readonly ArrayLike<number>[]): TwoWayResiduals {
  const panel = counted(index);
  const { order, starts, periods } = panel;
  const factors = factored(panel, index.period);
  const residuals = values.map((list) => {
    if (list.length !== order.length)
      throw new MethodError('bad-shape', { what: `${order.length} values`, value: list.length });
    assertFinite(list, 1);
    const left = Float64Array.from(list);
    const center = () => {
      for (let u = 0; u + 1 < starts.length; u++) {
        const own = order.subarray(starts[u]!, starts[u + 1]!);
        let mean = 0;
        for (const p of own) mean += left[p]! / own.length;
        for (const p of own) left[p]! -= mean;
      }
    };
    center();
    const sums = new Float64Array(periods);
    left.forEach((v, p) => (sums[index.period[p]!]! += v));
    const effect = solved(factors, sums);
    left.forEach((_, p) => (left[p]! -= effect[index.period[p]!]!));
    center();
    return left;
  });
  let effects = factors.pivots.filter((pivot) => pivot > 0).length;
  for (let u = 0; u + 1 < starts.length; u++) if (starts[u + 1]! > starts[u]!) effects++;
  return { residuals, effects };
}
