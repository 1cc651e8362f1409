import { alternativeTable } from './alternative-table.ts';
import { cellIntervals } from './cell-intervals.ts';
import { MethodError } from './errors.ts';
import { type MarginNetwork, marginNetwork } from './margin-network.ts';
import type { Matrix } from './matrix.ts';

/** What must be hidden and how well, what may be hidden and at which cost, and what everybody knows of a cell anyway. */
export interface SecondaryOptions {
  /** Row above each row, −1 for the row that is the total of all (see margin-network). */
  readonly parents: ArrayLike<number>;
  /** Greatest miss of a total as part of the greatest cell. */
  readonly tolerance: number;
  /** 1 for a cell that must be hidden, else 0. */
  readonly primary: ArrayLike<number>;
  /** A reader must not be able to show that a primary cell lies less than this above, or below, its value. */
  readonly protectAbove: ArrayLike<number>;
  readonly protectBelow: ArrayLike<number>;
  /** Cost of hiding each other cell; > 0, ∞ for a cell that must be shown. */
  readonly costs: ArrayLike<number>;
  /** Bounds that are known beforehand: usually 0 and ∞. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** What to hide, and what a reader can still work out. */
export interface SecondarySuppression {
  /** 1 for a hidden cell, primary or not, else 0. */
  readonly hidden: Uint8Array;
  /** Positions of cells hidden besides the primary ones. */
  readonly secondary: readonly number[];
  readonly cost: number;
  /** Interval of each cell by the audit (see cell-intervals). */
  readonly lower: Matrix;
  readonly upper: Matrix;
}

type Direction = 'up' | 'down';

/** One primary cell in one direction, and the cells whose change proves it safe. */
interface Need {
  readonly cell: number;
  readonly direction: Direction;
  readonly amount: number;
  proof: ReadonlySet<number>;
}

interface Work {
  readonly table: Matrix;
  readonly network: MarginNetwork;
  readonly rise: Float64Array;
  readonly fall: Float64Array;
  readonly costs: ArrayLike<number>;
  readonly hidden: Uint8Array;
}

const placeOf = ({ cols, cells }: Matrix, p: number) => ({
  row: Math.floor(p / cols),
  column: p % cols,
  value: cells[p]!,
});

/** Refuses what does not fit the table, and lists the needs, the greatest first. */
function needsOf(table: Matrix, options: SecondaryOptions): Need[] {
  const { primary, protectAbove, protectBelow, costs, low, high } = options;
  const { cells } = table;
  for (const list of [primary, protectAbove, protectBelow, costs, low, high])
    if (list.length !== cells.length)
      throw new MethodError('bad-shape', { what: `${cells.length} cells`, value: list.length });
  const needs: Need[] = [];
  cells.forEach((value, cell) => {
    const place = placeOf(table, cell);
    if (primary[cell] !== 0 && primary[cell] !== 1)
      throw new MethodError('not-binary', { ...place, what: 'primary', value: primary[cell]! });
    if (!(low[cell]! <= value && value <= high[cell]!))
      throw new MethodError('bounds-crossed', { ...place, what: `value outside ${low[cell]} to ${high[cell]}` });
    if (!(costs[cell]! > 0))
      throw new MethodError('bad-parameter', { ...place, what: 'cost above 0', value: costs[cell]! });
    if (primary[cell] === 0) return;
    const [above, below] = [protectAbove[cell]!, protectBelow[cell]!];
    if (!(above >= 0 && below >= 0 && above + below > 0 && above + below < Infinity))
      throw new MethodError('bad-parameter', {
        ...place,
        what: 'protection of 0 or more, one above 0',
        value: `${above}, ${below}`,
      });
    if (above > 0) needs.push({ cell, direction: 'up', amount: above, proof: new Set() });
    if (below > 0) needs.push({ cell, direction: 'down', amount: below, proof: new Set() });
  });
  return needs.sort((a, b) => b.amount - a.amount || a.cell - b.cell);
}

/** The cells that change in a table that meets the need, hidden cells for nothing and others at their cost; nothing if there is none. */
function proofOf(work: Work, need: Need, mayHide: boolean): ReadonlySet<number> | undefined {
  const costs = Float64Array.from(work.costs, (cost, p) => (work.hidden[p] === 1 ? 0 : mayHide ? cost : Infinity));
  const { reached, changes } = alternativeTable(work.network, { ...work, ...need, costs });
  if (reached < need.amount) return undefined;
  return new Set(Array.from(changes.keys()).filter((p) => changes[p] !== 0));
}

/** Hides, need by need, the cells that prove it. */
function hide(work: Work, needs: readonly Need[]): void {
  for (const need of needs) {
    const proof = proofOf(work, need, true);
    if (proof === undefined)
      throw new MethodError('not-protectable', {
        what: `${need.amount} ${need.direction === 'up' ? 'above' : 'below'} a cell`,
        ...placeOf(work.table, need.cell),
      });
    for (const p of proof) work.hidden[p] = 1;
    need.proof = proof;
  }
}

/** Shows again, the dearest first, each cell without which every need still has a proof. */
function showAgain(work: Work, needs: readonly Need[], primary: ArrayLike<number>): void {
  const { costs, hidden } = work;
  const extra = Array.from(hidden.keys()).filter((p) => hidden[p] === 1 && primary[p] === 0);
  for (const p of extra.sort((a, b) => costs[b]! - costs[a]! || a - b)) {
    hidden[p] = 0;
    const lost = needs.filter(({ proof }) => proof.has(p));
    const proofs: ReadonlySet<number>[] = [];
    for (const need of lost) {
      const proof = proofOf(work, need, false);
      if (proof === undefined) break;
      proofs.push(proof);
    }
    if (proofs.length === lost.length) lost.forEach((need, k) => (need.proof = proofs[k]!));
    else hidden[p] = 1;
  }
}

/**
 * Which further cells to hide so that hidden cells cannot be computed back from totals, checked before it is returned.
 *
 *   for each primary cell p: tables with the shown cells and all totals unchanged and x_p ≥ value + protectAbove exist, and so do
 *   tables with x_p ≤ value − protectBelow, all within low ≤ x ≤ high
 *   found by alternative-table, greatest protection first; then cells are shown again, the dearest first, as long as that holds;
 *   then cell-intervals audits the result: every primary cell has its protection and no hidden cell has a single value
 *
 * Reads: lower and upper are what a reader can work out; cost is the sum over the cells hidden besides the primary ones.
 * Warns: the choice is good, not the cheapest. Protects against readers of this table alone: tables that share cells must be
 *   protected together, and a cell that another table shows must have cost ∞. A contributor knows its own part: set protection
 *   by the rule that made the cell primary. Zeros that everybody knows to be zeros must have high 0.
 *
 * @method  secondary-suppression@1
 * @source  cox-1995, castro-2002, hundepool-et-al-2012
 * @param   table  rows × (columns, total) with one hierarchy of rows; finite (see margin-network); no total may be missing
 * @param   options  parents, tolerance, primary, protectAbove and protectBelow (≥ 0, read for primary cells, one above 0), costs, low, high
 * @returns hidden, secondary, cost, lower, upper; refused rather than returned where a cell would be less protected than asked
 * @throws  {MethodError} "not-protectable" (no choice of cells protects a cell as asked), "bad-shape", "bad-index", "not-additive" (see margin-network; or unlike lists), "not-finite" (a missing cell), "not-binary" (primary), "bounds-crossed" (a value outside its bounds), "bad-parameter" (tolerance, protection, or a cost not above 0)
 * @cost    O(hidden² · cells · log nodes) time at most, usually O(hidden · cells); O(hidden · cells) memory
 * @example
 * secondarySuppression(matrix(3, 3, [1, 20, 21, 40, 50, 90, 41, 70, 111]), { parents: [2, 2, -1], tolerance: 0, primary: [1, 0, 0, 0, 0, 0, 0, 0, 0], protectAbove: Array(9).fill(1), protectBelow: Array(9).fill(1), costs: [1, 1, 9, 1, 1, 9, 9, 9, 9], low: Array(9).fill(0), high: Array(9).fill(Infinity) }).secondary // => [1, 3, 4]
 */
export function secondarySuppression(table: Matrix, options: SecondaryOptions): SecondarySuppression {
  const { parents, tolerance, primary, costs, low, high } = options;
  const network = marginNetwork(table, parents, tolerance);
  const needs = needsOf(table, options);
  const { cells } = table;
  const work: Work = {
    table,
    network,
    rise: cells.map((v, p) => high[p]! - v),
    fall: cells.map((v, p) => v - low[p]!),
    costs,
    hidden: Uint8Array.from(primary),
  };
  hide(work, needs);
  showAgain(work, needs, primary);
  const { hidden } = work;
  const { lower, upper } = cellIntervals(table, { parents, tolerance, hidden, low, high });
  // Sums of paths round at the last digits of the greatest cell.
  const slack = 1e-12 * cells.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  for (const { cell, direction, amount } of needs) {
    const room = direction === 'up' ? upper.cells[cell]! - cells[cell]! : cells[cell]! - lower.cells[cell]!;
    if (room < amount - slack)
      throw new MethodError('not-protectable', { what: 'audit of a cell', ...placeOf(table, cell) });
  }
  hidden.forEach((is, p) => {
    if (is === 1 && !(upper.cells[p]! > lower.cells[p]!))
      throw new MethodError('not-protectable', { what: 'audit of a hidden cell', ...placeOf(table, p) });
  });
  const secondary = Array.from(hidden.keys()).filter((p) => hidden[p] === 1 && primary[p] === 0);
  return { hidden, secondary, cost: secondary.reduce((sum, p) => sum + costs[p]!, 0), lower, upper };
}
