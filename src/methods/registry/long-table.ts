/** Names that a column holds, once each, and which of them stands in each row. */
export interface KeyColumn {
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

export type LongColumn = KeyColumn | Float64Array;

/** A table by columns. Rows are counted from 0; nothing in it is ever written to after it is made. */
export interface LongTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, LongColumn>>;
}

/** Whether a column holds names, not numbers. */
export const isKeyColumn = (column: LongColumn): column is KeyColumn => !(column instanceof Float64Array);

/** Names of a column, each once, in the order of their first row. */
export function keyColumn(values: readonly string[]): KeyColumn {
  const found = new Map<string, number>();
  const codes = new Int32Array(values.length);
  values.forEach((value, row) => {
    const code = found.get(value) ?? found.size;
    if (code === found.size) found.set(value, code);
    codes[row] = code;
  });
  return { names: [...found.keys()], codes };
}

/** A table from lists of one length: texts become keys, numbers stay numbers. */
export function longTable(columns: Readonly<Record<string, readonly string[] | ArrayLike<number>>>): LongTable {
  const made: Record<string, LongColumn> = {};
  for (const [name, values] of Object.entries(columns)) {
    const list = Array.from(values as ArrayLike<string | number>);
    made[name] = list.some((value) => typeof value === 'string')
      ? keyColumn(list.map(String))
      : Float64Array.from(list as number[]);
  }
  return { rows: Math.max(0, ...Object.values(columns).map((values) => values.length)), columns: made };
}

/** What stands in a cell: a name or a number. */
export function cellOf(column: LongColumn, row: number): string | number {
  return isKeyColumn(column) ? column.names[column.codes[row]!]! : column[row]!;
}

/** The columns as plain lists. */
export function plainColumns(table: LongTable): Readonly<Record<string, readonly (string | number)[]>> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      name,
      Array.from({ length: table.rows }, (_, row) => cellOf(column, row)),
    ]),
  );
}
