import type { MethodDetail, RunAnswer } from '../../http/contract/method-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';

export type ResultShape = NonNullable<MethodDetail['call']>['outputs'][number];
export type ResultColumn = ResultShape['columns'][number];
type Cell = string | number | null;

/** One row of a result: its place in it and its cells by column. */
export interface ResultRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A table of a result as it is shown: keys first, then numbers. */
export interface ResultTable {
  readonly name: string;
  readonly about: Bilingual;
  readonly columns: readonly ResultColumn[];
  readonly keys: readonly ResultColumn[];
  /** Columns that can be drawn. */
  readonly numbers: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  /** Rows in all; more than `rows` where the answer was cut. */
  readonly count: number;
}

const isNamed = ({ type }: ResultColumn): boolean => type === 'key' || type === 'text';

/** The tables of an answer with their shapes. */
export function resultTables(shapes: readonly ResultShape[], answer: RunAnswer): readonly ResultTable[] {
  return answer.outputs.flatMap(({ name, rows: count, columns: cells }) => {
    const shape = shapes.find((each) => each.name === name);
    if (shape === undefined) return [];
    const length = Math.max(0, ...Object.values(cells).map((column) => column.length));
    const isKey = (column: ResultColumn): boolean => column.type === 'key' || shape.order.includes(column.name);
    return [
      {
        name,
        about: shape.about,
        columns: shape.columns,
        keys: shape.columns.filter(isKey),
        numbers: shape.columns.filter((column) => !isNamed(column) && !isKey(column)),
        rows: Array.from({ length }, (_, at) => ({
          at,
          cells: Object.fromEntries(shape.columns.map((column) => [column.name, cells[column.name]?.[at] ?? null])),
        })),
        count,
      },
    ];
  });
}

/** What a row is about, in words: its keys with the names of places and codes. */
export function rowWords({ cells }: ResultRow, { keys, name }: ResultTable, names: RunAnswer['names']): Bilingual {
  if (keys.length === 0) return { vi: name, en: name };
  const told = keys.map((key): Bilingual => {
    const cell = String(cells[key.name] ?? '');
    return names[cell] ?? { vi: cell, en: cell };
  });
  return { vi: told.map(({ vi }) => vi).join(' · '), en: told.map(({ en }) => en).join(' · ') };
}

/** Rows by a column, greatest or least first; those without a number are left out, equals keep their order. */
export function rankedRows(
  { rows }: ResultTable,
  column: string,
  { isRising, most }: { readonly isRising: boolean; readonly most: number },
): readonly ResultRow[] {
  const numberAt = ({ cells }: ResultRow): number => Number(cells[column]);
  return rows
    .filter(({ cells }) => typeof cells[column] === 'number')
    .sort((a, b) => (isRising ? numberAt(a) - numberAt(b) : numberAt(b) - numberAt(a)) || a.at - b.at)
    .slice(0, most);
}
