import type { CellFacts } from './cell-facts.ts';
import { type CrossedTable, memberOf } from './crossed-table.ts';
import { ENTERPRISES } from './protection-needs.ts';
import { type SizeClass, sizeClasses } from './size-classes.ts';

/** What everybody knows of every cell beforehand. */
export interface KnownBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface BoundRequest {
  readonly measure: number;
  /** Position of the workers. */
  readonly workers: number;
}

/**
 * Nothing is below 0, a cell that is not empty holds an enterprise, and in a size class every enterprise has as many workers as the class
 * says: so many enterprises cannot have fewer, or more, workers together, and so many workers not be of fewer, or more, enterprises.
 * Totals can hold no less and no more than their parts.
 */
export function knownBounds(table: CrossedTable, facts: CellFacts, request: BoundRequest): KnownBounds {
  const [low, high] = [new Float64Array(table.cells), new Float64Array(table.cells)];
  const classes = table.dimensions.map(({ name, codes }) => {
    const named = name.startsWith('size ') ? sizeClasses(name.slice(5).split(',').map(Number)) : [];
    return codes.map((code) => named.find((each) => each.code === code));
  });
  for (let cell = 0; cell < table.cells; cell += 1) {
    const members = table.dimensions.map((_, at) => memberOf(table, cell, at));
    const paths = table.dimensions.map(({ paths }, at) => paths[members[at] ?? 0] ?? []);
    if (facts.counts[cell] === 0 || paths.some((path) => path.length === 0)) continue;
    const found = members.flatMap((member, at) => classes[at]?.[member] ?? []);
    const [least, most] = leafBounds(facts, cell, { ...request, found });
    let over = [0];
    for (const [at, path] of paths.entries())
      over = over.flatMap((part) => path.map((member) => part + member * (table.strides[at] ?? 1)));
    for (const each of over) {
      low[each] = (low[each] ?? 0) + least;
      high[each] = (high[each] ?? 0) + most;
    }
  }
  return { low, high };
}

/** The bounds of one innermost cell; the true value always lies within them. */
function leafBounds(
  facts: CellFacts,
  cell: number,
  { measure, workers, found }: BoundRequest & { readonly found: readonly SizeClass[] },
): readonly [least: number, most: number] {
  const count = facts.counts[cell] ?? 0;
  const sum = facts.sums[workers]?.[cell] ?? 0;
  const value = measure === ENTERPRISES ? (facts.units[cell] ?? 0) : (facts.sums[measure]?.[cell] ?? 0);
  let [low, high] = [measure === ENTERPRISES ? 1 : 0, Infinity];
  if (measure !== ENTERPRISES && measure !== workers) return [low, high];
  for (const { least, most } of found) {
    const [lowest, highest] =
      measure === workers
        ? [least * count, most * count]
        : [Math.ceil(sum / most), least === 0 ? Infinity : Math.floor(sum / least)];
    low = Math.max(low, lowest);
    high = Math.min(high, highest);
  }
  return [Math.min(value, low), Math.max(value, high)];
}
