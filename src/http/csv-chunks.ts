import type { CellValue, TableSlice } from '../app/ports.ts';
import { csvCell } from '../model/csv-cell.ts';

/** A row of a CSV text with its line end. */
export const csvLine = (cells: readonly CellValue[]): string => `${cells.map(csvCell).join(',')}\n`;

/** A table as CSV text (RFC 4180, `\n` line ends as in the packs), a slice of rows at a time. */
export async function* csvChunks(slices: AsyncIterable<TableSlice>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const { columns, rowNumbers } of slices) {
    const values = Object.values(columns);
    const rows = rowNumbers.map((_, place) => csvLine(values.map((column) => column[place] ?? null)));
    yield (isFirst ? csvLine(Object.keys(columns)) : '') + rows.join('');
    isFirst = false;
  }
}
