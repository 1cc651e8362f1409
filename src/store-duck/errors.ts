import type { Bilingual } from '../model/bilingual.ts';

/** What each failure of this room means; the one list of codes. */
export const storeErrors = {
  'unknown-release': {
    vi: 'không có bản phát hành nào mang tên, phiên bản và mã băm này',
    en: 'no release of this name, version and hash is at hand',
  },
  'unknown-table': { vi: 'bản phát hành không có bảng này', en: 'the release has no such table' },
  'unknown-column': { vi: 'bảng không có cột này', en: 'the table has no such column' },
  'not-tabular': {
    vi: 'không phải là bảng (CSV hay Parquet)',
    en: 'the resource is not a table (neither CSV nor Parquet)',
  },
  'file-missing': { vi: 'thiếu tệp của bảng', en: 'the file of the table is missing' },
  'file-changed': {
    vi: 'tệp của bảng không còn đúng như bản phát hành đã ghi; hãy chạy “lienket pack verify”',
    en: 'the file of the table is not the one that its release names; run “lienket pack verify”',
  },
  'unreadable-table': {
    vi: 'không đọc được tệp của bảng theo lược đồ của nó; hãy chạy “lienket pack verify”',
    en: 'the file of the table cannot be read as its schema says; run “lienket pack verify”',
  },
  'unreadable-file': {
    vi: 'không có tệp này, hoặc không đọc được',
    en: 'there is no such file, or it cannot be read',
  },
  'empty-file': { vi: 'tệp không có dòng nào', en: 'the file has no rows' },
  'repeated-column': { vi: 'tên cột xuất hiện hai lần', en: 'the name of this column stands twice' },
  'too-many-digits': {
    vi: 'số có quá nhiều chữ số để chia theo trọng số; hãy đổi đơn vị',
    en: 'numbers have too many digits to be split by weights; use a larger unit',
  },
  'bad-query': { vi: 'câu hỏi không bảng nào trả lời được', en: 'the query asks for what no table can answer' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The closed list of reasons for which a table cannot be read. */
export type StoreErrorCode = keyof typeof storeErrors;

/** Faults of a file that a person gave, as opposed to files of releases. */
const OF_INPUT: readonly string[] = ['unreadable-file', 'empty-file', 'repeated-column', 'too-many-digits'];

/** A table that cannot be read: what, where, what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly said: Bilingual;
  /** Whether the person's input is at fault and not the world around the program. */
  readonly isRefusal: boolean;

  constructor(code: StoreErrorCode, where: string, cause?: unknown) {
    const { vi, en } = storeErrors[code];
    super(`${where}: ${en}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.isRefusal = OF_INPUT.includes(code);
    this.said = { vi: `${where}: ${vi}`, en: `${where}: ${en}` };
  }
}
