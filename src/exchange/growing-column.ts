import type { LongColumn } from '../app/ports-methods.ts';

const FIRST_SIZE = 1024;

/** A column that is filled row by row. */
export interface GrowingColumn {
  /** False where the text cannot stand in the column. */
  add(text: string): boolean;
  column(): LongColumn;
}

/** A list of numbers with room for one more. */
function roomier<T extends Int32Array | Float64Array>(values: T, rows: number, make: (size: number) => T): T {
  if (rows < values.length) return values;
  const larger = make(2 * values.length);
  larger.set(values);
  return larger;
}

/** Names, each kept once. A name that is cut out of a large text would keep all of it: it is copied. */
export function growingNames(): GrowingColumn {
  const found = new Map<string, number>();
  const names: string[] = [];
  let codes = new Int32Array(FIRST_SIZE);
  let rows = 0;
  return {
    add(text) {
      let code = found.get(text);
      if (code === undefined) {
        code = names.length;
        const own = Buffer.from(text).toString();
        found.set(own, code);
        names.push(own);
      }
      codes = roomier(codes, rows, (size) => new Int32Array(size));
      codes[rows++] = code;
      return true;
    },
    column: () => ({ names, codes: codes.slice(0, rows) }),
  };
}

/** Numbers, as a parser reads them. */
export function growingNumbers(parse: (text: string) => number | undefined): GrowingColumn {
  let values = new Float64Array(FIRST_SIZE);
  let rows = 0;
  return {
    add(text) {
      const value = parse(text);
      values = roomier(values, rows, (size) => new Float64Array(size));
      values[rows++] = value ?? Number.NaN;
      return value !== undefined;
    },
    column: () => values.slice(0, rows),
  };
}
