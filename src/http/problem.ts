import { DossierError } from '../app/workbench.ts';
import { prefersPage } from './accept.ts';
import { HttpError } from './http-error.ts';
import type { Frame } from './pages/layout.ts';
import { problemPage } from './pages/problem-page.ts';
import { problemDocument } from './problem-document.ts';
import { type Exchange, sendAnswer } from './send.ts';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Any failure as one of the ways in which the server refuses; what is not known is our own fault. */
export function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof DossierError) return new HttpError('cannot-compute', error.said);
  const code = codeOf(error);
  if (code === 'FST_ERR_BAD_URL') {
    return new HttpError('bad-address', {
      vi: 'Địa chỉ có ký tự % viết sai.',
      en: 'The address has a malformed % sequence.',
    });
  }
  if (code === 'FST_ERR_MAX_PARAM_LENGTH' || code === 'FST_ERR_ROUTE_URL_TOO_LONG') {
    return new HttpError('too-long', { vi: 'Địa chỉ quá dài.', en: 'The address is too long.' });
  }
  if (code === 'FST_ERR_REOPENED_CLOSE_SERVER') {
    return new HttpError('stopping', { vi: 'Máy chủ đang dừng.', en: 'The server is stopping.' });
  }
  return new HttpError('internal', {
    vi: 'Chương trình gặp lỗi khi lập trang này. Chi tiết ở cửa sổ đang chạy máy chủ.',
    en: 'The program failed while making this page. Details are in the window where the server runs.',
  });
}

/** Sends a refusal: a page to a person, a problem document to a machine. */
export function sendProblem(exchange: Exchange, error: HttpError, frame: Frame): void {
  const { request, reply } = exchange;
  reply.headers(error.headers);
  const isApi = request.url.startsWith('/api/');
  if (!isApi && prefersPage(request.headers.accept)) {
    sendAnswer(exchange, { kind: 'page', page: problemPage(error, frame.language) }, frame);
    return;
  }
  reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .header('content-language', frame.language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(error, frame.language, request.url)));
}
