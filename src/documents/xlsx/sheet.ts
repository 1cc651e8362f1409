import type { Workbook, Worksheet } from 'exceljs';

/** A number with the form it is shown in; its value is stored in full. */
export interface NumberCell {
  readonly value: number;
  readonly digits: number;
  /** Words after the number when the head of the column does not name the unit. */
  readonly unit?: string;
}

/** What a cell holds; text is stored as text, whatever it begins with. */
export type SheetCell = string | number | NumberCell | null;

/** A sheet of one table: a title, a note, a head that stays in sight, rows. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Row of the head; above it stand the title and the note. */
const HEAD_ROW = 3;
const NARROWEST = 8;
const WIDEST = 60;

/** Adds a sheet to a workbook. */
export function addSheet(workbook: Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.heads.forEach((head, place) => {
    const column = worksheet.getColumn(place + 1);
    column.width = widthOf(head, sheet.rows, place);
    column.alignment = { vertical: 'top', wrapText: true };
  });
  worksheet.getCell(1, 1).value = sheet.title;
  worksheet.getCell(1, 1).style = { font: { bold: true, size: 13 }, alignment: { wrapText: false } };
  worksheet.getCell(2, 1).value = sheet.note ?? '';
  worksheet.getCell(2, 1).style = { font: { italic: true }, alignment: { wrapText: false } };
  const head = worksheet.getRow(HEAD_ROW);
  sheet.heads.forEach((text, place) => {
    const cell = head.getCell(place + 1);
    cell.value = text;
    cell.style = HEAD_STYLE;
  });
  sheet.rows.forEach((row, down) =>
    row.forEach((cell, across) => write(worksheet, [HEAD_ROW + 1 + down, across + 1], cell)),
  );
  if (sheet.rows.length > 0)
    worksheet.autoFilter = {
      from: { row: HEAD_ROW, column: 1 },
      to: { row: HEAD_ROW + sheet.rows.length, column: sheet.heads.length },
    };
}

const HEAD_STYLE = {
  font: { bold: true },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF0' } },
  border: { bottom: { style: 'thin' } },
} as const;

function write(worksheet: Worksheet, [row, column]: readonly [number, number], content: SheetCell): void {
  if (content === null || content === '') return;
  const cell = worksheet.getCell(row, column);
  if (typeof content === 'object') {
    cell.value = content.value;
    cell.numFmt = numberFormat(content);
    return;
  }
  cell.value = content;
  if (typeof content === 'string' && /^[=+\-@\t\r]/.test(content)) cell.numFmt = '@';
}

/** How a number is shown: grouped, with its decimals, and its unit where the head has none. */
export function numberFormat({ digits, unit }: NumberCell): string {
  const number = digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0';
  return unit === undefined || unit === '' ? number : `${number}" ${unit.replaceAll('"', '')}"`;
}

function widthOf(head: string, rows: Sheet['rows'], place: number): number {
  const lengths = rows.map((row) => {
    const cell = row[place] ?? '';
    return typeof cell === 'object' ? (cell?.unit ?? '').length + 12 : String(cell).length;
  });
  const longestWord = Math.max(...head.split(' ').map((word) => word.length));
  return Math.min(WIDEST, Math.max(NARROWEST, longestWord + 4, ...lengths.map((length) => length + 2)));
}
