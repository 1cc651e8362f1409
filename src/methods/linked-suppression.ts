import { MethodError } from './errors.ts';
import type { LinearProgramme, LinearSolution } from './linear-programme.ts';
import { type LinkedCells, linkedIntervals } from './linked-intervals.ts';
import { type PatternTools, type ProtectedPattern, type Protection, protectedPattern } from './protected-pattern.ts';

/** Protection of each cell, and who solves the programmes. */
export interface LinkedOptions extends Protection {
  readonly solve: (programme: LinearProgramme) => LinearSolution;
}

/** Finds changes that meet a need at the least Σ cost · |change|, a rise and a fall of each usable cell as two variables. */
function prover({ values, totals }: LinkedCells, { low, high, solve }: LinkedOptions): PatternTools['prove'] {
  const n = values.length;
  const most = Array.from(values).reduce((greatest, v) => Math.max(greatest, Math.abs(v)), 0);
  return ({ cell, direction, amount }, costs) => {
    const cells = Array.from(costs.keys()).filter((p) => p === cell || costs[p]! < Infinity);
    const k = cells.length;
    const at = new Map(cells.map((p, v) => [p, v] as const));
    const equations = totals.flatMap(({ total, parts }) => {
      const rises = [...Array.from(parts), total].flatMap((p, e) =>
        at.has(p) ? [[at.get(p)!, e < parts.length ? 1 : -1] as const] : [],
      );
      const signed = rises.flatMap(([v, sign]) => [[v, sign] as const, [k + v, -sign] as const]);
      return signed.length === 0
        ? []
        : [{ cells: signed.map(([v]) => v), factors: signed.map(([, f]) => f), right: 0 }];
    });
    const room = [...cells.map((p) => high[p]! - values[p]!), ...cells.map((p) => values[p]! - low[p]!)];
    const own = at.get(cell)!;
    const [moved, still] = direction === 'up' ? [own, k + own] : [k + own, own];
    if (room[moved]! < amount) return undefined;
    [room[moved], room[still]] = [amount, 0];
    const price = room.map((_, v) => (cells[v % k] === cell ? 0 : costs[cells[v % k]!]!));
    const least = room.map((_, v) => (v === moved ? amount : 0));
    const { status, x } = solve({ costs: price, low: least, high: room, equations });
    if (status !== 'optimal') return undefined;
    const changes = new Float64Array(n);
    cells.forEach((p, v) => (changes[p] = Math.abs(x[v]! - x[k + v]!) > 1e-9 * most ? x[v]! - x[k + v]! : 0));
    return changes;
  };
}

/**
 * Which further cells to hide in tables of any shape: several hierarchies, three dimensions, tables that share cells.
 *
 *   as secondary-suppression, tables with the same totals being found by linear programmes: for each need the least Σ cost_i |y_i|
 *   over changes y with every total kept, low ≤ value + y ≤ high and y_p as much as is asked; all cells that change are hidden;
 *   the audit is linked-intervals
 *
 * Reads: one list of cells for all tables, each cell once, is what protects tables that share cells.
 * Warns: one programme a need, and one more for each need and cell shown again: minutes for thousands of cells with linearProgramme,
 *   so pass a faster solver. Where one hierarchy of rows meets plain columns use secondary-suppression, which is exact and quick.
 *
 * @method  linked-suppression@1
 * @source  hundepool-et-al-2012, cox-1995
 * @param   tables  values (finite) of all cells, each once; totals (cell and the parts that add up to it); tolerance in [0, 1)
 * @param   options  primary, protectAbove, protectBelow, costs, low (finite), high (see protected-pattern); solve, for example linearProgramme
 * @returns hidden, secondary, cost, lower, upper; refused rather than returned where a cell would be less protected than asked
 * @throws  {MethodError} "not-protectable" (no choice of cells protects a cell as asked, or the audit fails), "bad-shape", "bad-index", "not-finite", "not-additive", "not-binary", "bounds-crossed", "bad-parameter" (see linked-intervals and protected-pattern), "not-converged" (the solver finds no table at all)
 * @cost    linear programmes of twice as many variables as cells: two a primary cell and more for thinning out; two a hidden cell for the audit
 * @example
 * linkedSuppression({ values: [1, 2, 3, 6], totals: [{ total: 3, parts: [0, 1, 2] }], tolerance: 0 }, { primary: [1, 0, 0, 0], protectAbove: [1, 0, 0, 0], protectBelow: [1, 0, 0, 0], costs: [1, 2, 3, Infinity], low: [0, 0, 0, 0], high: [9, 9, 9, 9], solve: linearProgramme }).secondary // => [1]
 */
export function linkedSuppression(tables: LinkedCells, options: LinkedOptions): ProtectedPattern {
  const { low, high, solve } = options;
  const audit = (hidden: ArrayLike<number>) => linkedIntervals(tables, { hidden, low, high, solve });
  for (const list of [options.primary, low, high])
    if (list.length !== tables.values.length)
      throw new MethodError('bad-shape', { what: `${tables.values.length} cells`, value: list.length });
  // Tables are checked before anything is solved: with nothing hidden the audit solves nothing.
  audit(new Uint8Array(tables.values.length));
  return protectedPattern(tables.values, options, { cols: 1, rounding: 1e-9, prove: prover(tables, options), audit });
}
