import type { CellValue } from '../app/ports.ts';
import type { RowsPage } from '../app/workbench.ts';

function cell(value: CellValue): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly CellValue[]): string => `${cells.map(cell).join(',')}\n`;

/** A table as CSV text (RFC 4180, `\n` line ends as in the packs), a page of rows at a time. */
export async function* csvChunks(read: (page: number) => Promise<RowsPage | undefined>): AsyncGenerator<string> {
  let pages = 1;
  for (let number = 1; number <= pages; number += 1) {
    const page = await read(number);
    if (page === undefined) throw new Error(`page ${number} of a table could not be read`);
    pages = page.pages;
    const columns = Object.values(page.slice.columns);
    const rows = page.slice.rowNumbers.map((_, place) => line(columns.map((column) => column[place] ?? null)));
    yield (number === 1 ? line(Object.keys(page.slice.columns)) : '') + rows.join('');
  }
}
