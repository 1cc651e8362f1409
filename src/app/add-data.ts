import type { Books } from '../indicators/import/header-facts.ts';
import {
  headerFingerprint,
  type ImportOutcome,
  type ImportRequest,
  importTable,
} from '../indicators/import/import-table.ts';
import { tableLayout } from '../indicators/import/layout.ts';
import { type RememberedMapping, roleWord } from '../indicators/import/mapping.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { RawSheet, RawWorkbook } from '../model/raw-grid.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { ReleaseRef } from '../model/release.ts';
import type { Status } from '../model/status.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { type NextRelease, nextRelease } from './next-release.ts';
import { noSuchFile } from './no-such-file.ts';
import type { Clock, ReleaseShelf } from './ports.ts';
import { type ReleaseDraft, releaseDraft } from './release-draft.ts';

/** Reads a file of tables from wherever the person keeps it; `undefined` if there is no such file. */
export interface TableFiles {
  read(path: string): Promise<Parsed<RawWorkbook> | undefined>;
}

/** Writes releases whole or not at all, and puts removed ones aside without losing them. */
export interface ReleaseWriter {
  write(draft: ReleaseDraft, signal: AbortSignal): Promise<ReleaseRef>;
  /** Moves a release out of the shelf; tells where it lies now. */
  putAside(ref: ReleaseRef): Promise<string>;
}

/** Remembers which columns a person meant, by the header of the table. */
export interface MappingMemory {
  recall(fingerprint: string): Promise<RememberedMapping | undefined>;
  remember(mapping: RememberedMapping): Promise<void>;
}

export interface AddDataPorts {
  readonly files: TableFiles;
  readonly shelf: ReleaseShelf;
  readonly writer: ReleaseWriter;
  readonly memory: MappingMemory;
  /** Places and industries of the packs at hand. */
  books(): Promise<Books>;
  readonly clock: Clock;
}

export interface AddDataRequest {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly import: ImportRequest;
  readonly status: Status | undefined;
  readonly source: string | undefined;
  readonly licence: string | undefined;
  readonly name: string | undefined;
  /** Makes the next version of a release that is there already. */
  readonly replaces: boolean;
  /** Shows what would be done and writes nothing. */
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

export interface AddDataResult {
  readonly outcome: ImportOutcome | undefined;
  readonly sheet: string | undefined;
  readonly notes: readonly Bilingual[];
  readonly warnings: readonly Refusal[];
  readonly refusals: readonly Refusal[];
  /** The release that was written; undefined on refusal or in a dry run. */
  readonly release: ReleaseRef | undefined;
}

/** Brings somebody's table into the data folder as a release, or says everything that is wrong with it and writes nothing. */
export async function addData(ports: AddDataPorts, request: AddDataRequest): Promise<AddDataResult> {
  const workbook = await ports.files.read(request.file);
  if (workbook === undefined) return refused([noSuchFile(request.file)]);
  if (!workbook.ok) return refused(workbook.refusals);
  const sheet = chosenSheet(workbook.value, request.sheet);
  if ('code' in sheet) return refused([sheet]);
  const remembered = await rememberedColumns(ports, { sheet, request });
  const outcome = importTable({ fileName: workbook.value.fileName, sheet }, request.import, {
    books: await ports.books(),
    recall: () => remembered,
  });
  const { descriptor, faults } = await nextDescriptor(ports, { request, workbook: workbook.value });
  const base = {
    outcome,
    sheet: sheet.name === workbook.value.fileName ? undefined : sheet.name,
    notes: [...workbook.value.notes, ...outcome.notes],
    warnings: outcome.warnings,
    refusals: [...outcome.refusals, ...(request.isDryRun ? [] : faults)],
  };
  if (base.refusals.length > 0 || outcome.table === undefined || descriptor === undefined || request.isDryRun) {
    return { ...base, release: undefined };
  }
  const draft = releaseDraft(outcome.table, {
    ...descriptor,
    outcome,
    workbook: workbook.value,
    sheet,
    created: ports.clock.today(),
    status: request.status ?? 'sample',
    source: request.source,
    licence: request.licence,
  });
  const release = await ports.writer.write(draft, request.signal);
  await rememberMapping(ports, outcome);
  return { ...base, release };
}

function refused(refusals: readonly Refusal[]): AddDataResult {
  return { outcome: undefined, sheet: undefined, notes: [], warnings: [], refusals, release: undefined };
}

/** The sheet that is asked for, or the only visible one that holds a table. */
function chosenSheet(workbook: RawWorkbook, wanted: string | undefined): RawSheet | Refusal {
  const names = workbook.sheets.map((sheet) => sheet.name).join(', ');
  const refuse = (code: string, vi: string, en: string): Refusal => ({
    code,
    where: { file: workbook.fileName },
    said: { vi, en },
  });
  if (wanted !== undefined) {
    const words = foldedWords(wanted);
    const found =
      workbook.sheets.find((sheet) => sheet.name === wanted) ??
      workbook.sheets.find((sheet) => foldedWords(sheet.name) === words) ??
      workbook.sheets[Number(wanted) - 1];
    return (
      found ??
      refuse(
        'no-such-sheet',
        `Không có trang "${wanted}". Các trang: ${names}.`,
        `There is no sheet "${wanted}". The sheets are: ${names}.`,
      )
    );
  }
  const visible = workbook.sheets.filter((sheet) => sheet.isHidden !== true && sheet.rows.length > 0);
  const withTable = visible.filter((sheet) => tableLayout(sheet) !== undefined);
  const [first] = withTable.length > 0 ? withTable : visible;
  if (first === undefined)
    return refuse('empty-workbook', 'Không có trang nào có nội dung.', 'No visible sheet holds anything.');
  if (withTable.length <= 1) return first;
  const tables = withTable.map((sheet) => sheet.name).join(', ');
  return refuse(
    'which-sheet',
    `Nhiều trang có bảng (${tables}). Hãy chọn: --sheet "${first.name}".`,
    `Several sheets hold tables (${tables}). Choose one: --sheet "${first.name}".`,
  );
}

async function rememberedColumns(
  ports: AddDataPorts,
  context: { readonly sheet: RawSheet; readonly request: AddDataRequest },
): Promise<readonly { as: string; column: string }[] | undefined> {
  const layout = tableLayout(context.sheet);
  if (layout === undefined) return undefined;
  const kept = await ports.memory.recall(headerFingerprint(layout, context.request.import.kind));
  return kept?.columns.map(({ header, as }) => ({ as, column: header }));
}

/** Keeps what a person stated, not what was guessed: a better guess must not be shadowed by an old one. */
async function rememberMapping(ports: AddDataPorts, outcome: ImportOutcome): Promise<void> {
  if (outcome.fingerprint === undefined || outcome.mapping === undefined) return;
  const columns = outcome.mapping.columns
    .filter((column) => column.header !== '' && (column.confidence === 'stated' || column.confidence === 'remembered'))
    .map((column) => ({ header: column.header, as: roleWord(column.role) }));
  if (columns.length > 0) await ports.memory.remember({ fingerprint: outcome.fingerprint, columns });
}

/** Name and version of the release, and what a person has still to state. */
async function nextDescriptor(
  ports: AddDataPorts,
  { request, workbook }: { readonly request: AddDataRequest; readonly workbook: RawWorkbook },
): Promise<{ readonly descriptor: NextRelease | undefined; readonly faults: readonly Refusal[] }> {
  const { fileName: file } = workbook;
  const next = await nextRelease(ports.shelf, {
    file,
    name: request.name ?? file.replace(/\.[a-z]+$/iu, ''),
    replaces: request.replaces,
  });
  const faults = [...(request.status === undefined ? [noStatus(file)] : []), ...next.faults];
  return { descriptor: next.release, faults };
}

const noStatus = (file: string): Refusal => ({
  code: 'no-status',
  where: { file },
  said: {
    vi: 'Số liệu này từ đâu mà có? Hãy thêm --status official (cơ quan thống kê công bố), company, academic, press, estimated, sample hoặc synthetic.',
    en: 'How did these figures come to be? Add --status official (published by a statistics office), company, academic, press, estimated, sample or synthetic.',
  },
});
