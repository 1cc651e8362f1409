import type { Report } from '../../evidence/report.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { HttpError } from '../http-error.ts';
import type { Ask } from './route.ts';

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,119}$/u;

/** A refusal that names the thing that is not there. */
export function notFound(what: Bilingual, id: string): HttpError {
  return new HttpError('not-found', {
    vi: `Không có ${what.vi} “${id}”.`,
    en: `There is no ${what.en} “${id}”.`,
  });
}

/** A path part that names a thing. Anything that could not be a name is simply not found. */
export function idOf(ask: Ask, name: string, what: Bilingual): string {
  const id = ask.params[name] ?? '';
  if (!ID.test(id) || id.includes('..')) throw notFound(what, id);
  return id;
}

/** A whole number from 1 up, written without sign, point or leading zero. */
export function positiveNumber(text: string | undefined, name: string, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new HttpError('bad-parameter', {
      vi: `“${name}” phải là số nguyên từ 1 trở lên; đã nhận “${text}”. Ví dụ: ?${name}=2`,
      en: `“${name}” must be a whole number from 1 up; got “${text}”. Example: ?${name}=2`,
    });
  }
  return Number(text);
}

/** The page of rows that is asked for, from 1. */
export const pageOf = (ask: Ask): number => positiveNumber(ask.query['page'], 'page', 1);

/** A refusal of a page past the last. */
export function noSuchPage(page: number, pages: number): HttpError {
  return new HttpError('no-such-page', {
    vi: `Không có trang ${page}; bảng này có ${pages} trang.`,
    en: `There is no page ${page}; this table has ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
  });
}

const DOSSIER: Bilingual = { vi: 'hồ sơ', en: 'dossier' };

/** The report that an address names. */
export async function reportOf(ask: Ask): Promise<Report> {
  const id = idOf(ask, 'id', DOSSIER);
  const report = await ask.workbench.report(id);
  if (report === undefined) throw notFound(DOSSIER, id);
  return report;
}

/** A member of a record, never of its prototype. */
export function memberOf<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
