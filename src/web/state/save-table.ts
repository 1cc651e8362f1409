import { csvCell, harmless } from '../../model/csv-cell.ts';

/** A plain value of a table as it is downloaded: in full, never rounded. */
export type SheetCell = string | number | null;

export interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const safeCell = (cell: SheetCell): string => csvCell(typeof cell === 'string' ? harmless(cell) : cell);

/** A table as CSV with a byte-order mark, so that spreadsheets read its Vietnamese. */
export function csvText(heads: readonly string[], rows: readonly (readonly SheetCell[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a file to the reader's browser. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A table as a workbook; written by the server, whose writer the reports use too. */
export async function saveSheet(fileName: string, title: string, sheet: Sheet): Promise<void> {
  const response = await fetch('/api/v1/sheets', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileName, title, ...sheet }),
  });
  if (response.ok) saveBlob(`${fileName}.xlsx`, await response.blob());
}
