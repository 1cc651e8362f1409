import { type Matrix, matrix } from '../matrix.ts';
import type { Given } from './given.ts';
import { type KeyList, positionsIn } from './key-list.ts';
import { located, type RunPlace, refuse } from './run-refusal.ts';

/** A table in full form between two lists of names, and the way back to its rows. */
export interface FullTable extends Matrix {
  readonly down: KeyList;
  readonly across: KeyList;
  /** Where a cell, or the first row of a name, stands in the table that was given. */
  place(at: { readonly row: number | undefined; readonly column: number | undefined }): RunPlace;
  /** What compute gives; its faults are told by the names of this table. */
  within<T>(compute: () => T): T;
}

/** Which columns of a long table become rows, columns and cells. */
export interface FullAsked {
  readonly table: string;
  readonly down: readonly [column: string, keys: KeyList];
  readonly across: readonly [column: string, keys: KeyList];
  readonly value: string;
  /** What stands where the table has no row; 0 if not said. */
  readonly absent?: number;
  /** Pairs: a row holds for both directions, and both, if given, must be equal. */
  readonly isMirrored?: boolean;
}

/** Refuses full tables that would not fit into the memory allowed. */
export function assertFits(given: Given, table: string, cells: number): void {
  if (cells > given.hooks.mostCells) refuse('too-large', { table, value: `${cells}` });
}

/** A long table in full form. */
export function fullTable(given: Given, asked: FullAsked): FullTable {
  const { table, value, absent = 0 } = asked;
  const [downColumn, down] = asked.down;
  const [acrossColumn, across] = asked.across;
  const [rows, cols] = [down.names.length, across.names.length];
  assertFits(given, table, rows * cols);
  const r = positionsIn(given, down, `${table}.${downColumn}`);
  const c = positionsIn(given, across, `${table}.${acrossColumn}`);
  const values = given.values(table, value);
  const cells = new Float64Array(rows * cols).fill(absent);
  values.forEach((v, at) => {
    cells[r[at]! * cols + c[at]!] = v;
  });
  if (asked.isMirrored === true) mirror(cells, { r, c, values, table });
  const place: FullTable['place'] = ({ row, column }) => {
    const line = r.findIndex((position, at) => position === row && (column === undefined || c[at] === column));
    return {
      table,
      ...(line < 0 ? {} : { row: line }),
      keys: {
        ...(row === undefined ? {} : { [downColumn]: down.names[row] ?? '' }),
        ...(column === undefined ? {} : { [acrossColumn]: across.names[column] ?? '' }),
      },
    };
  };
  return {
    ...matrix(rows, cols, cells),
    down,
    across,
    place,
    within: (compute) => located(place, compute),
  };
}

interface Pairs {
  readonly r: Int32Array;
  readonly c: Int32Array;
  readonly values: Float64Array;
  readonly table: string;
}

/** Gives each pair to both directions; refuses a row whose mirror says otherwise. */
function mirror(cells: Float64Array, { r, c, values, table }: Pairs): void {
  const n = Math.sqrt(cells.length);
  const given = new Uint8Array(cells.length);
  values.forEach((_, at) => {
    given[r[at]! * n + c[at]!] = 1;
  });
  values.forEach((value, at) => {
    const back = c[at]! * n + r[at]!;
    if (given[back] === 0) cells[back] = value;
    else if (!Object.is(cells[back], value) && cells[back] !== value)
      refuse('not-symmetric', { table, row: at, value });
  });
}
