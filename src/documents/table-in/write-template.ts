import { csvCell } from '../../model/csv-cell.ts';
import type { RawCell } from '../../model/raw-grid.ts';

/** The bytes of a table as a workbook whose codes stay text, or as CSV with a mark that lets Excel see UTF-8. */
export async function tableBytes(rows: readonly (readonly RawCell[])[], format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'csv') {
    const lines = rows.map((row) => row.map(csvCell).join(','));
    return new TextEncoder().encode(`\ufeff${lines.join('\n')}\n`);
  }
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Dữ liệu', { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of rows) sheet.addRow([...row]);
  sheet.getRow(1).font = { bold: true };
  for (const [at, header] of (rows[0] ?? []).entries()) {
    const column = sheet.getColumn(at + 1);
    column.width = String(header).startsWith('Tên') ? 40 : 16;
    if (String(header).startsWith('Mã')) column.numFmt = '@';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
