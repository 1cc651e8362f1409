import type { Books } from '../../indicators/import/header-facts.ts';
import { tableLayout } from '../../indicators/import/layout.ts';
import { type ImportMapping, keyColumn, valueColumns } from '../../indicators/import/mapping.ts';
import type { RawSheet, RawWorkbook } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Status } from '../../model/status.ts';
import { releaseNameOf } from '../next-release.ts';
import { noSuchFile } from '../no-such-file.ts';
import type { MicroFile, MicroLook, MicroMapping, MicroReader, MicroSet, MicroZone } from '../ports-microdata.ts';
import { type AmountRequest, microAmounts } from './micro-amounts.ts';
import { type KeyRequest, microKeys } from './micro-keys.ts';
import { type MappingRequest, microMapping } from './micro-mapping.ts';
import { type PrivateFaults, privateFaults } from './private-faults.ts';
import { refuseIdentifiers, refuseNoHeader } from './refuse-identifiers.ts';

export interface AddMicroPorts {
  readonly zone: MicroZone;
  readonly reader: MicroReader;
  books(): Promise<Books>;
  /** `sha256:<hex>` of a file; undefined if there is none. */
  hashOf(path: string): Promise<string | undefined>;
  /** Reads a workbook. */
  workbook(path: string): Promise<Parsed<RawWorkbook> | undefined>;
  now(): string;
}

export interface AddMicroRequest extends MappingRequest, KeyRequest, AmountRequest {
  readonly file: string;
  readonly fileName: string;
  readonly sheet: string | undefined;
  readonly name: string;
  readonly status: Status;
  /** Shows how the columns are understood and keeps nothing. */
  readonly isDryRun: boolean;
}

export interface AddMicroResult {
  readonly mapping:
    | (ImportMapping & { readonly enterprise: string | null; readonly weight: string | null })
    | undefined;
  readonly rows: number;
  readonly set: MicroSet | undefined;
  readonly warnings: readonly Refusal[];
  readonly refusals: readonly Refusal[];
}

/**
 * Brings microdata into the statistical zone: only keys and amounts; what names an enterprise is read to know which rows are its own, and
 * is not kept. Everything wrong is told at once by row and column.
 */
export async function addMicrodata(ports: AddMicroPorts, request: AddMicroRequest): Promise<AddMicroResult> {
  const faults = privateFaults(request.fileName);
  const refused = (more: readonly Refusal[] = [], known: Partial<AddMicroResult> = {}): AddMicroResult => ({
    mapping: undefined,
    rows: 0,
    set: undefined,
    ...known,
    warnings: faults.warnings(),
    refusals: [...more, ...faults.refusals()],
  });
  const name = releaseNameOf(request.name);
  if (name === undefined || (await ports.zone.find(name)) !== undefined) return refused([badName(name)]);
  const hash = await ports.hashOf(request.file);
  if (hash === undefined) return refused([noSuchFile(request.fileName)]);
  const file = await microFile(ports, request);
  if (!file.ok) return refused(file.refusals);
  const look = await ports.reader.look(file.value);
  if (!look.ok) return refused(look.refusals);
  if (refuseNoHeader(look.value, faults)) return refused();
  const books = await ports.books();
  const found = microMapping(look.value, request, { books, faults });
  const known = { mapping: shownMapping(found, look.value) };
  refuseIdentifiers(
    look.value,
    usedColumns(found).filter((at) => at !== found.enterprise),
    faults,
  );
  if (faults.refusals().length > 0) return refused([], known);
  const loaded = await ports.reader.load([...new Set(usedColumns(found))]);
  if (!loaded.ok) return refused(loaded.refusals, known);
  const read = await readColumns(ports, { request, found, look: look.value, books, faults });
  if (faults.refusals().length > 0 || request.isDryRun) return refused([], { ...known, rows: loaded.value });
  const { keys, codes, geography, classification, measures, amounts, weight } = read;
  const set = await ports.zone.keep(
    {
      name,
      addedAt: ports.now(),
      rows: loaded.value,
      status: request.status,
      geography,
      classification,
      codes,
      measures,
      isWeighted: weight !== undefined,
      hash,
    },
    (path) => ports.reader.write({ enterprise: found.enterprise, keys, measures: amounts, weight }, path),
  );
  return { ...refused([], { ...known, rows: loaded.value }), set };
}

interface Reading {
  readonly request: AddMicroRequest;
  readonly found: MicroMapping;
  readonly look: MicroLook;
  readonly books: Books;
  readonly faults: PrivateFaults;
}

async function readColumns({ reader }: AddMicroPorts, { request, found, look, books, faults }: Reading) {
  const { mapping } = found;
  const keys = await microKeys({ reader, mapping, request, books, faults });
  const weight =
    found.weight === undefined ? undefined : { index: found.weight, header: look.columns[found.weight] ?? '' };
  return { ...keys, ...(await microAmounts({ reader, mapping, weight, request, faults })) };
}

function usedColumns({ mapping, enterprise, weight }: MicroMapping): readonly number[] {
  const keys = (['place', 'industry', 'ownership', 'period'] as const).flatMap(
    (key) => keyColumn(mapping, key)?.index ?? [],
  );
  const names = mapping.columns.filter(({ role }) => role.kind === 'name').map(({ index }) => index);
  const values = valueColumns(mapping).map(({ column }) => column.index);
  return [
    ...keys,
    ...names,
    ...values,
    ...(enterprise === undefined ? [] : [enterprise]),
    ...(weight === undefined ? [] : [weight]),
  ];
}

function shownMapping({ mapping, enterprise, weight }: MicroMapping, look: MicroLook): AddMicroResult['mapping'] {
  const nameOf = (at: number | undefined): string | null => (at === undefined ? null : (look.columns[at] ?? null));
  return { ...mapping, enterprise: nameOf(enterprise), weight: nameOf(weight) };
}

/** A workbook is read whole; everything else where it lies. */
async function microFile(ports: AddMicroPorts, { file, fileName, sheet }: AddMicroRequest): Promise<Parsed<MicroFile>> {
  if (!/\.xlsx$/iu.test(fileName)) return { ok: true, value: { path: file, fileName } };
  const workbook = await ports.workbook(file);
  if (workbook === undefined) return { ok: false, refusals: [noSuchFile(fileName)] };
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const chosen =
    sheet === undefined
      ? sheets.filter((each) => each.isHidden !== true && each.rows.length > 1)
      : sheets.filter((each, at) => each.name === sheet || String(at + 1) === sheet);
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return { ok: false, refusals: [whichSheet(fileName, sheets)] };
  return { ok: true, value: { path: file, fileName, sheet: fromHeader(only) } };
}

/** The sheet from the row of column names on. */
function fromHeader(sheet: RawSheet): RawSheet {
  const header = tableLayout(sheet)?.headerRows.at(-1);
  return header === undefined ? sheet : { ...sheet, rows: sheet.rows.filter(({ number }) => number >= header) };
}

const whichSheet = (file: string, sheets: readonly RawSheet[]): Refusal => {
  const names = sheets.map(({ name }) => name).join(', ');
  return {
    code: 'which-sheet',
    where: { file },
    said: { vi: `Hãy chọn một trang: --sheet TÊN (${names}).`, en: `Choose one sheet: --sheet NAME (${names}).` },
  };
};

function badName(name: string | undefined): Refusal {
  const said =
    name === undefined
      ? { vi: 'Tên phải có chữ hoặc số.', en: 'A name needs letters or digits.' }
      : {
          vi: `Đã có bộ dữ liệu "${name}" trong khu thống kê; xoá bằng "microdata remove" hoặc đặt tên khác.`,
          en: `There is a data set "${name}" in the zone already; remove it with "microdata remove" or choose another name.`,
        };
  return { code: name === undefined ? 'bad-name' : 'name-taken', where: { column: '--as' }, said };
}
