import { type CrossedTable, memberOf } from './crossed-table.ts';
import type { Leeway, Witness, WitnessNeed } from './witness.ts';

/**
 * The audit: which needs have no witness that holds. It knows nothing of how witnesses are found: it looks at each one and checks that every
 * cell that changes is untold (`costs` 0), that every value stays within what everybody knows, that every sum over the parts of a total,
 * in every dimension, changes as its total does, and that the cell itself moves as far as it needs.
 */
export function unprovenNeeds(
  table: CrossedTable,
  leeway: Pick<Leeway, 'values' | 'low' | 'high' | 'costs'>,
  asked: { readonly needs: readonly WitnessNeed[]; readonly witnesses: readonly (Witness | undefined)[] },
): readonly WitnessNeed[] {
  return asked.needs.filter((need, at) => {
    const found = asked.witnesses[at];
    return found === undefined || !holds(table, leeway, { need, found });
  });
}

function holds(
  table: CrossedTable,
  { values, low, high, costs }: Pick<Leeway, 'values' | 'low' | 'high' | 'costs'>,
  { need, found }: { readonly need: WitnessNeed; readonly found: Witness },
): boolean {
  const greatest = found.changes.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
  let moved = 0;
  const sums = new Map<string, number>();
  const add = (key: string, change: number): void => void sums.set(key, (sums.get(key) ?? 0) + change);
  for (const [at, cell] of found.cells.entries()) {
    const change = found.changes[at] ?? Number.NaN;
    const value = values[cell] ?? Number.NaN;
    const slack = 1e-12 * Math.abs(value);
    const next = value + change;
    if (costs[cell] !== 0 || !(next >= (low[cell] ?? 0) - slack && next <= (high[cell] ?? 0) + slack)) return false;
    if (cell === need.cell) moved += change;
    for (const [each, dimension] of table.dimensions.entries()) {
      const member = memberOf(table, cell, each);
      const above = dimension.parents[member] ?? -1;
      if (above >= 0) add(`${each} ${cell + (above - member) * (table.strides[each] ?? 1)}`, change);
      if (dimension.paths[member]?.length === 0) add(`${each} ${cell}`, -change);
    }
  }
  if (moved * need.direction < need.amount * (1 - 1e-12)) return false;
  return [...sums.values()].every((sum) => Math.abs(sum) <= 1e-12 * greatest);
}
