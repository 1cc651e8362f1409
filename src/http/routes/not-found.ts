import type { Bilingual } from '../../model/bilingual.ts';
import { HttpError } from '../http-error.ts';

/** A refusal that names the thing that is not there. */
export function notFound(what: Bilingual, id: string): HttpError {
  return new HttpError('not-found', { vi: `Không có ${what.vi} “${id}”.`, en: `There is no ${what.en} “${id}”.` });
}

/** A refusal of a page past the last. */
function noSuchPage(page: number, pages: number): HttpError {
  return new HttpError('no-such-page', {
    vi: `Không có trang ${page}; bảng này có ${pages} trang.`,
    en: `There is no page ${page}; this table has ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
  });
}

/** What is there, or a refusal that names what is not. */
export function foundOr<T>(value: T | undefined, what: Bilingual, id: string): T {
  if (value === undefined) throw notFound(what, id);
  return value;
}

/** The page that was asked for, or a refusal of one past the last; an empty table has one page. */
export function foundPage<T extends { readonly pages: number }>(rows: T, page: number): T {
  if (page > Math.max(rows.pages, 1)) throw noSuchPage(page, Math.max(rows.pages, 1));
  return rows;
}
