import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ColumnsAsked, FileWork, LongColumn, LongTable, LongTableFiles, ReadTable } from '../app/ports-methods.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { csvRecords } from './csv-records.ts';
import { type LongTableFaults, longTableReader } from './long-table-reader.ts';

const PIECE_BYTES = 1 << 20;
/** Text is handed over in pieces of about this many characters. */
const WRITTEN_CHARACTERS = 1 << 19;

/** Tables of people in CSV files, read and written as streams. */
export const longTableFiles: LongTableFiles = { read, write };

async function read(path: string, asked: ColumnsAsked, work: FileWork): Promise<Parsed<ReadTable>> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  const faults: LongTableFaults = { file: path, list: [] };
  if (size === undefined) return refused(faults, 'unreadable-file', UNREADABLE);
  const hash = createHash('sha256');
  const reader = longTableReader(asked, faults);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let splitter: ReturnType<typeof csvRecords> | undefined;
  let done = 0;
  const bytes = createReadStream(path, { highWaterMark: PIECE_BYTES, signal: work.signal });
  bytes.on('data', (piece) => {
    hash.update(piece);
    done += piece.length;
  });
  try {
    for await (const piece of path.endsWith('.gz') ? unzipped(bytes) : bytes) {
      const text = decoder.decode(piece as Buffer, { stream: true });
      splitter ??= csvRecords(delimiterOf(text), reader.record);
      splitter.push(text);
      work.step(done, size);
      if (faults.list.length > 0 && reader.isHopeless()) break;
    }
    splitter?.push(decoder.decode());
  } catch (error) {
    const code = work.signal.aborted ? undefined : codeOf(error);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return refused(faults, 'not-utf8', NOT_UTF8);
    if (code === undefined || !/^(E[A-Z]+|Z_\w+)$/.test(code)) throw error;
    return refused(faults, 'unreadable-file', UNREADABLE);
  }
  work.signal.throwIfAborted();
  if (splitter?.end() === false) return refused(faults, 'open-quote', OPEN_QUOTE);
  const { table, unused } = reader.finished();
  if (faults.list.length > 0) return { ok: false, refusals: faults.list };
  return { ok: true, value: { table, unused, hash: `sha256:${hash.digest('hex')}` } };
}

/** The text inside; what goes wrong with the file goes wrong with it. */
const unzipped = (bytes: Readable): AsyncIterable<unknown> => pipeline(bytes, createGunzip(), () => undefined);

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const UNREADABLE = { vi: 'không có tệp này, hoặc không đọc được', en: 'there is no such file, or it cannot be read' };
const NOT_UTF8 = {
  vi: 'tệp không phải UTF-8; hãy lưu lại thành CSV UTF-8',
  en: 'the file is not UTF-8; save it as CSV UTF-8',
};
const OPEN_QUOTE = { vi: 'một dấu nháy kép không được đóng lại', en: 'a double quote is never closed' };

function refused({ file, list }: LongTableFaults, code: string, said: Refusal['said']): Parsed<never> {
  return { ok: false, refusals: [...list, { code, where: { file }, said }] };
}

/** The mark that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Numbers so that they read back the same; what is not defined is NaN. */
function numberText(value: number): string {
  return Number.isFinite(value) || Number.isNaN(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
}

const quoted = (text: string): string => (/[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of a row of one column. */
function cellText(column: LongColumn): (row: number) => string {
  if (column instanceof Float64Array) return (row) => numberText(column[row] ?? Number.NaN);
  const names = column.names.map(quoted);
  return (row) => names[column.codes[row] ?? -1] ?? '';
}

function* csvPieces({ rows, columns }: LongTable): Generator<{ readonly text: string; readonly row: number }> {
  const cells = Object.values(columns).map(cellText);
  let text = `${Object.keys(columns).map(quoted).join(',')}\n`;
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < cells.length; at++) text += (at === 0 ? '' : ',') + (cells[at]?.(row) ?? '');
    text += '\n';
    if (text.length < WRITTEN_CHARACTERS) continue;
    yield { text, row: row + 1 };
    text = '';
  }
  yield { text, row: rows };
}

async function write(path: string, table: LongTable, work: FileWork): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const { text, row } of Readable.from(csvPieces(table), { highWaterMark: 1 })) {
      work.signal.throwIfAborted();
      await file.writeFile(text);
      work.step(row, table.rows);
    }
  } finally {
    await file.close();
  }
}
