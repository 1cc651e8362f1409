import type { KeyList } from './key-list.ts';
import type { KeyColumn, LongColumn, LongTable } from './long-table.ts';

/** A column that repeats names by position. */
export function namesAt(keys: KeyList, positions: ArrayLike<number>): KeyColumn {
  return { names: keys.names, codes: Int32Array.from(positions) };
}

/** Numbers as a column, without a copy where they are one already. */
const numbers = (values: ArrayLike<number>): Float64Array =>
  values instanceof Float64Array ? values : Float64Array.from(values);

/** One row a name, in the order of the list. */
export function byKey(
  key: string,
  keys: KeyList,
  values: Readonly<Record<string, ArrayLike<number> | KeyColumn>>,
): LongTable {
  const positions = Int32Array.from(keys.names.keys());
  return { rows: positions.length, columns: { [key]: namesAt(keys, positions), ...columnsOf(values) } };
}

function columnsOf(values: Readonly<Record<string, ArrayLike<number> | KeyColumn>>): Record<string, LongColumn> {
  return Object.fromEntries(
    Object.entries(values).map(([name, column]) => [name, 'codes' in column ? column : numbers(column)]),
  );
}

/** One row a cell, row after row. */
export function byCell(
  down: readonly [column: string, keys: KeyList],
  across: readonly [column: string, keys: KeyList],
  values: Readonly<Record<string, ArrayLike<number>>>,
): LongTable {
  const [rows, cols] = [down[1].names.length, across[1].names.length];
  const [r, c] = [new Int32Array(rows * cols), new Int32Array(rows * cols)];
  for (let p = 0; p < r.length; p++) {
    r[p] = Math.floor(p / cols);
    c[p] = p % cols;
  }
  return {
    rows: r.length,
    columns: {
      [down[0]]: { names: down[1].names, codes: r },
      [across[0]]: { names: across[1].names, codes: c },
      ...columnsOf(values),
    },
  };
}

/** One row for each entry of lists of one length. */
export function byRow(values: Readonly<Record<string, ArrayLike<number> | KeyColumn>>): LongTable {
  const columns = columnsOf(values);
  const [first] = Object.values(columns);
  return { rows: first === undefined ? 0 : 'codes' in first ? first.codes.length : first.length, columns };
}

/** A table of a single row: texts stand as keys. */
export function oneRow(values: Readonly<Record<string, number | string>>): LongTable {
  return byRow(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? { names: [value], codes: Int32Array.of(0) } : Float64Array.of(value),
      ]),
    ),
  );
}

/** Words as a column. */
export function wordColumn(words: readonly string[]): KeyColumn {
  const names = [...new Set(words)];
  const code = new Map(names.map((name, at) => [name, at] as const));
  return { names, codes: Int32Array.from(words, (word) => code.get(word)!) };
}
