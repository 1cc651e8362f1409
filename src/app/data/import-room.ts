import type { Books } from '../../indicators/import/header-facts.ts';
import { importTable } from '../../indicators/import/import-table.ts';
import { tableLayout } from '../../indicators/import/layout.ts';
import type { ImportKind } from '../../indicators/import/observation-rows.ts';
import type { RawSheet, RawWorkbook } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type AddDataRequest, addData } from '../add-data.ts';
import { type AddDataWords, parseAddDataOptions } from '../add-data-options.ts';
import { makeTemplate } from '../data-template.ts';
import type { ImportReading, ReleaseWords, TemplateAsk, UploadView } from '../desks/data-desk.ts';
import { releaseNameOf } from '../next-release.ts';
import type { ExportedFile } from '../workbench.ts';
import type { ImportPorts, ImportRoom, UploadedFile } from './import-ports.ts';
import { importReading } from './import-reading.ts';
import { optionWords } from './option-words.ts';

/** Files that stay open while their owner corrects how they are read. */
const KEPT_OPEN = 2;
const LOOKED_AT_ROWS = 400;

/** Reads people's files and adds them as releases, by the use case of `data add`. */
export function importRoom(ports: ImportPorts): ImportRoom {
  const open = rememberedFiles(ports);
  const adding = async (file: UploadedFile, words: ReleaseWords, signal: AbortSignal) => {
    const workbook = await open(file);
    const parsed = parseAddDataOptions(optionWords(file.path, words, false));
    if (!parsed.ok || workbook === undefined) return parsed.ok ? undefined : parsed;
    const request = { ...parsed.value, signal };
    const result = await addData({ ...ports, files: { read: async () => workbook } }, request);
    if (result.release === undefined) return { ok: false as const, refusals: result.refusals };
    return { ok: true as const, value: result.release };
  };
  return {
    async open(file) {
      const workbook = await open(file);
      if (workbook === undefined || !workbook.ok) return workbook;
      return { ok: true, value: opened(workbook.value, await ports.books()) };
    },
    async reading(file, { words, part }, signal) {
      const workbook = await open(file);
      if (workbook === undefined || !workbook.ok) return workbook;
      const { request, slips } = understoodOptions(optionWords(file.path, words, true));
      const read = await addData({ ...ports, files: { read: async () => workbook } }, { ...request, signal });
      const result = { ...read, refusals: [...slips, ...read.refusals] };
      const name = releaseNameOf(part.name ?? file.fileName.replace(/\.[a-z]+$/iu, ''));
      const sheet = result.sheet ?? words.sheet ?? workbook.value.sheets[0]?.name ?? '';
      const scene = { result, kind: words.as, sheet, books: await ports.books(), part, name };
      return { ok: true, value: importReading({ ...scene, taken: await takenBy(ports, name) }) };
    },
    add: adding,
    template: (ask) => template(ports, ask),
  };
}

/** The options that can be understood; what is wrong with the others is told beside the table read without them. */
function understoodOptions(words: AddDataWords): {
  readonly request: Omit<AddDataRequest, 'signal'>;
  readonly slips: readonly Refusal[];
} {
  const parsed = parseAddDataOptions(words);
  if (parsed.ok) return { request: parsed.value, slips: [] };
  const wrong = new Set(parsed.refusals.map(({ where }) => where.column?.replace(/^--/u, '')));
  const options = Object.fromEntries(Object.entries(words.options).filter(([name]) => !wrong.has(name)));
  const again = parseAddDataOptions({ ...words, options });
  if (!again.ok) throw new Error(`options that were not complained of are refused: ${again.refusals[0]?.said.en}`);
  return { request: again.value, slips: parsed.refusals };
}

/** The last files that were read, so that a correction does not read a large file again. */
function rememberedFiles(ports: ImportPorts): (file: UploadedFile) => Promise<Parsed<RawWorkbook> | undefined> {
  const kept = new Map<string, Promise<Parsed<RawWorkbook> | undefined>>();
  return (file) => {
    const known = kept.get(file.path) ?? ports.readFile(file);
    kept.delete(file.path);
    kept.set(file.path, known);
    known.catch(() => kept.delete(file.path));
    for (const oldest of [...kept.keys()].slice(0, -KEPT_OPEN)) kept.delete(oldest);
    return known;
  };
}

function opened(workbook: RawWorkbook, books: Books): Omit<UploadView, 'id'> {
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.length,
    columns: sheet.width,
    isHidden: sheet.isHidden === true,
    hasTable: tableLayout(sheet) !== undefined,
  }));
  const first =
    sheets.find((sheet) => sheet.hasTable && !sheet.isHidden) ?? sheets.find((sheet) => !sheet.isHidden) ?? sheets[0];
  const raw = workbook.sheets.find((sheet) => sheet.name === first?.name);
  return {
    fileName: workbook.fileName,
    fileKind: sheets.length === 1 && first?.name === workbook.fileName ? 'text' : 'xlsx',
    bytes: workbook.bytes,
    sheets,
    sheet: first?.name ?? '',
    kind: raw === undefined ? 'place-industry' : likelyKind(raw, { fileName: workbook.fileName, books }),
    notes: workbook.notes,
  };
}

/** What a table seems to be by its first rows: place and industry unless one of the two is plainly not there. */
function likelyKind(sheet: RawSheet, context: { readonly fileName: string; readonly books: Books }): ImportKind {
  const head = { ...sheet, rows: sheet.rows.slice(0, LOOKED_AT_ROWS) };
  const { refusals } = importTable(
    { fileName: context.fileName, sheet: head },
    { kind: 'place-industry', stated: [] },
    { books: context.books, recall: () => undefined },
  );
  const lacks = (code: string): boolean => refusals.some((refusal) => refusal.code === code);
  const [noPlace, noIndustry] = [lacks('no-place-column'), lacks('no-industry-column')];
  if (noIndustry && !noPlace) return 'place';
  return noPlace && !noIndustry ? 'industry' : 'place-industry';
}

async function takenBy(ports: ImportPorts, name: string | undefined): Promise<ImportReading['taken']> {
  const there = name === undefined ? undefined : await ports.shelf.find(name);
  return there === undefined ? null : { version: there.ref.version, origin: there.origin };
}

const FILE_NAMES: Readonly<Record<ImportKind, string>> = {
  'place-industry': 'mau-dia-phuong-nganh',
  place: 'mau-dia-phuong',
  industry: 'mau-nganh',
};
const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

async function template(ports: ImportPorts, ask: TemplateAsk): Promise<Parsed<ExportedFile>> {
  const fileName = `${FILE_NAMES[ask.kind]}.${ask.format}`;
  let bytes: Uint8Array = new Uint8Array();
  const { kind, places: geography, industries: classification, level, period } = ask;
  const made = await makeTemplate(
    {
      books: ports.books,
      clock: ports.clock,
      write: async (_path, rows) => {
        bytes = await ports.tableBytes(rows, ask.format);
        return true;
      },
    },
    { path: fileName, kind, geography, classification, level, period },
  );
  return made.ok ? { ok: true, value: { fileName, mediaType: MEDIA_TYPES[ask.format], bytes } } : made;
}
