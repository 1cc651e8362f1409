import type { Dimension } from './dimension.ts';

/** Every combination of members of some dimensions, totals among them; a cell is a number, the last dimension runs fastest. */
export interface CrossedTable {
  readonly dimensions: readonly Dimension[];
  readonly strides: readonly number[];
  readonly cells: number;
}

/** The table in which all dimensions cross. */
export function crossedTable(dimensions: readonly Dimension[]): CrossedTable {
  const strides: number[] = [];
  let cells = 1;
  for (const { codes } of [...dimensions].reverse()) {
    strides.unshift(cells);
    cells *= codes.length;
  }
  return { dimensions, strides, cells };
}

/** The member of one dimension in a cell. */
export function memberOf({ dimensions, strides }: CrossedTable, cell: number, at: number): number {
  return Math.floor(cell / (strides[at] ?? 1)) % (dimensions[at]?.codes.length ?? 1);
}
