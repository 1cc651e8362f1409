import { MethodError } from './errors.ts';

/** What must be hidden and how well, what else may be hidden and at which cost, and what everybody knows of a cell anyway. */
export interface Protection {
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

/** One primary cell that must be able to be so much higher, or lower. */
export interface ProtectionNeed {
  readonly cell: number;
  readonly direction: 'up' | 'down';
  readonly amount: number;
}

/** How another table with the same totals is found, and what can be computed back; how many columns rows of cells have. */
export interface PatternTools {
  readonly cols: number;
  /** Rounding of the audit, as part of the greatest cell. */
  readonly rounding: number;
  /** Changes of all cells that meet the need, using cells of cost 0 freely, none of cost ∞; nothing if there are none. */
  readonly prove: (need: ProtectionNeed, costs: Float64Array) => ArrayLike<number> | undefined;
  readonly audit: (hidden: Uint8Array) => { readonly lower: Float64Array; readonly upper: Float64Array };
}

/** What to hide, and what a reader can still work out. */
export interface ProtectedPattern {
  /** 1 for a hidden cell, primary or not, else 0. */
  readonly hidden: Uint8Array;
  /** Positions of cells hidden besides the primary ones. */
  readonly secondary: readonly number[];
  readonly cost: number;
  /** Interval of each cell by the audit. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A need with the cells whose change proves it met. */
type Proven = ProtectionNeed & { proof: ReadonlySet<number> };
type Cells = ArrayLike<number>;

const placeOf = (values: Cells, { cols }: PatternTools, p: number) => ({
  row: Math.floor(p / cols),
  column: p % cols,
  value: values[p]!,
});

/** Refuses what does not fit the cells, and lists the needs, the greatest first. */
function needsOf(values: Cells, protection: Protection, tools: PatternTools): Proven[] {
  const { primary, protectAbove, protectBelow, costs, low, high } = protection;
  for (const list of [primary, protectAbove, protectBelow, costs, low, high])
    if (list.length !== values.length)
      throw new MethodError('bad-shape', { what: `${values.length} cells`, value: list.length });
  const needs: Proven[] = [];
  for (let cell = 0; cell < values.length; cell++) {
    const place = placeOf(values, tools, cell);
    if (primary[cell] !== 0 && primary[cell] !== 1)
      throw new MethodError('not-binary', { ...place, what: 'primary', value: primary[cell]! });
    if (!(low[cell]! <= place.value && place.value <= high[cell]!))
      throw new MethodError('bounds-crossed', { ...place, what: `value outside ${low[cell]} to ${high[cell]}` });
    if (!(costs[cell]! > 0))
      throw new MethodError('bad-parameter', { ...place, what: 'cost above 0', value: costs[cell]! });
    if (primary[cell] === 0) continue;
    const [above, below] = [protectAbove[cell]!, protectBelow[cell]!];
    if (!(above >= 0 && below >= 0 && above + below > 0 && above + below < Infinity))
      throw new MethodError('bad-parameter', {
        ...place,
        what: 'protection of 0 or more, one above 0',
        value: `${above}, ${below}`,
      });
    if (above > 0) needs.push({ cell, direction: 'up', amount: above, proof: new Set() });
    if (below > 0) needs.push({ cell, direction: 'down', amount: below, proof: new Set() });
  }
  return needs.sort((a, b) => b.amount - a.amount || a.cell - b.cell);
}

/** Shows again, the dearest first, each cell without which every need still has a proof. */
function showAgain(
  hidden: Uint8Array,
  needs: readonly Proven[],
  {
    protection,
    proofOf,
  }: {
    readonly protection: Protection;
    readonly proofOf: (need: Proven, mayHide: boolean) => ReadonlySet<number> | undefined;
  },
): void {
  const { costs, primary } = protection;
  const extra = Array.from(hidden.keys()).filter((p) => hidden[p] === 1 && primary[p] === 0);
  for (const p of extra.sort((a, b) => costs[b]! - costs[a]! || a - b)) {
    hidden[p] = 0;
    const lost = needs.filter(({ proof }) => proof.has(p));
    const proofs: ReadonlySet<number>[] = [];
    for (const need of lost) {
      const proof = proofOf(need, false);
      if (proof === undefined) break;
      proofs.push(proof);
    }
    if (proofs.length === lost.length) lost.forEach((need, k) => (need.proof = proofs[k]!));
    else hidden[p] = 1;
  }
}

/** Refuses a pattern that leaves a primary cell less protected than asked, or any hidden cell with one value only. */
function checkAudit(
  values: Cells,
  { hidden, lower, upper }: Omit<ProtectedPattern, 'secondary' | 'cost'>,
  at: { readonly needs: readonly Proven[]; readonly tools: PatternTools },
): void {
  const slack = at.tools.rounding * Array.from(values).reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  for (const { cell, direction, amount } of at.needs) {
    const room = direction === 'up' ? upper[cell]! - values[cell]! : values[cell]! - lower[cell]!;
    if (room < amount - slack)
      throw new MethodError('not-protectable', { what: 'audit of a primary cell', ...placeOf(values, at.tools, cell) });
  }
  hidden.forEach((is, p) => {
    if (is === 1 && !(upper[p]! - lower[p]! > slack))
      throw new MethodError('not-protectable', { what: 'audit of a hidden cell', ...placeOf(values, at.tools, p) });
  });
}

/**
 * Cells to hide besides the primary ones, built up need by need, thinned out, and audited before they are returned.
 *
 *   needs in falling order of protection; each hides the cells that change in another table in which it is met (prove);
 *   then cells are shown again, the dearest first, as long as every need still has a proof from hidden cells alone;
 *   then the audit must find every primary cell as protected as asked and no hidden cell with one value only
 *
 * Reads: the common part of secondary-suppression and linked-suppression, which differ in how tables with the same totals are found.
 * Warns: as good as prove and audit are. The choice of cells is good, not the cheapest.
 *
 * @method  protected-pattern@1
 * @source  hundepool-et-al-2012, castro-2002
 * @param   values  the true cells
 * @param   protection  primary (0 or 1), protectAbove and protectBelow (≥ 0, read for primary cells, one above 0), costs (> 0, ∞ for cells that must be shown), low ≤ value ≤ high
 * @param   tools  cols (1 for a list), rounding (≥ 0), prove, audit
 * @returns hidden, secondary, cost, lower, upper
 * @throws  {MethodError} "not-protectable" (no choice of cells protects a cell as asked, or the audit fails), "bad-shape" (unlike lists), "not-binary" (primary), "bounds-crossed" (a value outside its bounds), "bad-parameter" (protection, or a cost not above 0)
 * @cost    one proof a need, at most one more for each need and cell shown again, and one audit
 * @example
 * protectedPattern([5, 5], { primary: [1, 0], protectAbove: [1, 1], protectBelow: [0, 0], costs: [1, 1], low: [0, 0], high: [9, 9] }, { cols: 1, rounding: 0, prove: ({ amount }, costs) => (costs[1] < Infinity ? [amount, -amount] : undefined), audit: () => ({ lower: Float64Array.of(1, 1), upper: Float64Array.of(9, 9) }) }).secondary // => [1]
 */
export function protectedPattern(values: Cells, protection: Protection, tools: PatternTools): ProtectedPattern {
  const needs = needsOf(values, protection, tools);
  const { primary, costs } = protection;
  const hidden = Uint8Array.from(primary);
  const proofOf = (need: Proven, mayHide: boolean) => {
    const now = Float64Array.from(costs, (cost, p) => (hidden[p] === 1 ? 0 : mayHide ? cost : Infinity));
    const changes = tools.prove(need, now);
    return changes && new Set(Array.from(hidden.keys()).filter((p) => changes[p] !== 0));
  };
  for (const need of needs) {
    const proof = proofOf(need, true);
    if (proof === undefined)
      throw new MethodError('not-protectable', {
        what: `${need.amount} ${need.direction === 'up' ? 'above' : 'below'} a cell`,
        ...placeOf(values, tools, need.cell),
      });
    for (const p of proof) hidden[p] = 1;
    need.proof = proof;
  }
  showAgain(hidden, needs, { protection, proofOf });
  const { lower, upper } = tools.audit(hidden);
  checkAudit(values, { hidden, lower, upper }, { needs, tools });
  const secondary = Array.from(hidden.keys()).filter((p) => hidden[p] === 1 && primary[p] === 0);
  return { hidden, secondary, cost: secondary.reduce((sum, p) => sum + costs[p]!, 0), lower, upper };
}
