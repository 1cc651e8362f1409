import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import { HttpError, type HttpErrorCode } from '../http-error.ts';

/** Refusals that have a status of their own; all others are faults of what was sent. */
const CODES: Readonly<Record<string, HttpErrorCode>> = {
  'file-too-large': 'too-large',
  'name-taken': 'there-already',
  'login-needed': 'login-needed',
  'login-refused': 'login-refused',
  'no-such-account': 'not-found',
  'no-such-role': 'not-found',
  'not-there': 'not-found',
  'out-of-scope': 'not-allowed',
  'no-such-record': 'not-found',
  'no-such-event': 'not-found',
  'no-such-pair': 'not-found',
  'stale-login': 'stale-login',
  'too-many-attempts': 'too-many',
  'settled-already': 'there-already',
  'no-such-search': 'not-found',
  'no-such-source': 'not-found',
  'no-such-set': 'not-found',
  'no-such-publication': 'not-found',
  'proposed-already': 'there-already',
  'no-such-task': 'not-found',
  'no-such-comment': 'not-found',
  'no-such-section': 'not-found',
  'no-such-revision': 'not-found',
  'no-such-version': 'not-found',
  'no-such-thing': 'not-found',
  'no-such-reading': 'not-found',
  'outline-there': 'there-already',
  'not-allowed': 'not-allowed',
  overtaken: 'overtaken',
};

/** The value, or all that is wrong with what was sent; several faults are announced by their number. */
export function accepted<T>(parsed: Parsed<T>, countSaid: (count: number) => Bilingual = nothingWritten): T {
  if (parsed.ok) return parsed.value;
  const { refusals } = parsed;
  const [first] = refusals;
  if (first === undefined) throw new Error('refused without a reason');
  const code = CODES[first.code] ?? 'refused';
  throw new HttpError(code, refusals.length === 1 ? first.said : countSaid(refusals.length), { faults: refusals });
}

const nothingWritten = (count: number): Bilingual => ({
  vi: `Có ${count} lỗi; chưa ghi gì.`,
  en: `There are ${count} faults; nothing was written.`,
});
