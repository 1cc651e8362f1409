import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';

/** Every way in which the server refuses; `doc` of each is its title in `problem.ts`. */
export const HTTP_ERRORS = {
  'bad-parameter': 400,
  'bad-address': 400,
  'local-only': 403,
  'not-allowed': 403,
  'other-origin': 403,
  'not-found': 404,
  'no-such-page': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'cannot-compute': 409,
  'there-already': 409,
  gone: 410,
  overtaken: 412,
  'too-large': 413,
  'too-long': 414,
  'wrong-kind': 415,
  'wrong-host': 421,
  refused: 422,
  'needs-revision': 428,
  internal: 500,
  stopping: 503,
  'no-store': 503,
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** What a refusal carries besides its sentence. */
export interface ProblemMore {
  readonly headers?: Readonly<Record<string, string>>;
  /** Every fault of what was sent, all at once. */
  readonly faults?: readonly Refusal[];
  /** The newest revision, for a writer who was overtaken. */
  readonly newest?: number;
}

/** A refusal that becomes a problem document. */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly detail: Bilingual;
  readonly more: ProblemMore;
  constructor(code: HttpErrorCode, detail: Bilingual, more: ProblemMore = {}) {
    super(`${code}: ${detail.en}`);
    this.name = 'HttpError';
    this.code = code;
    this.detail = detail;
    this.more = more;
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
