import { csvCell, harmless } from '../../model/csv-cell.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import { statementsOn } from '../../register/profile/profile-on-day.ts';
import type { ReleaseWriter } from '../add-data.ts';
import { type NextRelease, nextRelease } from '../next-release.ts';
import type { ReleaseShelf } from '../ports.ts';
import type { RecordLine, RegisterRecords } from '../ports-register.ts';
import type { ReleaseDraft } from '../release-draft.ts';
import type { RegisterPorts } from './register-ports.ts';
import { REGISTER_SCHEMA, REGISTER_TABLE, type RegisterCell, registerRow } from './register-table.ts';

const CHUNK = 500;

export interface PublishPorts extends Pick<RegisterPorts, 'register' | 'sizeRule' | 'now'> {
  readonly shelf: ReleaseShelf;
  readonly writer: Pick<ReleaseWriter, 'write'>;
}

export interface PublishRequest {
  readonly name: string;
  readonly replaces: boolean;
  /** The licence under which what the lists said may be passed on. */
  readonly licence: string;
  readonly status: Status;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

export interface PublishedRegister {
  /** Undefined in a dry run. */
  readonly release: ReleaseRef | undefined;
  readonly records: number;
  /** Records that nothing names for everybody: household businesses. */
  readonly withheld: number;
  readonly sources: readonly string[];
}

/**
 * Puts what everybody may see of every live record into a release: dated, hashed and never changed, so that a dossier can name the firms
 * that the register knew. Cost: one reading of the register; the table is held in memory as text, about 300 bytes a record.
 */
export async function publishRegister(
  ports: PublishPorts,
  request: PublishRequest,
): Promise<Parsed<PublishedRegister>> {
  const { name, replaces, isDryRun, signal } = request;
  const next = await nextRelease(ports.shelf, { file: name, name, replaces });
  if (next.release === undefined || next.faults.length > 0) return { ok: false, refusals: next.faults };
  const table = await gathered(ports, signal);
  if (table.records === 0) return { ok: false, refusals: [nothingToTell(name)] };
  const { records, withheld } = table;
  const sources = [...table.sources].toSorted();
  const release = isDryRun
    ? undefined
    : await ports.writer.write(draftOf(next.release, { request, table, on: ports.now().slice(0, 10) }), signal);
  return { ok: true, value: { release, records, withheld, sources } };
}

const nothingToTell = (name: string): Refusal => ({
  code: 'empty-register',
  where: { file: name },
  said: {
    vi: 'Sổ đăng ký chưa có hồ sơ nào công khai được. Hãy nhập danh sách trước: lienket register import.',
    en: 'The register holds nothing that everybody may see. Bring a list in first: lienket register import.',
  },
});

interface Gathered {
  /** The file in pieces, as UTF-8. */
  readonly pieces: readonly Uint8Array[];
  readonly records: number;
  readonly withheld: number;
  readonly sources: ReadonlySet<string>;
}

async function gathered(ports: PublishPorts, signal: AbortSignal): Promise<Gathered> {
  const register = await ports.register();
  const rule = await ports.sizeRule();
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`${REGISTER_SCHEMA.fields.map((field) => field.name).join(',')}\n`)];
  const sources = new Set<string>();
  let records = 0;
  let withheld = 0;
  for (let last = 0; ; ) {
    signal.throwIfAborted();
    const lines = await register.after(last, CHUNK);
    if (lines.length === 0) return { pieces, records, withheld, sources };
    last = lines.at(-1)?.record ?? last;
    const rows = (await toldRecords(register, lines, ports.now().slice(0, 10))).map((each) => {
      for (const { source } of each.statements) sources.add(source);
      return registerRow(each, rule);
    });
    const shown = rows.filter((row) => row !== undefined);
    records += shown.length;
    withheld += rows.length - shown.length;
    pieces.push(encoder.encode(shown.map((row) => `${row.map(safeCell).join(',')}\n`).join('')));
  }
}

async function toldRecords(register: RegisterRecords, lines: readonly RecordLine[], day: string) {
  const numbers = lines.map(({ record }) => record);
  const [statements, operators] = await Promise.all([register.statements(numbers), register.operators(numbers)]);
  return lines.map(({ record, id, level }) => ({
    id,
    level,
    statements: statementsOn(statements.get(record) ?? [], day),
    operator: operators.get(record),
  }));
}

const safeCell = (cell: RegisterCell): string => csvCell(typeof cell === 'string' ? harmless(cell) : cell);

interface Told {
  readonly request: PublishRequest;
  readonly table: Gathered;
  readonly on: string;
}

function draftOf(release: NextRelease, { request, table, on }: Told): ReleaseDraft {
  const title = { vi: `Sổ đăng ký doanh nghiệp, ngày ${on}`, en: `Enterprise register on ${on}` };
  const { pieces } = table;
  return {
    descriptor: {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: release.name,
      version: release.version,
      created: on,
      title: title.en,
      licenses: [{ name: request.licence, title: request.licence }],
      sources: [...table.sources].toSorted().map((source) => ({ title: source, 'lienket:retrieved': on })),
      'lienket:title': title,
      'lienket:note': {
        vi: 'Chỉ gồm những gì các danh sách đã nhập nêu: không phải tổng điều tra, không dùng để tính tỷ trọng của một ngành.',
        en: 'Only what the lists brought in say: no census, and not for shares of an industry.',
      },
      'lienket:steps': [
        'Every live record of the register with the fields that everybody may see.',
        `${table.withheld} records left out: nothing names them but personal data.`,
        'Numbers of workers are given as classes of size.',
      ],
      'lienket:checks': [
        {
          id: `${REGISTER_TABLE}-rows`,
          title: { vi: `Có ${table.records} dòng`, en: `${table.records} rows` },
          table: REGISTER_TABLE,
          rows: table.records,
          maker: 'counted as the register was read',
        },
      ],
      ...(release.supersedes === undefined ? {} : { 'lienket:supersedes': release.supersedes }),
    },
    resources: [
      {
        name: REGISTER_TABLE,
        path: `${REGISTER_TABLE}.csv`,
        format: 'csv',
        encoding: 'utf-8',
        title: title.en,
        schema: REGISTER_SCHEMA,
        'lienket:rows': table.records,
        'lienket:status': request.status,
        'lienket:vintage': on,
        'lienket:title': title,
        'lienket:register': { on },
      },
    ],
    chunks: {
      *[REGISTER_TABLE]() {
        const decoder = new TextDecoder();
        for (const piece of pieces) yield decoder.decode(piece);
      },
    },
  };
}
