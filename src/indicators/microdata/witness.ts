import { type CrossedTable, memberOf } from './crossed-table.ts';
import { type KernelStep, kernelSteps } from './kernel-steps.ts';

/** A cell that must be able to lie so much higher, or lower. */
export interface WitnessNeed {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly amount: number;
}

/** Another table that looks the same to every reader: the cells in which it differs, and by how much. */
export interface Witness {
  readonly need: WitnessNeed;
  readonly cells: readonly number[];
  readonly changes: readonly number[];
  /** Whether it changes a cell whose only enterprise knows it, and is not in the cell that is protected. */
  readonly leansOnSole: boolean;
}

/** True values, what everybody knows of them, and what it costs to leave a cell untold: 0 untold anyway, ∞ known. */
export interface Leeway {
  readonly values: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly costs: Float64Array;
  readonly sole: Int32Array;
}

export interface WitnessSearch {
  readonly table: CrossedTable;
  readonly leeway: Leeway;
  /** Steps of each member of each dimension, kept from one question to the next. */
  readonly steps: Map<number, readonly KernelStep[]>;
  /** Changes made so far for the need at hand; all 0 between questions. */
  readonly delta: Float64Array;
  /** How many steps of each dimension are tried for a box. */
  readonly breadth: number;
}

/** Prepares a search; `delta` and `steps` are its own. */
export function witnessSearch(table: CrossedTable, leeway: Leeway): WitnessSearch {
  const breadth = table.dimensions.length > 3 ? 6 : 10;
  return { table, leeway, steps: new Map(), delta: new Float64Array(table.cells), breadth };
}

/** So many boxes at most are laid over one another for one need. */
const MOST_BOXES = 24;
/** Leaning on a cell whose only enterprise knows it is dearer than anything else. */
const SOLE_COST = 1e12;

interface Box {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
  readonly cost: number;
  readonly room: number;
}

/**
 * Finds another table with the same totals and the same told cells in which the need is met, leaving as little more untold as it can:
 * boxes of cells, the product of one step a dimension (the hypercube method, with totals and hierarchies as sides of the box), laid one
 * over another until the amount is reached. Nothing if no such boxes were found; `mayHide` lets it leave more cells untold.
 */
export function witness(search: WitnessSearch, need: WitnessNeed, mayHide: boolean): Witness | undefined {
  const { costs, sole } = search.leeway;
  const touched = new Set<number>();
  const freed: (readonly [number, number])[] = [];
  let rest = need.amount;
  for (let boxes = 0; rest > 0 && boxes < MOST_BOXES; boxes += 1) {
    const box = bestBox(search, { ...need, amount: rest }, mayHide);
    if (box === undefined) break;
    const moved = Math.min(rest, box.room);
    box.cells.forEach((cell, at) => {
      search.delta[cell] = (search.delta[cell] ?? 0) + (box.signs[at] ?? 0) * moved;
      touched.add(cell);
      if ((costs[cell] ?? 0) > 0) freed.push([cell, costs[cell] ?? 0]);
      costs[cell] = 0;
    });
    rest = box.room >= rest ? 0 : rest - moved;
  }
  const cells = [...touched].filter((cell) => search.delta[cell] !== 0);
  const changes = cells.map((cell) => search.delta[cell] ?? 0);
  for (const cell of touched) search.delta[cell] = 0;
  for (const [cell, cost] of freed) costs[cell] = cost;
  if (rest > 0) return undefined;
  const leansOnSole = cells.some((cell) => (sole[cell] ?? -1) >= 0 && sole[cell] !== sole[need.cell]);
  return { need, cells, changes, leansOnSole };
}

function bestBox(search: WitnessSearch, need: WitnessNeed, mayHide: boolean): Box | undefined {
  const { table } = search;
  const price = pricer(search, need, mayHide);
  const own = price(need.cell, need.direction);
  if (own.room <= 0 || own.cost === Infinity) return undefined;
  const lists = table.dimensions.map((_, at) => likelySteps(search, { need, at, price }));
  let best: Box | undefined;
  const visit = (at: number, box: Box): void => {
    if (best !== undefined && !isBetter(box, best, need.amount)) return;
    if (at === lists.length) {
      best = box;
      return;
    }
    const own = memberOf(table, need.cell, at);
    for (const step of lists[at] ?? []) {
      const wider = widened(box, { step, own, stride: table.strides[at] ?? 1, price });
      if (wider !== undefined) visit(at + 1, wider);
    }
  };
  visit(0, { cells: [need.cell], signs: [need.direction], ...own });
  return best;
}

/** A box that meets the whole need goes before one that does not; then the cheaper; of two that do not, the one with more room. */
function isBetter(one: Box, other: Box, amount: number): boolean {
  const isFull = one.room >= amount;
  if (isFull !== other.room >= amount) return isFull;
  return isFull ? one.cost < other.cost : one.room > other.room;
}

type Price = (cell: number, sign: number) => { readonly cost: number; readonly room: number };

/** What it costs to change a cell, and how far it can change in a direction. */
function pricer({ leeway, delta }: WitnessSearch, need: WitnessNeed, mayHide: boolean): Price {
  const { values, low, high, costs, sole } = leeway;
  const ownSole = sole[need.cell] ?? -1;
  return (cell, sign) => {
    const cost = costs[cell] ?? Infinity;
    if (cost === Infinity || (cost > 0 && !mayHide)) return { cost: Infinity, room: 0 };
    const alone = sole[cell] ?? -1;
    const now = (values[cell] ?? 0) + (delta[cell] ?? 0);
    return {
      cost: alone >= 0 && alone !== ownSole ? cost + SOLE_COST : cost,
      room: sign > 0 ? (high[cell] ?? 0) - now : now - (low[cell] ?? 0),
    };
  };
}

/** The steps of one dimension worth trying: those whose nearest cell costs least and has room; few, as boxes are their product. */
function likelySteps(
  search: WitnessSearch,
  { need, at, price }: { readonly need: WitnessNeed; readonly at: number; readonly price: Price },
): readonly KernelStep[] {
  const { dimensions, strides } = search.table;
  const dimension = dimensions[at];
  if (dimension === undefined) return [];
  const member = memberOf(search.table, need.cell, at);
  const key = at * 1_000_000 + member;
  const all = search.steps.get(key) ?? kernelSteps(dimension, member);
  search.steps.set(key, all);
  const ranked: { readonly step: KernelStep; readonly score: number }[] = [];
  for (const step of all) {
    let score = 0;
    for (let each = 0; each < step.members.length && score < Infinity; each += 1) {
      const beside = step.members[each] ?? 0;
      if (beside === member) continue;
      const sign = need.direction * (step.signs[each] ?? 1);
      const { cost, room } = price(need.cell + (beside - member) * (strides[at] ?? 1), sign);
      score += room <= 0 ? Infinity : room >= need.amount ? cost : cost + 1e9 * (1 - room / need.amount);
    }
    if (score < Infinity) ranked.push({ step, score });
  }
  ranked.sort((one, other) => one.score - other.score);
  const chosen = ranked.slice(0, search.breadth).map(({ step }) => step);
  const toTotal = ranked.find(({ step }) => step.other === undefined)?.step;
  return toTotal === undefined || chosen.includes(toTotal) ? chosen : [...chosen, toTotal];
}

/** The box doubled along a dimension; nothing where a cell may not change. */
function widened(
  box: Box,
  {
    step,
    own,
    stride,
    price,
  }: { readonly step: KernelStep; readonly own: number; readonly stride: number; readonly price: Price },
): Box | undefined {
  const cells = [...box.cells];
  const signs = [...box.signs];
  let { cost, room } = box;
  for (let each = 0; each < step.members.length; each += 1) {
    const member = step.members[each] ?? 0;
    if (member === own) continue;
    for (let at = 0; at < box.cells.length; at += 1) {
      const cell = (box.cells[at] ?? 0) + (member - own) * stride;
      const sign = (box.signs[at] ?? 0) * (step.signs[each] ?? 1);
      const priced = price(cell, sign);
      if (priced.room <= 0 || priced.cost === Infinity) return undefined;
      cost += priced.cost;
      room = Math.min(room, priced.room);
      cells.push(cell);
      signs.push(sign);
    }
  }
  return { cells, signs, cost, room };
}
