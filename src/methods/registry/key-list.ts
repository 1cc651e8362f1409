import type { Given } from './given.ts';
import type { KeyColumn } from './long-table.ts';
import { refuse } from './run-refusal.ts';

/** Names in character order, and where each stands. */
export interface KeyList {
  readonly names: readonly string[];
  /** Position of each row's name of a column; −1 where the list lacks it. */
  of(column: KeyColumn): Int32Array;
  at(name: string): number;
}

/** A list of names, sorted by their characters. */
export function keyList(names: Iterable<string>): KeyList {
  const sorted = [...new Set(names)].sort();
  const position = new Map(sorted.map((name, at) => [name, at] as const));
  const at = (name: string): number => position.get(name) ?? -1;
  return {
    names: sorted,
    at,
    of({ names: own, codes }) {
      const to = Int32Array.from(own, at);
      return codes.map((code) => to[code]!);
    },
  };
}

/** All names that stand in some columns, given as `table.column`; tables and columns that were not given add none. */
export function namesIn(given: Given, ...columns: readonly string[]): KeyList {
  return keyList(
    columns.flatMap((path) => {
      const [table = '', column = ''] = path.split('.');
      return given.has(table) && given.hasColumn(table, column) ? given.keys(table, column).names : [];
    }),
  );
}

/** Refuses the first row whose name the list lacks. */
export function positionsIn(given: Given, keys: KeyList, path: string): Int32Array {
  const [table = '', column = ''] = path.split('.');
  const own = given.keys(table, column);
  const positions = keys.of(own);
  const row = positions.indexOf(-1);
  if (row >= 0) refuse('unknown-key', { table, row, column, value: own.names[own.codes[row]!]! });
  return positions;
}

/** A number for each name of the list from a table; what the table lacks is `absent`, or refused. */
export function valuesBy(given: Given, keys: KeyList, asked: ValuesAsked): Float64Array {
  const { table, key, value, absent } = asked;
  const positions = positionsIn(given, keys, `${table}.${key}`);
  const values = given.values(table, value);
  const found = new Float64Array(keys.names.length).fill(absent === 'refused' ? Number.NaN : absent);
  const seen = new Uint8Array(keys.names.length);
  positions.forEach((position, row) => {
    found[position] = values[row]!;
    seen[position] = 1;
  });
  const lacking = absent === 'refused' ? seen.indexOf(0) : -1;
  if (lacking >= 0) refuse('missing-key', { table, column: key, value: keys.names[lacking]! });
  return found;
}

/** Which column of a table holds the names, which the numbers, and what a missing name means. */
export interface ValuesAsked {
  readonly table: string;
  readonly key: string;
  readonly value: string;
  readonly absent: number | 'refused';
}

/** A name of the second column for each name of the list; refused where the table lacks one. */
export function labelsBy(
  given: Given,
  keys: KeyList,
  asked: { readonly table: string; readonly key: string; readonly label: string },
) {
  const { table, key, label } = asked;
  const positions = positionsIn(given, keys, `${table}.${key}`);
  const own = given.keys(table, label);
  const labels = keyList(own.names);
  const labelOf = labels.of(own);
  const found = new Int32Array(keys.names.length).fill(-1);
  positions.forEach((position, row) => {
    found[position] = labelOf[row]!;
  });
  const lacking = found.indexOf(-1);
  if (lacking >= 0) refuse('missing-key', { table, column: key, value: keys.names[lacking]! });
  return { labels, found };
}
