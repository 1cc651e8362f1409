import { MethodError } from './errors.ts';
import type { LinearProgramme, LinearSolution } from './linear-programme.ts';

/** One total and the cells that add up to it. */
export interface LinkedTotal {
  readonly total: number;
  readonly parts: ArrayLike<number>;
}

/** Cells of any number of tables in one list, each cell once, with everything that adds up. */
export interface LinkedCells {
  readonly values: ArrayLike<number>;
  readonly totals: readonly LinkedTotal[];
  /** Greatest miss of a total as part of the greatest cell. */
  readonly tolerance: number;
}

/** Which cells are hidden, what everybody knows of a cell anyway, and who solves the programmes. */
export interface LinkedHidden {
  /** 1 for a hidden cell, else 0. */
  readonly hidden: ArrayLike<number>;
  /** Bounds that are known beforehand: finite low (usually 0), high may be ∞. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly solve: (programme: LinearProgramme) => LinearSolution;
}

/** Refuses totals that are missed or name no cell, and the values of hidden cells outside their bounds. */
function check({ values, totals, tolerance }: LinkedCells, { hidden, low, high }: LinkedHidden): void {
  const n = values.length;
  for (const list of [hidden, low, high])
    if (list.length !== n) throw new MethodError('bad-shape', { what: `${n} cells`, value: list.length });
  if (!(tolerance >= 0 && tolerance < 1))
    throw new MethodError('bad-parameter', { what: 'tolerance in [0, 1)', value: tolerance });
  let most = 0;
  for (let row = 0; row < n; row++) {
    const value = values[row]!;
    if (!Number.isFinite(value)) throw new MethodError('not-finite', { what: 'cell', row, value });
    if (hidden[row] !== 0 && hidden[row] !== 1)
      throw new MethodError('not-binary', { what: 'hidden', row, value: hidden[row]! });
    if (!(low[row]! <= value && value <= high[row]!))
      throw new MethodError('bounds-crossed', { what: `value outside ${low[row]} to ${high[row]}`, row, value });
    most = Math.max(most, Math.abs(value));
  }
  totals.forEach(({ total, parts }, row) => {
    for (const value of [total, ...Array.from(parts)])
      if (!(Number.isInteger(value) && value >= 0 && value < n))
        throw new MethodError('bad-index', { what: 'cell of a total', row, value });
    const rest = Array.from(parts).reduce((sum, p) => sum + values[p]!, -values[total]!);
    if (Math.abs(rest) > tolerance * most)
      throw new MethodError('not-additive', { what: 'parts less their total', row, value: rest });
  });
}

/** What hidden cells may change by: no total may show it. */
function changesOf({ values, totals }: LinkedCells, { hidden, low, high }: LinkedHidden) {
  const cells = Array.from({ length: values.length }, (_, p) => p).filter((p) => hidden[p] === 1);
  const at = new Map(cells.map((p, k) => [p, k] as const));
  const equations = totals.flatMap(({ total, parts }) => {
    const signed = [...Array.from(parts, (p) => [p, 1] as const), [total, -1] as const].filter(([p]) => at.has(p));
    return signed.length === 0
      ? []
      : [{ cells: signed.map(([p]) => at.get(p)!), factors: signed.map(([, sign]) => sign), right: 0 }];
  });
  return {
    cells,
    low: Float64Array.from(cells, (p) => low[p]! - values[p]!),
    high: Float64Array.from(cells, (p) => high[p]! - values[p]!),
    equations,
  };
}

/**
 * What a reader can work out of hidden cells in tables of any shape: several hierarchies, three dimensions, tables that share cells.
 *
 *   lower, upper = least and greatest x_p with the shown cells as they are, low ≤ x ≤ high, and Σ parts = total for every total;
 *   two linear programmes a hidden cell, in changes from the true values, given to solve
 *
 * Reads: as cell-intervals, which is faster and exact where one hierarchy of rows meets plain columns.
 * Warns: as exact as the solver: linearProgramme is for some hundred totals, pass another for more. A total that is not listed
 *   protects only on paper.
 *
 * @method  linked-intervals@1
 * @source  hundepool-et-al-2012, cox-1995
 * @param   tables  values (finite) of all cells, each once; totals (cell and the parts that add up to it); tolerance in [0, 1)
 * @param   options  hidden (0 or 1), low (finite) and high (∞ allowed), one entry a cell; solve, for example linearProgramme
 * @returns lower and upper of each cell; both the value itself for cells that are shown
 * @throws  {MethodError} "bad-shape" (unlike lists), "bad-index" (a total of no cell), "not-finite" (a missing cell), "not-additive" (a total is missed), "not-binary" (hidden), "bounds-crossed" (a value outside its bounds), "bad-parameter" (tolerance), "not-converged" (the solver finds no table at all)
 * @cost    two linear programmes a hidden cell, with as many variables as hidden cells
 * @example
 * linkedIntervals({ values: [1, 2, 3], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 }, { hidden: [1, 1, 0], low: [0, 0, 0], high: [9, 9, 9], solve: linearProgramme }).upper // => [3, 3, 3]
 */
export function linkedIntervals(tables: LinkedCells, options: LinkedHidden) {
  check(tables, options);
  const { cells, low, high, equations } = changesOf(tables, options);
  const [lower, upper] = [Float64Array.from(tables.values), Float64Array.from(tables.values)];
  cells.forEach((p, k) => {
    for (const [ends, sign] of [
      [lower, 1],
      [upper, -1],
    ] as const) {
      const costs = new Float64Array(cells.length);
      costs[k] = sign;
      const { status, value } = options.solve({ costs, low, high, equations });
      if (status === 'infeasible') throw new MethodError('not-converged', { what: 'solver without any table', row: p });
      ends[p]! += sign * value;
    }
  });
  return { lower, upper };
}
