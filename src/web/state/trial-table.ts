import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { missingMark } from '../../model/vietnamese/missing-mark.ts';
import { columnConvention, parseNumber } from '../../model/vietnamese/number-text.ts';
import { parseCsv } from './parse-csv.ts';

/** A table that a method is tried on; a cell is null where there is no number. */
export interface TrialTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
}

/** A table to try, and where it came from. */
export interface TrialInput {
  readonly table: TrialTable;
  readonly source: Bilingual;
}

const MOST_FAULTS = 20;

/** Reads a pasted table: heads in the first line, names in the first column, numbers in one way of writing. */
export function pastedTable(text: string): Parsed<TrialTable> {
  const [heads, ...body] = parseCsv(text);
  if (heads === undefined || heads.length < 2 || body.length === 0) {
    const vi = 'Cần dòng đầu là tên cột, cột đầu là tên dòng, và ít nhất một dòng số.';
    const en = 'The first line must name the columns, the first column the rows, with at least one row of numbers.';
    return { ok: false, refusals: [{ code: 'no-table', where: {}, said: { vi, en } }] };
  }
  const columns = heads.slice(1).map((head) => head.trim());
  const written = body.flatMap((row) => row.slice(1, heads.length)).filter((cell) => isNumberText(cell));
  const { convention } = columnConvention(written);
  if (convention === 'mixed' || convention === 'ambiguous') {
    const vi =
      'Không rõ “1.234” là một nghìn hai trăm ba tư hay 1,234. Hãy viết mọi số theo một cách, có phần lẻ hoặc không có dấu ngăn.';
    const en =
      '“1.234” may be one thousand or one and a bit. Write all numbers in one way, with decimals or without separators.';
    return { ok: false, refusals: [{ code: 'mixed-numbers', where: {}, said: { vi, en } }] };
  }
  const as = convention === 'either' ? 'en' : convention;
  const faults: Refusal[] = [];
  const cells = body.map((row, line) =>
    columns.map((column, place) => {
      const cell = row[place + 1] ?? '';
      if (!isNumberText(cell)) return null;
      const value = parseNumber(cell, as)?.value;
      if (value === undefined && faults.length < MOST_FAULTS) {
        const where = { row: line + 2, column };
        const said = { vi: `“${cell}” không phải là số.`, en: `“${cell}” is no number.` };
        faults.push({ code: 'not-a-number', where, said });
      }
      return value ?? null;
    }),
  );
  if (faults.length > 0) return { ok: false, refusals: faults };
  return { ok: true, value: { rows: body.map(([name = '']) => name.trim()), columns, cells } };
}

const isNumberText = (cell: string): boolean => cell.trim() !== '' && missingMark(cell) === undefined;

/** Cells without a number: five kinds of nothing, none of them zero. */
export function emptyCells({ rows, columns, cells }: TrialTable): readonly { row: string; column: string }[] {
  return cells.flatMap((line, at) =>
    line.flatMap((cell, place) => (cell === null ? [{ row: rows[at] ?? '', column: columns[place] ?? '' }] : [])),
  );
}
