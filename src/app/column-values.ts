import type { Release } from '../model/release.ts';
import type { TableSource } from './ports.ts';

/** What a column of words holds. */
export interface ColumnValues {
  readonly name: string;
  /** Different values in all; empty cells are not counted. */
  readonly distinct: number;
  readonly empty: number;
  /** Each value with its rows, in order of the letters; none where there are more than are listed. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
}

/** Types whose values choose rows: names, days, and years that are written as whole numbers. */
const WORDS: ReadonlySet<string> = new Set(['string', 'date', 'integer']);

/** More values than these are searched for, not listed. */
export const MOST_VALUES = 500;

/** What the columns of words, days and whole numbers of a table hold, so that rows can be chosen by them. Cost: one pass over these columns. */
export async function columnValues(
  tables: Pick<TableSource, 'read'>,
  { ref, descriptor }: Release,
  table: string,
): Promise<readonly ColumnValues[]> {
  const fields = descriptor.resources.find(({ name }) => name === table)?.schema?.fields ?? [];
  const names = fields.filter(({ type }) => WORDS.has(type)).map(({ name }) => name);
  if (names.length === 0) return [];
  const { columns } = await tables.read(ref, table, { columns: names });
  return names.map((name) => {
    const counts = new Map<string, number>();
    let empty = 0;
    for (const cell of columns[name] ?? []) {
      if (cell === null || cell === '') empty += 1;
      else counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
    }
    const listed = counts.size > MOST_VALUES ? [] : [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return { name, distinct: counts.size, empty, values: listed.map(([value, rows]) => ({ value, rows })) };
  });
}
