import type { Bilingual } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { RawSheet, RawWorkbook } from '../../model/raw-grid.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Tier } from '../../register/golden-record.ts';
import { cellText, type ListLayout, listLayout } from '../../register/list-layout.ts';
import { type ListMapping, listMapping, type StatedColumn } from '../../register/list-mapping.ts';
import { conventionOf } from '../../register/parsed-cell.ts';
import { type ReadRow, type RowReading, type RowSaid, readListRow } from '../../register/read-list-row.ts';
import { type FieldName, isPublic } from '../../register/register-fields.ts';
import { noSuchFile } from '../no-such-file.ts';
import type { Batch } from '../ports-register.ts';
import { type ChunkCounts, type ChunkRow, importChunk } from './import-chunk.ts';
import type { RegisterImportPorts } from './register-ports.ts';

export interface RegisterImportRequest {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly source: string;
  readonly tier: Tier;
  readonly stated: readonly StatedColumn[];
  readonly rows: 'unit' | 'site' | undefined;
  readonly asOf: IsoDate | null;
  readonly industryVersion: string | undefined;
  /** Leaves faulty rows out and brings in the others; otherwise one faulty row refuses the file. */
  readonly skipsFaulty: boolean;
  readonly isDryRun: boolean;
  readonly actor: string;
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
}

export interface RegisterImportResult {
  readonly notes: readonly Bilingual[];
  readonly mapping: ListMapping | undefined;
  readonly isRemembered: boolean;
  readonly rows: { readonly read: number; readonly good: number; readonly faulty: number };
  /** The first rows as they were understood; of what is not for everybody only that it is there. */
  readonly preview: readonly Pick<ReadRow, 'number' | 'asOf' | 'said'>[];
  readonly refusals: readonly Refusal[];
  /** How many faults there are; only the first ten thousand are told one by one. */
  readonly faults: number;
  readonly warnings: readonly Refusal[];
  /** What was written; undefined on refusal or in a dry run. */
  readonly outcome:
    | (ChunkCounts & { readonly batch: number; readonly isKnown: boolean; readonly resumedAt: number })
    | undefined;
}

const CHUNK = 1000;
const MOST_TOLD = 10_000;
const PREVIEW = 5;

/** Brings a list of enterprises or sites into the register, or says all that is wrong with it and writes nothing. */
export async function importRegister(
  ports: RegisterImportPorts,
  request: RegisterImportRequest,
): Promise<RegisterImportResult> {
  const workbook = await ports.files.read(request.file);
  if (workbook === undefined) return refused([noSuchFile(request.file)]);
  if (!workbook.ok) return refused(workbook.refusals);
  const sheet = chosenSheet(workbook.value, request.sheet);
  if ('code' in sheet) return refused([sheet]);
  const layout = listLayout(
    sheet,
    request.stated.map(({ column }) => column),
  );
  if (layout === undefined) return refused([noTable(workbook.value.fileName)]);
  const kept = await ports.memory.recall(layout.fingerprint);
  const remembered = kept?.columns.map(({ header, as }) => ({ column: header, as })) ?? [];
  const { mapping, refusals } = listMapping(layout, { stated: request.stated, remembered, rows: request.rows });
  const missing = mapping.columns.some(({ role }) => role === 'name' || role === 'code')
    ? []
    : [noName(workbook.value.fileName)];
  const read = await readRows(ports, { request, layout, mapping });
  const { fileName } = workbook.value;
  const isRefused = refusals.length + missing.length > 0 || (read.faulty > 0 && !request.skipsFaulty);
  const base = {
    notes: workbook.value.notes,
    mapping,
    isRemembered: mapping.columns.some(({ confidence }) => confidence === 'remembered'),
    rows: { read: layout.body.length, good: read.good.length, faulty: read.faulty },
    preview: read.good.slice(0, PREVIEW).map(({ number, asOf, said }) => ({ number, asOf, said: veiled(said) })),
    refusals: [...refusals, ...missing, ...read.faults].map((each) => ({
      ...each,
      where: { file: fileName, ...each.where },
    })),
    faults: refusals.length + missing.length + read.faultCount,
    warnings: read.warnings.map((each) => ({ ...each, where: { file: fileName, ...each.where } })),
  };
  if (isRefused || request.isDryRun) return { ...base, outcome: undefined };
  const outcome = await writeRows(ports, { request, workbook: workbook.value, layout, mapping, good: read.good });
  await rememberMapping(ports, layout, mapping);
  return { ...base, outcome };
}

function refused(refusals: readonly Refusal[]): RegisterImportResult {
  const rows = { read: 0, good: 0, faulty: 0 };
  return {
    notes: [],
    mapping: undefined,
    isRemembered: false,
    rows,
    preview: [],
    refusals,
    faults: refusals.length,
    warnings: [],
    outcome: undefined,
  };
}

const refusal = (code: string, file: string, said: Bilingual): Refusal => ({ code, where: { file }, said });
const noTable = (file: string): Refusal =>
  refusal('no-table', file, {
    vi: 'Không tìm thấy bảng có dòng tiêu đề.',
    en: 'No table with a header row was found.',
  });
const noName = (file: string): Refusal =>
  refusal('no-name-column', file, {
    vi: 'Không có cột tên hay mã số thuế. Hãy nêu trong --map: {"name": "TIÊU ĐỀ"}.',
    en: 'No column holds names or tax codes. State it in --map: {"name": "HEADER"}.',
  });

function chosenSheet(workbook: RawWorkbook, wanted: string | undefined): RawSheet | Refusal {
  const visible = workbook.sheets.filter((sheet) => sheet.isHidden !== true && sheet.rows.length > 0);
  const found =
    wanted === undefined
      ? visible[0]
      : (workbook.sheets.find(({ name }) => name === wanted) ?? workbook.sheets[Number(wanted) - 1]);
  const names = workbook.sheets.map(({ name }) => name).join(', ');
  if (wanted === undefined && visible.length > 1)
    return refusal('which-sheet', workbook.fileName, {
      vi: `Nhiều trang (${names}). Hãy chọn bằng --sheet.`,
      en: `Several sheets (${names}). Choose one with --sheet.`,
    });
  return (
    found ??
    refusal('no-such-sheet', workbook.fileName, {
      vi: `Không có trang đó. Các trang: ${names}.`,
      en: `There is no such sheet. The sheets are: ${names}.`,
    })
  );
}

/** A row with the values of restricted and staff fields covered. */
function veiled(said: RowSaid): RowSaid {
  const cover = ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    isPublic(name as FieldName) ? value : '•••',
  ];
  return Object.fromEntries(
    Object.entries(said).map(([level, values]) => [level, Object.fromEntries(Object.entries(values).map(cover))]),
  );
}

interface ReadList {
  readonly good: readonly ChunkRow[];
  readonly faulty: number;
  readonly faults: readonly Refusal[];
  readonly faultCount: number;
  readonly warnings: readonly Refusal[];
}

interface Listed {
  readonly request: RegisterImportRequest;
  readonly layout: ListLayout;
  readonly mapping: ListMapping;
}

async function readRows(ports: RegisterImportPorts, { request, layout, mapping }: Listed): Promise<ReadList> {
  const columns = mapping.columns.filter(({ role }) => role === 'workers' || role === 'turnover' || role === 'capital');
  const numbers = conventionOf(layout.body.flatMap((row) => columns.map(({ index }) => cellText(row.cells[index]))));
  const { asOf, industryVersion } = request;
  const versionOn = await ports.industryVersions();
  const reading: RowReading = {
    mapping,
    places: await ports.places(),
    asOf,
    numbers,
    industryVersion: (on) => industryVersion ?? (on === null ? undefined : versionOn(on)),
  };
  const good: ChunkRow[] = [];
  const faults: Refusal[] = [];
  const warnings: Refusal[] = [];
  let faulty = 0;
  let faultCount = 0;
  for (const row of layout.body) {
    const read = readListRow(row, reading);
    for (const each of read.warnings) if (warnings.length < MOST_TOLD) warnings.push(each);
    if (read.faults.length > 0) {
      faulty += 1;
      faultCount += read.faults.length;
      for (const each of read.faults) if (faults.length < MOST_TOLD) faults.push(each);
      continue;
    }
    const raw = Object.fromEntries(
      layout.columns.flatMap(({ index, header, letter }) => {
        const text = cellText(row.cells[index]);
        return text === '' ? [] : [[header === '' ? letter : header, text] as const];
      }),
    );
    good.push({ ...read, raw, contentHash: ports.digest(JSON.stringify([read.asOf, read.said])) });
  }
  return { good, faulty, faults, faultCount, warnings };
}

interface Writing extends Listed {
  readonly workbook: RawWorkbook;
  readonly good: readonly ChunkRow[];
}

/** Writes chunk by chunk, each whole or not at all; what a run that was cut off had done is not done again. */
async function writeRows(
  ports: RegisterImportPorts,
  { request, workbook, mapping, good }: Writing,
): Promise<NonNullable<RegisterImportResult['outcome']>> {
  const register = await ports.register();
  const rule = await ports.sizeRule();
  const at = ports.now();
  const { source, tier, actor, asOf, industryVersion } = request;
  const roles = mapping.columns.flatMap(({ letter, role }) => (role === undefined ? [] : [[letter, role]]));
  const reading = JSON.stringify({ rows: mapping.rows, roles, asOf, industryVersion, count: good.length });
  const batch: Batch = await register.write((session) =>
    session.beginBatch({
      source,
      tier,
      fileName: workbook.fileName,
      fileHash: workbook.hash,
      reading,
      rows: good.length,
      actor,
      at,
    }),
  );
  let total: ChunkCounts = { added: 0, repeated: batch.done, created: 0, matched: 0, pairs: 0 };
  for (let done = batch.done; done < good.length; done += CHUNK) {
    request.signal.throwIfAborted();
    const chunk = good.slice(done, done + CHUNK);
    const counts = await register.write(async (session) => {
      const made = await importChunk(session, chunk, { batch, at, rule, doubles: ports.doubles });
      const next = done + chunk.length;
      await session.advanceBatch(batch.batch, next, next === good.length ? ports.now() : null);
      return made;
    });
    total = summed(total, counts);
    request.progress({ vi: 'Ghi vào sổ đăng ký', en: 'Writing to the register' }, done + chunk.length, good.length);
  }
  return {
    ...total,
    batch: batch.batch,
    isKnown: batch.done === good.length && batch.endedAt !== null,
    resumedAt: batch.done,
  };
}

function summed(one: ChunkCounts, other: ChunkCounts): ChunkCounts {
  return {
    added: one.added + other.added,
    repeated: one.repeated + other.repeated,
    created: one.created + other.created,
    matched: one.matched + other.matched,
    pairs: one.pairs + other.pairs,
  };
}

async function rememberMapping(
  { memory }: RegisterImportPorts,
  { fingerprint }: ListLayout,
  mapping: ListMapping,
): Promise<void> {
  const columns = mapping.columns
    .filter(({ header, confidence }) => header !== '' && (confidence === 'stated' || confidence === 'remembered'))
    .map(({ header, role }) => ({ header, as: role ?? 'none' }));
  if (columns.length > 0) await memory.remember({ fingerprint, columns });
}
