import { RevokedLinkError } from '../app/dossiers/opened-dossier.ts';
import { StoreUnavailableError } from '../app/store-unavailable.ts';
import { DossierError } from '../app/workbench.ts';
import type { Language } from '../model/bilingual.ts';
import { HttpError } from './http-error.ts';
import { problemDocument } from './problem-document.ts';
import type { Exchange } from './send.ts';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What the framework refuses before a route is asked. */
const FRAMEWORK: Readonly<Record<string, () => HttpError>> = {
  FST_ERR_BAD_URL: () =>
    new HttpError('bad-address', {
      vi: 'Địa chỉ có ký tự % viết sai.',
      en: 'The address has a malformed % sequence.',
    }),
  FST_ERR_MAX_PARAM_LENGTH: () => new HttpError('too-long', { vi: 'Địa chỉ quá dài.', en: 'The address is too long.' }),
  FST_ERR_ROUTE_URL_TOO_LONG: () =>
    new HttpError('too-long', { vi: 'Địa chỉ quá dài.', en: 'The address is too long.' }),
  FST_ERR_REOPENED_CLOSE_SERVER: () =>
    new HttpError('stopping', { vi: 'Máy chủ đang dừng.', en: 'The server is stopping.' }),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new HttpError('too-large', { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new HttpError('wrong-kind', {
      vi: 'Địa chỉ này nhận nội dung JSON (application/json).',
      en: 'This address takes JSON (application/json).',
    }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    new HttpError('refused', { vi: 'Nội dung gửi lên trống.', en: 'What was sent is empty.' }),
  FST_ERR_CTP_INVALID_JSON_BODY: () =>
    new HttpError('refused', { vi: 'Nội dung gửi lên không phải JSON.', en: 'What was sent is not JSON.' }),
};

/** Any failure as one of the ways in which the server refuses; what is not known is our own fault. */
export function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof DossierError) return new HttpError('cannot-compute', error.said);
  if (error instanceof RevokedLinkError) return new HttpError('gone', error.said);
  if (error instanceof StoreUnavailableError) return new HttpError('no-store', error.said);
  const known = FRAMEWORK[codeOf(error) ?? ''];
  if (known !== undefined) return known();
  return new HttpError('internal', {
    vi: 'Chương trình gặp lỗi. Chi tiết ở cửa sổ đang chạy máy chủ.',
    en: 'The program failed. Details are in the window where the server runs.',
  });
}

/** Sends a refusal as a problem document. */
export function sendProblem({ request, reply }: Exchange, error: HttpError, language: Language): void {
  reply.headers(error.more.headers ?? {});
  reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(error, language, request.url)));
}
