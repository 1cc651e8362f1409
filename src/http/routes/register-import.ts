import type { Bilingual, Language } from '../../model/bilingual.ts';
import { csvCell, harmless } from '../../model/csv-cell.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { registerImportApi } from '../contract/register-import-contract.ts';
import { HttpError } from '../http-error.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const CHECK: Bilingual = { vi: 'lần kiểm tra', en: 'check' };
const IMPORT: Bilingual = { vi: 'lần nhập', en: 'import' };
const PAGE: Bilingual = { vi: 'trang lỗi', en: 'page of faults' };

function uploaded<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new HttpError('gone', {
    vi: 'Danh sách không còn trên máy chủ (chỉ giữ một ngày). Hãy đưa lại tệp.',
    en: 'The list is no longer on the server (it is kept for a day). Bring it again.',
  });
}

export const registerImportHandlers: Handlers<typeof registerImportApi> = {
  'POST /register/uploads': async ({ desks, query, stream, signal }) => {
    const upload = accepted(await desks.registerImport.receive(query.fileName, stream, signal));
    return json(upload, { location: `/api/v1/register/uploads/${upload.id}` });
  },
  'DELETE /register/uploads/:id': async ({ desks, params }) => {
    await desks.registerImport.forget(params.id);
    return json(undefined);
  },
  'POST /register/uploads/:id/look': async ({ desks, params, body }) =>
    json(accepted(uploaded(await desks.registerImport.look(params.id, body)))),
  'POST /register/uploads/:id/check': async ({ desks, params, body }) =>
    json(accepted(uploaded(await desks.registerImport.check(params.id, body)))),
  'GET /register/uploads/:id/check': async ({ desks, params }) =>
    json(foundOr(desks.registerImport.checked(params.id), CHECK, params.id)),
  'DELETE /register/uploads/:id/check': async ({ desks, params }) =>
    json(foundOr(desks.registerImport.stopCheck(params.id), CHECK, params.id)),
  'POST /register/uploads/:id/faults': async ({ desks, params, query }) =>
    json(foundOr(await desks.registerImport.faults(params.id, query.page), PAGE, String(query.page))),
  'GET /register/uploads/:id/faults.csv': async ({ desks, params, language }) => ({
    kind: 'rows',
    fileName: language === 'vi' ? 'loi.csv' : 'faults.csv',
    mediaType: 'text/csv; charset=utf-8',
    chunks: faultLines(foundOr(desks.registerImport.allFaults(params.id), CHECK, params.id), language),
  }),
  'POST /register/imports': async ({ desks, body }) => {
    const job = accepted(uploaded(await desks.registerImport.begin(body)));
    return json(job, { location: `/api/v1/register/imports/${job.id}` });
  },
  'GET /register/imports': async ({ desks }) => json({ imports: [...(await desks.registerImport.jobs())] }),
  'GET /register/imports/:id': async ({ desks, params }) =>
    json(foundOr(await desks.registerImport.job(params.id), IMPORT, params.id)),
  'GET /register/imports/:id/records': async ({ desks, params }) =>
    json({ records: [...foundOr(await desks.registerImport.newRecords(params.id), IMPORT, params.id)] }),
  'POST /register/imports/:id/stop': async ({ desks, params }) =>
    json(foundOr(await desks.registerImport.stop(params.id), IMPORT, params.id)),
  'POST /register/imports/:id/resume': async ({ desks, params }) =>
    json(foundOr(await desks.registerImport.resume(params.id), IMPORT, params.id)),
  'DELETE /register/imports/:id': async ({ desks, params }) => {
    if (!(await desks.registerImport.drop(params.id))) foundOr(undefined, IMPORT, params.id);
    return json(undefined);
  },
};

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Dòng', 'Cột', 'Mã lỗi', 'Lỗi và cách sửa'],
  en: ['Row', 'Column', 'Code', 'What is wrong and what to do'],
};

/** Faults as CSV with a byte-order mark; a cell never begins as a formula does. */
async function* faultLines(faults: AsyncIterable<Refusal>, language: Language): AsyncGenerator<string> {
  yield `\ufeff${line(HEADS[language])}`;
  let waiting = '';
  for await (const { code, where, said } of faults) {
    waiting += line([String(where.row ?? ''), where.column ?? '', code, said[language]]);
    if (waiting.length < 65_536) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}

const line = (cells: readonly string[]): string => `${cells.map((text) => csvCell(harmless(text))).join(',')}\r\n`;
