import type { Bilingual } from '../../model/bilingual.ts';
import type { DataPackage, Resource } from '../../model/data-package.ts';
import type { PublicationCheck } from '../../model/publication.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { holdsPersonData } from '../../register/person-data.ts';
import { CODE_FIELDS, FIELD_NAMES, REGISTER_FIELDS } from '../../register/register-fields.ts';
import type { CellValue, TableSource } from '../ports.ts';
import type { RegisterRecords } from '../ports-register.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';
import { OLD_IDS_TABLE } from './old-ids.ts';

const PAGE = 1000;
const LINES = 5000;
const SAID = 5;
/** The tax code of a person or a household business. */
const PERSONAL_CODE = /^\d{12}$/u;
const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/iu;
/** Columns of codes, with the ids that a table of the register adds. */
const CODES = new Set(['id', 'operator', ...CODE_FIELDS]);
/** Columns in which the name of a firm stands, which may be called after a person. */
const NAMES = new Set(['name', 'names', 'name_en', 'short_name']);
const PERSONAL_HEADER =
  /\b(dien thoai|so dt|phone|tel|mobile|cccd|cmnd|can cuoc|so dinh danh|e ?mail|ho va ten|ho ten|nguoi dai dien|representative|contact|ngay sinh|date of birth)\b/u;
const NO_SECRETS: ReadonlyMap<string, readonly string[]> = new Map();
const RESTRICTED = FIELD_NAMES.filter((name) => REGISTER_FIELDS[name].visibility === 'restricted');

interface Scanned {
  readonly ref: ReleaseRef;
  readonly descriptor: DataPackage;
  readonly tables: TableSource;
  /** The register, where the rows came from it: what it keeps back is looked for in every row. */
  readonly register: RegisterRecords | undefined;
  readonly signal: AbortSignal;
}

/** Where something was seen; never what it was. */
interface Seen {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** Reads every row once: persons' data, and ids that lead nowhere. */
export async function rowChecks(scanned: Scanned): Promise<readonly PublicationCheck[]> {
  const stops: Seen[] = [];
  const warnings: Seen[] = [];
  const broken: Seen[] = [];
  const ids = new Set<string>();
  const wanted: (Seen & { readonly id: string })[] = [];
  const kept = scanned.register === undefined ? undefined : await recordNumbers(scanned.register);
  for (const resource of scanned.descriptor.resources) {
    if (resource.schema === undefined) continue;
    stops.push(...personalHeaders(resource));
    for await (const page of pagesOf(scanned, resource)) {
      if (resource.name === REGISTER_TABLE) for (const row of page) ids.add(String(row.cells['id']));
      for (const row of page) wanted.push(...ledFrom(resource.name, row));
      const secrets = resource.name === REGISTER_TABLE ? await secretsOf(scanned.register, kept, page) : NO_SECRETS;
      for (const row of page) {
        const found = personalCells(resource, row, secrets.get(String(row.cells['id'])) ?? []);
        stops.push(...found.stops);
        warnings.push(...found.warnings);
      }
    }
  }
  for (const { id, ...seen } of wanted) if (!ids.has(id)) broken.push(seen);
  return [personCheck(stops, warnings), referenceCheck(broken)];
}

interface Row {
  readonly number: number;
  readonly cells: Readonly<Record<string, CellValue>>;
}

async function* pagesOf({ tables, ref, signal }: Scanned, resource: Resource): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += PAGE) {
    signal.throwIfAborted();
    const { rowNumbers, columns } = await tables.read(ref, resource.name, { offset, limit: PAGE });
    if (rowNumbers.length === 0) return;
    const entries = Object.entries(columns);
    yield rowNumbers.map((number, at) => ({
      number,
      cells: Object.fromEntries(entries.map(([name, values]) => [name, values[at] ?? null])),
    }));
  }
}

async function recordNumbers(register: RegisterRecords): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (let last = 0; ; ) {
    const lines = await register.after(last, LINES);
    if (lines.length === 0) return numbers;
    for (const { id, record } of lines) numbers.set(id, record);
    last = lines.at(-1)?.record ?? last;
  }
}

/** What the register keeps back of each record of a page, folded; single words and short ones say nothing. */
async function secretsOf(
  register: RegisterRecords | undefined,
  kept: ReadonlyMap<string, number> | undefined,
  page: readonly Row[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (register === undefined || kept === undefined) return new Map();
  const numbers = new Map(
    page.flatMap(({ cells }) => {
      const id = String(cells['id']);
      const record = kept.get(id);
      return record === undefined ? [] : [[record, id] as const];
    }),
  );
  const statements = await register.statements([...numbers.keys()]);
  return new Map(
    [...statements].map(([record, said]) => {
      const values = said.flatMap((statement) => RESTRICTED.map((field) => statement.said[field]));
      const words = values.flat().flatMap((value) => (value === undefined ? [] : [foldedWords(String(value))]));
      return [numbers.get(record) ?? '', [...new Set(words.filter((word) => word.length >= 6 && /[ \d]/u.test(word)))]];
    }),
  );
}

function personalHeaders({ name, schema }: Resource): readonly Seen[] {
  if (name === REGISTER_TABLE) return [];
  const fields = schema?.fields ?? [];
  return fields
    .filter((field) => PERSONAL_HEADER.test(foldedWords(`${field.name.replaceAll('_', ' ')} ${field.title ?? ''}`)))
    .map((field) => ({ table: name, row: 0, column: field.name }));
}

function personalCells(
  resource: Resource,
  { number, cells }: Row,
  secrets: readonly string[],
): { readonly stops: readonly Seen[]; readonly warnings: readonly Seen[] } {
  const stops: Seen[] = [];
  const warnings: Seen[] = [];
  const keys = new Set(resource['lienket:observations'] === undefined ? [] : (resource.schema?.primaryKey ?? []));
  for (const [column, value] of Object.entries(cells)) {
    if (typeof value !== 'string' || value === '') continue;
    const seen = { table: resource.name, row: number, column };
    if (column === 'code' && PERSONAL_CODE.test(value)) stops.push(seen);
    if (CODES.has(column) || keys.has(column)) continue;
    if (holdsPersonData(value) || EMAIL.test(value)) stops.push(seen);
    else if (secrets.length > 0) {
      const folded = ` ${foldedWords(value)} `;
      if (secrets.some((secret) => folded.includes(` ${secret} `))) (NAMES.has(column) ? warnings : stops).push(seen);
    }
  }
  return { stops, warnings };
}

function ledFrom(table: string, { number, cells }: Row): readonly (Seen & { readonly id: string })[] {
  const column = table === REGISTER_TABLE ? 'operator' : table === OLD_IDS_TABLE ? 'to' : undefined;
  const id = column === undefined ? null : cells[column];
  return column === undefined || typeof id !== 'string' || id === '' ? [] : [{ table, row: number, column, id }];
}

const listed = (seen: readonly Seen[]): readonly Bilingual[] =>
  seen.slice(0, SAID).map(({ table, row, column }) => ({
    vi: row === 0 ? `bảng ${table}, cột ${column}` : `bảng ${table}, dòng ${row}, cột ${column}`,
    en: row === 0 ? `table ${table}, column ${column}` : `table ${table}, row ${row}, column ${column}`,
  }));

function personCheck(stops: readonly Seen[], warnings: readonly Seen[]): PublicationCheck {
  const title = { vi: 'Không có dữ liệu cá nhân', en: 'No personal data' };
  if (stops.length > 0) {
    const count = {
      vi: `${stops.length} ô có điện thoại, thư điện tử, số định danh hoặc điều mà sổ giữ kín:`,
      en: `${stops.length} cells hold a phone, an e-mail, a personal code or what the register keeps back:`,
    };
    return { id: 'persons', title, outcome: 'fails', said: [count, ...listed(stops)] };
  }
  if (warnings.length === 0) return { id: 'persons', title, outcome: 'holds', said: [] };
  const count = {
    vi: `${warnings.length} doanh nghiệp mang tên của người trong hồ sơ; tên đăng ký là công khai, người duyệt hãy xem:`,
    en: `${warnings.length} firms bear the name of a person of their record; a registered name is public, whoever approves should look:`,
  };
  return { id: 'persons', title, outcome: 'warns', said: [count, ...listed(warnings)] };
}

function referenceCheck(broken: readonly Seen[]): PublicationCheck {
  const title = { vi: 'Mọi mã dẫn tới đều có trong bản này', en: 'Every id that is led to is in this release' };
  return { id: 'references', title, outcome: broken.length > 0 ? 'fails' : 'holds', said: listed(broken) };
}
