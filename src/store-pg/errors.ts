import type { Bilingual } from '../model/bilingual.ts';

/** What each failure of this room means and what to do; the one list of codes. */
export const recordsErrors = {
  'in-use': {
    vi: 'kho hồ sơ đang được một tiến trình khác mở; hãy đóng chương trình kia, hoặc chọn thư mục dữ liệu khác',
    en: 'the store of records is open in another process; close that program, or choose another data folder',
  },
  'cannot-open': {
    vi: 'không mở được kho hồ sơ trong thư mục này; hãy kiểm tra quyền ghi và dung lượng đĩa',
    en: 'the store of records in this folder cannot be opened; check that it may be written and that the disk has room',
  },
  'newer-store': {
    vi: 'kho hồ sơ do một phiên bản mới hơn của chương trình ghi; hãy dùng phiên bản đó',
    en: 'the store of records was written by a newer version of the program; use that version',
  },
  'no-server': {
    vi: 'không nối được tới máy chủ PostgreSQL; hãy kiểm tra chuỗi kết nối và máy chủ',
    en: 'the PostgreSQL server cannot be reached; check the connection string and the server',
  },
  'old-server': {
    vi: 'máy chủ PostgreSQL quá cũ; cần bản 15 trở lên',
    en: 'the PostgreSQL server is too old; version 15 or newer is needed',
  },
  'not-utf8': {
    vi: 'cơ sở dữ liệu không dùng bảng mã UTF-8; hãy tạo cơ sở dữ liệu với ENCODING UTF8',
    en: 'the database is not encoded in UTF-8; create one with ENCODING UTF8',
  },
  ended: {
    vi: 'luồng giữ kho hồ sơ đã dừng giữa chừng; điều chưa được báo là đã lưu có thể chưa lưu, hãy làm lại',
    en: 'the thread that keeps the records has ended; what was not confirmed may not be kept, try again',
  },
  closed: { vi: 'kho hồ sơ đã đóng', en: 'the store of records is closed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The closed list of reasons for which the records cannot be reached. */
export type RecordsErrorCode = keyof typeof recordsErrors;

/** The store of records cannot be used: where, why, what to do. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
  readonly code: RecordsErrorCode;
  readonly said: Bilingual;

  constructor(code: RecordsErrorCode, where: string, cause?: unknown) {
    const { vi, en } = recordsErrors[code];
    super(`${where}: ${en}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.said = { vi: `${where}: ${vi}`, en: `${where}: ${en}` };
  }
}
