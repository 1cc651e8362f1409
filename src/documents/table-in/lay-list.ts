import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GivenFile, ListFacts, ListSheet } from '../../app/ports-lists.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { jsonLine } from '../../model/json-line.ts';
import type { RawCell } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type LegacyReader, legacyReader } from '../../model/vietnamese/legacy-reader.ts';
import { fileKind, LARGEST_FILE_BYTES, sizeRefusal } from './file-kind.ts';
import { CSV_RULES, type CsvFault, csvRefusal, delimiterNote, delimiterOf } from './read-csv.ts';
import { readTable } from './read-table.ts';
import { decodedText, encodingNote, headOf, textEncoding } from './text-stream.ts';

/** A list of delimited text may be this long; a workbook is bounded by what memory holds. */
const LARGEST_LIST_BYTES = 1024 * 1024 * 1024;
/** As many columns as a spreadsheet has. */
const MOST_COLUMNS = 16_384;
/** Rows from which it is decided whether letters of old fonts stand in the text. */
const SAMPLED_ROWS = 2000;
/** Rows written at once. */
const WRITTEN = 500;

export interface LayRules {
  readonly largestBytes?: number;
}

/**
 * Lays a file out in a folder as one line of JSON a row, `[number, cell, cell …]`, a file a sheet, so that it can be read again and
 * again without ever being in memory: delimited text passes through, a workbook is opened once.
 */
export async function layList(
  { path, fileName }: GivenFile,
  folder: string,
  { largestBytes = LARGEST_LIST_BYTES }: LayRules = {},
): Promise<Parsed<ListFacts>> {
  const { size } = await stat(path);
  const large = sizeRefusal({ bytes: size, largest: largestBytes }, fileName);
  if (large !== undefined) return { ok: false, refusals: [large] };
  const head = await headOf(path);
  const isPacked = (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf);
  if (isPacked && size > LARGEST_FILE_BYTES) {
    const refusal = sizeRefusal({ bytes: size, largest: LARGEST_FILE_BYTES }, fileName);
    return { ok: false, refusals: refusal === undefined ? [] : [refusal] };
  }
  await mkdir(folder, { recursive: true });
  if (isPacked) return layWorkbook(await readFile(path), { fileName, folder });
  const kind = fileKind(head, fileName);
  if (typeof kind === 'object') return { ok: false, refusals: [kind] };
  return layText({ path, fileName, bytes: size }, folder);
}

export const sheetFile = (folder: string, sheet: number): string => join(folder, `sheet-${sheet}.ndjson`);
export const factsFile = (folder: string): string => join(folder, 'facts.json');

/** The facts are written last: a folder without them was cut off. */
async function factsKept(folder: string, facts: ListFacts): Promise<Parsed<ListFacts>> {
  await writeFile(factsFile(folder), JSON.stringify(facts));
  return { ok: true, value: facts };
}

async function layWorkbook(
  bytes: Uint8Array,
  { fileName, folder }: { readonly fileName: string; readonly folder: string },
): Promise<Parsed<ListFacts>> {
  const read = await readTable(bytes, fileName);
  if (!read.ok) return read;
  const sheets: ListSheet[] = [];
  for (const [at, { name, rows, isHidden, width }] of read.value.sheets.entries()) {
    const lines = await lineFile(sheetFile(folder, at));
    for (const { number, cells } of rows) {
      lines.add(number, cells);
      await lines.flush();
    }
    sheets.push({ name, isHidden: isHidden ?? false, rows: await lines.close(), width });
  }
  const { hash, notes } = read.value;
  return factsKept(folder, { fileName, bytes: bytes.length, hash, sheets, notes });
}

interface TextFile extends GivenFile {
  readonly bytes: number;
}

async function layText({ path, fileName, bytes }: TextFile, folder: string): Promise<Parsed<ListFacts>> {
  const encoding = await textEncoding(path, fileName);
  if (typeof encoding === 'object') return { ok: false, refusals: [encoding] };
  const first = (await decodedText(path, encoding).next()).value ?? '';
  const text = first.replace(/^\ufeff/u, '');
  const delimiter = delimiterOf(text);
  const lines = await lineFile(sheetFile(folder, 0));
  const rows = legacyRows(fileName, lines);
  const { parse } = await import('csv-parse');
  let number = 0;
  let width = 0;
  const skipped = /^sep=.\r?\n/u.test(text) ? 1 : 0;
  const parser = parse({
    ...CSV_RULES,
    delimiter,
    on_record: (record: readonly string[]) => {
      number += 1;
      if (record.length > MOST_COLUMNS) throw new TooWideError();
      if (number > skipped) width = Math.max(width, rows.add(number, record));
      return null;
    },
  });
  try {
    parser.resume();
    await pipeline(Readable.from(afterEach(decodedText(path, encoding), () => lines.flush())), parser);
    rows.end();
  } catch (error) {
    await lines.close();
    return {
      ok: false,
      refusals: [error instanceof TooWideError ? tooWide(fileName, number) : csvFault(error, fileName)],
    };
  }
  const sheets = [{ name: fileName, rows: await lines.close(), width, isHidden: false }];
  const notes = [encodingNote(encoding), delimiterNote(delimiter), ...rows.notes()];
  return factsKept(folder, { fileName, bytes, hash: await hashOf(path), sheets, notes });
}

class TooWideError extends Error {
  override readonly name = 'TooWideError';
}

/** @throws whatever is no fault of the text */
function csvFault(error: unknown, fileName: string): Refusal {
  const fault = error as CsvFault;
  if (typeof fault.code !== 'string' || !fault.code.startsWith('CSV_')) throw error;
  return csvRefusal(fault, fileName);
}

function tooWide(file: string, row: number): Refusal {
  return {
    code: 'too-many-columns',
    where: { file, row },
    said: {
      vi: `Một dòng có hơn ${MOST_COLUMNS} cột. Đây không phải một danh sách; hãy kiểm tra dấu ngăn cột.`,
      en: `A row has more than ${MOST_COLUMNS} columns. This is no list; check the column separator.`,
    },
  };
}

async function* afterEach(texts: AsyncIterable<string>, act: () => Promise<void>): AsyncGenerator<string> {
  for await (const text of texts) {
    yield text;
    await act();
  }
  await act();
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return `sha256:${hash.digest('hex')}`;
}

interface LineFile {
  add(number: number, cells: readonly RawCell[]): void;
  flush(): Promise<void>;
  /** How many rows were written. */
  close(): Promise<number>;
}

async function lineFile(path: string): Promise<LineFile> {
  const file: FileHandle = await open(path, 'w');
  let waiting: string[] = [];
  let rows = 0;
  const write = async (least: number): Promise<void> => {
    if (waiting.length < least) return;
    const text = waiting.join('');
    waiting = [];
    await file.writeFile(text);
  };
  return {
    add(number, cells) {
      rows += 1;
      waiting.push(jsonLine([number, ...cells]));
    },
    flush: () => write(WRITTEN),
    async close() {
      await write(1);
      await file.close();
      return rows;
    },
  };
}

/** Rows on their way into a file: the first ones wait until they have shown whether letters of old fonts stand in them. */
function legacyRows(name: string, lines: LineFile) {
  const waiting: { readonly number: number; readonly cells: readonly (string | null)[] }[] = [];
  let reader: LegacyReader | undefined;
  const mended = (cell: string | null): string | null =>
    cell === null || reader === undefined ? cell : reader.read(cell);
  const decide = (): void => {
    reader ??= legacyReader(waiting.flatMap(({ cells }) => cells.filter((cell) => cell !== null)));
    for (const { number, cells } of waiting) lines.add(number, cells.map(mended));
    waiting.length = 0;
  };
  return {
    /** Gives the width of the row. */
    add(number: number, record: readonly string[]): number {
      const cells = record.map((cell) => (cell === '' ? null : cell));
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length === 0) return 0;
      waiting.push({ number, cells });
      if (reader !== undefined || waiting.length >= SAMPLED_ROWS) decide();
      return cells.length;
    },
    end: decide,
    notes(): readonly Bilingual[] {
      if (reader === undefined || reader.encoding === 'unicode') return [];
      const letters = reader.encoding === 'tcvn3' ? 'TCVN3 (.VnTime)' : 'VNI';
      return [
        {
          vi: `${name}: chữ ${letters} đã chuyển sang Unicode`,
          en: `${name}: ${letters} letters were turned into Unicode`,
        },
      ];
    },
  };
}
