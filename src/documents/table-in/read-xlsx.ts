import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { Bilingual } from '../../model/bilingual.ts';
import { type CellMarks, columnLetter, type RawCell, type RawRow, type RawSheet } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { MOST_CELLS } from './workbook-bounds.ts';

interface SheetReading {
  readonly sheet: RawSheet;
  readonly refusals: readonly Refusal[];
  readonly notes: readonly Bilingual[];
}

/** Parts of a sheet that say nothing of its table and can be enormous. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'legacyDrawing', 'pageSetup'];

/** Reads the sheets of an .xlsx workbook: merged areas spread, formulas by their stored results, dates as days. */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
): Promise<Parsed<{ sheets: readonly RawSheet[]; notes: readonly Bilingual[] }>> {
  const { default: exceljs } = await import('exceljs');
  const workbook: Workbook = new exceljs.Workbook();
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await workbook.xlsx.load(buffer, { ignoreNodes: IGNORED });
  } catch {
    const said = {
      vi: 'Không đọc được bảng tính: tệp .xlsx bị hỏng. Hãy mở trong Excel và lưu lại.',
      en: 'The workbook cannot be read: the .xlsx file is damaged. Open it in Excel and save it again.',
    };
    return { ok: false, refusals: [{ code: 'damaged-file', where: { file: fileName }, said }] };
  }
  const wide = workbook.worksheets.find((worksheet) => spreadCells(worksheet) > MOST_CELLS);
  if (wide !== undefined) return { ok: false, refusals: [tooManyCells(wide.name, fileName)] };
  const readings = workbook.worksheets.map((worksheet) => readSheet(worksheet, fileName));
  const refusals = readings.flatMap((reading) => reading.refusals);
  if (refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    value: {
      sheets: readings.map((reading) => reading.sheet),
      notes: readings.flatMap((reading) => reading.notes),
    },
  };
}

/** Cells that the rows of a sheet take when each is held up to its last filled column. */
function spreadCells(worksheet: Worksheet): number {
  let sum = 0;
  worksheet.eachRow({ includeEmpty: false }, (row) => {
    sum += row.cellCount;
  });
  return sum;
}

function tooManyCells(sheet: string, file: string): Refusal {
  const most = String(MOST_CELLS / 1_000_000);
  return {
    code: 'too-many-cells',
    where: { file, sheet },
    said: {
      vi: `Trang tính trải hơn ${most} triệu ô. Hãy xoá các ô thừa ngoài bảng hoặc lưu bảng thành .csv.`,
      en: `The sheet spreads over more than ${most} million cells. Delete stray cells outside the table, or save the table as .csv.`,
    },
  };
}

function readSheet(worksheet: Worksheet, fileName: string): SheetReading {
  const rows: RawRow[] = [];
  const refusals: Refusal[] = [];
  const counts = { formulas: 0, hiddenRows: 0 };
  let width = 0;
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) counts.hiddenRows += 1;
    const cells: RawCell[] = [];
    const marks = new Map<number, CellMarks>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const where = { file: fileName, sheet: worksheet.name, row: number, column: columnLetter(column - 1) };
      const read = cellValue(cell);
      if (typeof read === 'object' && read !== null) {
        refusals.push({ code: read.fault, where, said: read.said });
        return;
      }
      if (cell.formula) counts.formulas += 1;
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = read;
      const dressed = cellMarks(cell, read);
      if (dressed !== undefined) marks.set(column - 1, dressed);
    });
    if (cells.every((cell) => cell === null)) return;
    width = Math.max(width, cells.length);
    rows.push(marks.size > 0 ? { number, cells, marks } : { number, cells });
  });
  const isHidden = worksheet.state !== 'visible';
  const hiddenColumns = (worksheet.columns ?? []).flatMap((column, at) => (column.hidden ? [columnLetter(at)] : []));
  return {
    sheet: isHidden ? { name: worksheet.name, rows, width, isHidden } : { name: worksheet.name, rows, width },
    refusals,
    notes: sheetNotes(worksheet.name, { ...counts, hiddenColumns, isHidden }),
  };
}

interface CellFault {
  readonly fault: string;
  readonly said: Bilingual;
}

function cellValue(cell: Cell): RawCell | CellFault {
  const value = cell.isMerged && cell.master !== cell ? cell.master.value : cell.value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && !(value instanceof Date) && ('formula' in value || 'sharedFormula' in value)) {
    const result = value.result;
    if (result === undefined) return noResult();
    return plainValue(result);
  }
  return plainValue(value);
}

function plainValue(value: unknown): RawCell | CellFault {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return null;
  if ('error' in value) return errorFault(String(value.error));
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { readonly text?: string }) => run.text ?? '').join('');
  }
  if ('text' in value) return plainValue(value.text);
  return null;
}

function errorFault(mark: string): RawCell | CellFault {
  if (mark === '#N/A') return mark;
  return {
    fault: 'error-cell',
    said: {
      vi: `Ô chứa lỗi ${mark} của Excel. Hãy sửa công thức hoặc xoá ô.`,
      en: `The cell holds the Excel error ${mark}. Mend the formula or empty the cell.`,
    },
  };
}

function noResult(): CellFault {
  return {
    fault: 'formula-without-result',
    said: {
      vi: 'Ô là công thức chưa được tính. Hãy mở tệp trong Excel, lưu lại rồi thêm.',
      en: 'The cell is a formula that was never computed. Open the file in Excel, save it, and add it again.',
    },
  };
}

function cellMarks(cell: Cell, value: RawCell): CellMarks | undefined {
  const isMerged = cell.isMerged && cell.master !== cell;
  const text = typeof value === 'string' ? value : '';
  const indent = (cell.alignment?.indent ?? 0) + Math.floor((/^[ \u00a0]*/u.exec(text)?.[0].length ?? 0) / 2);
  const isBold = cell.font?.bold === true;
  const isPercent = typeof value === 'number' && typeof cell.numFmt === 'string' && cell.numFmt.includes('%');
  if (!isMerged && indent === 0 && !isBold && !isPercent) return undefined;
  return {
    ...(isBold ? { isBold } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(isMerged ? { isMerged } : {}),
    ...(isPercent ? { isPercent } : {}),
  };
}

interface SheetFacts {
  readonly formulas: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: readonly string[];
  readonly isHidden: boolean;
}

function sheetNotes(name: string, facts: SheetFacts): readonly Bilingual[] {
  const notes: Bilingual[] = [];
  if (facts.isHidden) notes.push({ vi: `Trang ${name}: đang ẩn`, en: `Sheet ${name}: hidden` });
  if (facts.hiddenRows > 0) {
    notes.push({
      vi: `Trang ${name}: ${facts.hiddenRows} dòng ẩn cũng được đọc`,
      en: `Sheet ${name}: ${facts.hiddenRows} hidden rows are read as well`,
    });
  }
  if (facts.hiddenColumns.length > 0) {
    const columns = facts.hiddenColumns.join(', ');
    notes.push({
      vi: `Trang ${name}: cột ẩn ${columns} cũng được đọc`,
      en: `Sheet ${name}: hidden columns ${columns} are read as well`,
    });
  }
  if (facts.formulas > 0) {
    notes.push({
      vi: `Trang ${name}: ${facts.formulas} công thức, lấy kết quả đã lưu`,
      en: `Sheet ${name}: ${facts.formulas} formulas, taken by their stored results`,
    });
  }
  return notes;
}
