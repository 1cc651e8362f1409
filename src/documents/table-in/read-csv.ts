import type { Bilingual } from '../../model/bilingual.ts';
import type { RawRow, RawSheet } from '../../model/raw-grid.ts';
import type { Parsed } from '../../model/refusal.ts';
import { MOST_CELLS } from './workbook-bounds.ts';

const DELIMITERS = ['\t', ';', '|', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];
const NAMES: Readonly<Record<Delimiter, Bilingual>> = {
  '\t': { vi: 'dấu tab', en: 'tab' },
  ';': { vi: 'dấu chấm phẩy', en: 'semicolon' },
  '|': { vi: 'gạch đứng', en: 'vertical bar' },
  ',': { vi: 'dấu phẩy', en: 'comma' },
};

/** The delimiter that cuts the first lines into the same number of parts, looking outside quotes. */
export function delimiterOf(text: string): Delimiter {
  const stated = /^sep=(.)\r?\n/u.exec(text)?.[1];
  if (stated !== undefined && DELIMITERS.some((each) => each === stated)) return stated as Delimiter;
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/gu, 'q')
    .split(/\r\n|\n|\r/u)
    .slice(0, 60)
    .filter((line) => line.trim() !== '');
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).sort((a, b) => a - b);
    const median = counts[Math.floor(counts.length / 2)] ?? 0;
    const score = median === 0 ? 0 : counts.filter((count) => count === median).length / counts.length;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** How delimited text is read: forgiving where a spreadsheet is; a record without an end is no record. */
export const CSV_RULES = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: 1_000_000,
} as const;

const TOO_MANY_CELLS = 'TOO_MANY_CELLS';

export interface CsvFault {
  readonly code?: string;
  readonly lines?: number;
}

/** Reads delimited text into one sheet; row numbers are those a spreadsheet would show. */
export async function readCsv(text: string, fileName: string): Promise<Parsed<{ sheet: RawSheet; note: Bilingual }>> {
  const { parse } = await import('csv-parse/sync');
  const delimiter = delimiterOf(text);
  const skipped = /^sep=.\r?\n/u.test(text) ? 1 : 0;
  const rows: RawRow[] = [];
  const known = new Map<string, string>();
  let width = 0;
  let number = 0;
  let held = 0;
  const keep = (record: readonly string[]): null => {
    number += 1;
    held += record.length;
    if (held > MOST_CELLS) throw Object.assign(new Error('too many cells'), { code: TOO_MANY_CELLS, lines: number });
    if (number <= skipped) return null;
    const cells = record.map((cell) => (cell === '' ? null : interned(known, cell)));
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    width = Math.max(width, cells.length);
    if (cells.length > 0) rows.push({ number, cells });
    return null;
  };
  try {
    parse(text, {
      ...CSV_RULES,
      delimiter,
      on_record: keep,
    });
  } catch (error) {
    return { ok: false, refusals: [csvRefusal(error as CsvFault, fileName)] };
  }
  return { ok: true, value: { sheet: { name: fileName, rows, width }, note: delimiterNote(delimiter) } };
}

export const delimiterNote = (delimiter: Delimiter): Bilingual => ({
  vi: `Dấu ngăn cột: ${NAMES[delimiter].vi}`,
  en: `Columns are separated by: ${NAMES[delimiter].en}`,
});

/** Place and industry names repeat; one copy of each keeps a large table small. */
function interned(known: Map<string, string>, cell: string): string {
  const seen = known.get(cell);
  if (seen !== undefined) return seen;
  if (known.size < 200_000) known.set(cell, cell);
  return cell;
}

/** What a fault of the parser means for the person who brought the file. */
export function csvRefusal(
  error: CsvFault,
  fileName: string,
): {
  readonly code: string;
  readonly where: { readonly file: string; readonly row?: number };
  readonly said: Bilingual;
} {
  const where = error.lines === undefined ? { file: fileName } : { file: fileName, row: error.lines };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return {
      code: 'open-quote',
      where,
      said: {
        vi: 'Có dấu ngoặc kép mở mà không đóng. Hãy kiểm tra dấu " trong tệp hoặc xuất lại CSV.',
        en: 'A quotation mark is opened and never closed. Check the " marks, or export the CSV again.',
      },
    };
  }
  if (error.code === TOO_MANY_CELLS) {
    const most = String(MOST_CELLS / 1_000_000);
    return {
      code: 'too-many-cells',
      where,
      said: {
        vi: `Tệp có hơn ${most} triệu ô. Hãy chia tệp hoặc bỏ cột không dùng.`,
        en: `The file has more than ${most} million cells. Split it, or leave out columns.`,
      },
    };
  }
  return {
    code: 'unreadable-csv',
    where,
    said: {
      vi: `Không đọc được CSV (${error.code ?? 'lỗi lạ'}).`,
      en: `The CSV cannot be read (${error.code ?? 'unknown fault'}).`,
    },
  };
}
