import type { Bilingual } from '../model/bilingual.ts';

/** Every way in which the server refuses; `doc` of each is its title in `problem.ts`. */
export const HTTP_ERRORS = {
  'bad-parameter': 400,
  'bad-address': 400,
  'not-found': 404,
  'no-such-page': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'cannot-compute': 409,
  'too-long': 414,
  'wrong-host': 421,
  internal: 500,
  stopping: 503,
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** A refusal that becomes a problem document (API) or a friendly page (people). */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly detail: Bilingual;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: HttpErrorCode, detail: Bilingual, headers: Readonly<Record<string, string>> = {}) {
    super(`${code}: ${detail.en}`);
    this.name = 'HttpError';
    this.code = code;
    this.detail = detail;
    this.headers = headers;
  }
  get status(): number {
    return HTTP_ERRORS[this.code];
  }
}

/** Why the server could not start to listen. */
export type ListenErrorCode = 'port-taken' | 'port-forbidden' | 'host-unknown';

/** The server could not be started; `said` tells a person what to do. */
export class ListenError extends Error {
  readonly code: ListenErrorCode;
  readonly said: Bilingual;
  constructor(code: ListenErrorCode, said: Bilingual, cause: unknown) {
    super(`${code}: ${said.en}`, { cause });
    this.name = 'ListenError';
    this.code = code;
    this.said = said;
  }
}
