import type { Parsed, Refusal } from '../../model/refusal.ts';
import { unitSaid } from '../data/import-reading.ts';
import type { MicroReading, MicroReadingAsked, MicroUploadView } from '../desks/micro-desk.ts';
import type { MicroUploads } from '../ports-microdata.ts';
import type { AddMicroRequest, AddMicroResult } from './add-microdata.ts';
import { parseAddMicrodata } from './parse-add-microdata.ts';
import { setView } from './set-view.ts';

interface Scene {
  readonly uploads: MicroUploads;
  readonly room: { add(request: AddMicroRequest): Promise<AddMicroResult> };
}

const KINDS = /\.(?:csv|txt|tsv|xlsx|parquet)$/iu;

/** Takes a file into the zone, unread. */
export async function receiveMicrodata(
  uploads: MicroUploads,
  fileName: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Parsed<MicroUploadView>> {
  if (!KINDS.test(fileName)) return refused('not-a-table', NO_TABLE);
  const kept = await uploads.put(fileName, chunks);
  if (kept.kind === 'large') return refused('too-large', TOO_LARGE);
  return { ok: true, value: { id: kept.id, fileName, bytes: kept.bytes } };
}

/**
 * Reads a file that was brought in as the command line does: columns, faults by row and column, counts. A failure that nobody foresaw is
 * told without its words: they may quote what stands in a record.
 */
export async function readUpload(
  { uploads, room }: Scene,
  id: string,
  { words, keeps }: MicroReadingAsked,
): Promise<MicroReading | undefined> {
  const file = await uploads.find(id);
  if (file === undefined) return undefined;
  const flags = new Set(keeps ? [] : ['show']);
  const parsed = parseAddMicrodata({ file: file.path, options: words, flags });
  if (!parsed.ok) return { ...NOTHING, refusals: parsed.refusals };
  const result = await room.add({ ...parsed.value, fileName: file.fileName }).catch(() => undefined);
  if (result === undefined) return { ...NOTHING, refusals: [UNREADABLE] };
  if (result.set !== undefined) await uploads.drop(id);
  return readingOf(result);
}

const NOTHING: MicroReading = { columns: [], period: '', rows: 0, warnings: [], refusals: [], set: null };

function readingOf({ mapping, rows, warnings, refusals, set }: AddMicroResult): MicroReading {
  return {
    columns: (mapping?.columns ?? []).map(({ letter, header, role, reason }) => ({
      letter,
      header,
      role: header === mapping?.enterprise ? 'enterprise' : header === mapping?.weight ? 'weight' : roleWord(role),
      unit: unitSaid(role.kind === 'value' ? role.unit : ''),
      reason,
    })),
    period: mapping?.period ?? '',
    rows,
    warnings,
    refusals,
    set: set === undefined ? null : setView(set),
  };
}

/** The role in the word that `--map` takes; empty where the column is left out. */
function roleWord(role: NonNullable<AddMicroResult['mapping']>['columns'][number]['role']): string {
  if (role.kind === 'key') return role.role;
  if (role.kind === 'name') return `${role.of}-name`;
  return role.kind === 'value' ? role.measure : '';
}

function refused(code: string, said: Refusal['said']): Parsed<never> {
  return { ok: false, refusals: [{ code, where: { column: 'fileName' }, said }] };
}

const NO_TABLE = {
  vi: 'Tệp phải là .csv, .txt, .tsv, .xlsx hoặc .parquet.',
  en: 'The file must be .csv, .txt, .tsv, .xlsx or .parquet.',
};
const TOO_LARGE = {
  vi: 'Tệp quá lớn để đưa qua trình duyệt; hãy dùng lệnh microdata add trên máy chủ.',
  en: 'The file is too large for the browser; use the command microdata add on the machine of the server.',
};
const UNREADABLE: Refusal = {
  code: 'unreadable',
  where: {},
  said: {
    vi: 'Không đọc được tệp này. Nguyên do không hiện ở đây vì có thể lộ nội dung một dòng; hãy thử lưu lại thành CSV UTF-8 hoặc XLSX.',
    en: 'This file could not be read. Why is not told here, since it might quote a record; try to save it as UTF-8 CSV or XLSX.',
  },
};
