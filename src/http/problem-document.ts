import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import type { HttpError, HttpErrorCode } from './http-error.ts';

const TITLES: Readonly<Record<HttpErrorCode, Bilingual>> = {
  'bad-parameter': { vi: 'Tham số không dùng được', en: 'A parameter cannot be used' },
  'bad-address': { vi: 'Địa chỉ viết sai', en: 'The address is malformed' },
  'not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  'no-such-page': { vi: 'Không có trang này', en: 'No such page' },
  'local-only': { vi: 'Chỉ máy này được sửa', en: 'Only this machine may write' },
  'not-allowed': { vi: 'Vai này không được làm việc đó', en: 'This role may not do that' },
  'other-origin': { vi: 'Yêu cầu đến từ trang khác', en: 'The request comes from another site' },
  'method-not-allowed': { vi: 'Không dùng được cách này', en: 'This method cannot be used' },
  'not-acceptable': { vi: 'Không có ở dạng được yêu cầu', en: 'Not available in the form asked for' },
  'cannot-compute': { vi: 'Hồ sơ này chưa tính được', en: 'This dossier cannot be computed' },
  'there-already': { vi: 'Đã có tên này', en: 'The name is taken' },
  gone: { vi: 'Không còn nữa', en: 'No longer there' },
  overtaken: { vi: 'Có người đã lưu trước', en: 'Somebody else saved first' },
  'too-large': { vi: 'Quá lớn', en: 'Too large' },
  'wrong-kind': { vi: 'Sai dạng nội dung', en: 'Wrong kind of content' },
  refused: { vi: 'Nội dung chưa nhận được', en: 'The content was refused' },
  'needs-revision': { vi: 'Thiếu số bản đang sửa', en: 'The revision being edited is missing' },
  'too-long': { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
  'wrong-host': { vi: 'Sai tên máy chủ', en: 'Wrong host name' },
  internal: { vi: 'Lỗi của chương trình', en: 'A fault in the program' },
  'no-store': { vi: 'Chưa mở được kho hồ sơ', en: 'The store of records cannot be opened' },
  stopping: { vi: 'Máy chủ đang dừng', en: 'The server is stopping' },
};

/** The title of a kind of problem. */
export const problemTitle = (code: HttpErrorCode): Bilingual => TITLES[code];

/** A problem document (RFC 9457); title and detail in the reader's language, both languages beside them. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly titles: Bilingual;
  readonly details: Bilingual;
  readonly faults?: readonly Refusal[];
  readonly newest?: number;
}

/** The refusal as a problem document. */
export function problemDocument(error: HttpError, language: Language, instance: string): ProblemDocument {
  const titles = problemTitle(error.code);
  return {
    type: `urn:lienket:problem:${error.code}`,
    title: titles[language],
    status: error.status,
    detail: error.detail[language],
    instance,
    titles,
    details: error.detail,
    ...(error.more.faults === undefined ? {} : { faults: error.more.faults }),
    ...(error.more.newest === undefined ? {} : { newest: error.more.newest }),
  };
}
