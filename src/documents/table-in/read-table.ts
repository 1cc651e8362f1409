import { createHash } from 'node:crypto';
import type { Bilingual } from '../../model/bilingual.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from '../../model/raw-grid.ts';
import type { Parsed } from '../../model/refusal.ts';
import { type LegacyReader, legacyReader } from '../../model/vietnamese/legacy-reader.ts';
import { fileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { decodeBytes } from './text-bytes.ts';

/** Reads the bytes of a .csv or .xlsx file into raw sheets; what cannot be read comes back as refusals. */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Parsed<RawWorkbook>> {
  const kind = fileKind(bytes, fileName);
  if (typeof kind === 'object') return { ok: false, refusals: [kind] };
  const read = kind === 'xlsx' ? await readXlsx(bytes, fileName) : await readText(bytes, fileName);
  if (!read.ok) return read;
  const unveiled = withoutLegacy(read.value.sheets);
  const notes = [...read.value.notes, ...unveiled.notes];
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { ok: true, value: { fileName, bytes: bytes.length, hash, sheets: unveiled.sheets, notes } };
}

async function readText(
  bytes: Uint8Array,
  fileName: string,
): Promise<Parsed<{ sheets: readonly RawSheet[]; notes: readonly Bilingual[] }>> {
  const decoded = decodeBytes(bytes, fileName);
  if ('code' in decoded) return { ok: false, refusals: [decoded] };
  const read = await readCsv(decoded.text, fileName);
  if (!read.ok) return read;
  return { ok: true, value: { sheets: [read.value.sheet], notes: [decoded.note, read.value.note] } };
}

/** Turns TCVN3 and VNI letters that came through as Latin-1 into Unicode, sheet by sheet. */
function withoutLegacy(sheets: readonly RawSheet[]): { sheets: readonly RawSheet[]; notes: readonly Bilingual[] } {
  const notes: Bilingual[] = [];
  const mended = sheets.map((sheet) => {
    const reader = legacyReader(texts(sheet));
    if (reader.encoding === 'unicode') return sheet;
    const name = reader.encoding === 'tcvn3' ? 'TCVN3 (.VnTime)' : 'VNI';
    notes.push({
      vi: `${sheet.name}: chữ ${name} đã chuyển sang Unicode`,
      en: `${sheet.name}: ${name} letters were turned into Unicode`,
    });
    return { ...sheet, rows: sheet.rows.map((row) => mendedRow(row, reader)) };
  });
  return { sheets: mended, notes };
}

function mendedRow(row: RawRow, reader: LegacyReader): RawRow {
  const cells = row.cells.map((cell): RawCell => (typeof cell === 'string' ? reader.read(cell) : cell));
  return { ...row, cells };
}

function* texts(sheet: RawSheet): Generator<string> {
  for (const row of sheet.rows) for (const cell of row.cells) if (typeof cell === 'string') yield cell;
}
