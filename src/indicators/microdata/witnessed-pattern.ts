import type { CrossedTable } from './crossed-table.ts';
import { type Leeway, type Witness, type WitnessNeed, type WitnessSearch, witness, witnessSearch } from './witness.ts';

/** What is left untold besides, and the witness of each need; none where a need cannot be met. */
export interface WitnessedPattern {
  readonly secondary: readonly number[];
  readonly witnesses: readonly (Witness | undefined)[];
}

/** A cell is tried again for publication only if so few witnesses lean on it. */
const MOST_PROOFS = 4;

/** How many times wider the search becomes for a need that was not met. */
const WIDER = 4;

/** A search over more steps, for the few needs that the likeliest ones do not meet. */
function broadWitness(search: WitnessSearch, need: WitnessNeed): Witness | undefined {
  return witness({ ...search, breadth: search.breadth * WIDER }, need, true);
}

/**
 * Cells to leave untold besides the sensitive ones, need after need, the greatest first; then cells are told again, the dearest first,
 * as long as every witness that leant on them can be replaced.
 */
export function witnessedPattern(table: CrossedTable, given: Leeway, needs: readonly WitnessNeed[]): WitnessedPattern {
  const costs = given.costs.slice();
  const search = witnessSearch(table, { ...given, costs });
  const witnesses = new Array<Witness | undefined>(needs.length).fill(undefined);
  const leaning = new Map<number, Set<number>>();
  const lean = (at: number, found: Witness | undefined): void => {
    for (const cell of witnesses[at]?.cells ?? []) leaning.get(cell)?.delete(at);
    witnesses[at] = found;
    for (const cell of found?.cells ?? []) {
      costs[cell] = 0;
      if ((given.costs[cell] ?? 0) === 0) continue;
      const known = leaning.get(cell) ?? new Set();
      leaning.set(cell, known.add(at));
    }
  };
  const order = [...needs.keys()].sort((a, b) => (needs[b]?.amount ?? 0) - (needs[a]?.amount ?? 0) || a - b);
  /** One need that cannot be met refuses the whole table: no more is spent on the others. */
  let isLost = false;
  for (const at of order) {
    const need = needs[at];
    if (need === undefined) continue;
    const found: Witness | undefined = witness(search, need, true) ?? (isLost ? undefined : broadWitness(search, need));
    isLost ||= found === undefined;
    lean(at, found);
  }
  const extra = [...leaning.keys()].sort((a, b) => (given.costs[b] ?? 0) - (given.costs[a] ?? 0) || a - b);
  for (const cell of extra) {
    const proofs = [...(leaning.get(cell) ?? [])];
    if (proofs.length > MOST_PROOFS) continue;
    costs[cell] = given.costs[cell] ?? 0;
    const others: Witness[] = [];
    for (const at of proofs) {
      const need = needs[at];
      const other = need === undefined ? undefined : witness(search, need, false);
      if (other === undefined || (other.leansOnSole && witnesses[at]?.leansOnSole === false)) break;
      others.push(other);
    }
    if (others.length === proofs.length) for (const [k, at] of proofs.entries()) lean(at, others[k]);
    else costs[cell] = 0;
  }
  const secondary = extra.filter((cell) => (leaning.get(cell)?.size ?? 0) > 0).sort((a, b) => a - b);
  return { secondary, witnesses };
}
