import { z } from 'zod';
import type {
  AddedReleaseView,
  CellFault,
  DossierAnswers,
  ImportReading,
  RemovedReleaseView,
  UploadView,
} from '../../app/desks/data-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { answer, rungId } from './view-contract.ts';
import { bilingual, day, missingKind, named, refusal, releaseRef, status, text, whole } from './words-contract.ts';

export type {
  AddedReleaseView,
  CellFault,
  CellReading,
  DossierAnswers,
  ImportColumnView,
  ImportReading,
  PreviewRow,
  ReadingWords,
  ReleaseWords,
  RemovedReleaseView,
  UploadView,
} from '../../app/desks/data-desk.ts';

const KINDS = ['place-industry', 'place', 'industry'] as const;
const kind = z.enum(KINDS);
const word = z.string().max(400);
const words = z.array(word).max(500);

/** The options of `data add`, by their names on the command line. */
const readingWords = z.strictObject({
  as: kind,
  sheet: word.optional(),
  map: words.optional(),
  measure: word.optional(),
  period: word.optional(),
  unit: words.optional(),
  places: word.optional(),
  'as-of': word.optional(),
  industries: word.optional(),
  'industry-level': word.optional(),
  numbers: z.enum(['vi', 'en']).optional(),
  missing: words.optional(),
  'ownership-codes': word.optional(),
  'survey-level': word.optional(),
  'keep-small-cells': z.boolean().optional(),
});

const releaseWords = readingWords.extend({
  name: word.optional(),
  status: status.optional(),
  source: z.string().max(2000).optional(),
  licence: z.string().max(2000).optional(),
  replace: z.boolean().optional(),
});

const upload: z.ZodType<UploadView> = z
  .object({
    id: text,
    fileName: text,
    fileKind: z.enum(['xlsx', 'text']),
    bytes: whole,
    sheets: z.array(
      z.object({ name: text, rows: whole, columns: whole, isHidden: z.boolean(), hasTable: z.boolean() }),
    ),
    sheet: text,
    kind,
    notes: z.array(bilingual),
  })
  .register(named, { id: 'Upload' });

const cellFault = z
  .intersection(refusal, z.object({ letter: text.nullable(), header: text.nullable(), value: text.nullable() }))
  .register(named, { id: 'CellFault' }) as z.ZodType<CellFault>;

const cellReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['place', 'industry', 'period', 'ownership']), code: text, name: text }),
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('nothing'), missing: missingKind }),
]);

const measures = z.array(z.object({ name: text, title: bilingual, unit: bilingual }));

const importReading: z.ZodType<ImportReading> = z
  .object({
    sheet: text,
    kind,
    isSurvey: z.boolean(),
    isRemembered: z.boolean(),
    titles: z.array(text),
    bodyRows: whole,
    columns: z.array(
      z.object({
        letter: text,
        header: text,
        role: text,
        unit: bilingual.nullable(),
        fixed: z.array(text),
        confidence: z.enum(['stated', 'remembered', 'sure', 'likely', 'weak']),
        reason: bilingual,
      }),
    ),
    roles: z.array(z.object({ word: text, title: bilingual })),
    period: z.object({ value: text, reason: bilingual }).nullable(),
    geography: text.nullable(),
    classification: text.nullable(),
    measures,
    preview: z.object({
      rows: z.array(z.object({ number: whole, cells: z.array(z.object({ text, read: cellReading.nullable() })) })),
    }),
    notes: z.array(bilingual),
    warnings: z.array(cellFault),
    faults: z.object({
      list: z.array(cellFault),
      total: whole,
      page: whole,
      pages: whole,
      codes: z.array(z.object({ code: text, count: whole })),
    }),
    rows: whole,
    canAdd: z.boolean(),
    name: text.nullable(),
    taken: z.object({ version: text, origin: z.enum(['pack', 'added']) }).nullable(),
  })
  .register(named, { id: 'ImportReading' });

const added: z.ZodType<AddedReleaseView> = z
  .object({
    name: text,
    version: text,
    hash: text,
    title: bilingual,
    created: text,
    rows: whole,
    status,
    kind,
    geography: text.nullable(),
    classification: text.nullable(),
    vintage: text,
    measures,
    source: text,
    licence: text,
    supersedes: text.nullable(),
  })
  .register(named, { id: 'AddedRelease' });

const removed: z.ZodType<RemovedReleaseView> = z
  .object({ name: text, version: text, hash: text, title: bilingual, removedAt: text })
  .register(named, { id: 'RemovedRelease' });

const answers: z.ZodType<DossierAnswers> = z
  .object({
    id: text,
    title: bilingual,
    asOf: text,
    rungs: z.array(
      z.object({
        rung: rungId,
        title: bilingual,
        answer,
        answerWords: bilingual,
      }),
    ),
    releases: z.array(text),
  })
  .register(named, { id: 'DossierAnswers' });

const params = z.object({ id: z.string().regex(/^[0-9a-f]{24}$/) });
const address = z.object({ name: text, version: text });

/** People's own tables: brought, read and corrected, added as releases, put aside and brought back. */
export const dataApi = {
  'GET /data': {
    action: 'data.read',
    summary: { vi: 'Bảng đã thêm và bảng đã cất', en: 'Tables that were added, and those put aside' },
    answer: z.object({ added: z.array(added), removed: z.array(removed) }),
  },
  'POST /uploads': {
    action: 'data.write',
    summary: {
      vi: 'Đưa một tệp .csv hoặc .xlsx lên để xem; chưa ghi gì',
      en: 'Bring a .csv or .xlsx file to look at; nothing is written',
    },
    query: z.object({ fileName: z.string().min(1).max(400) }),
    body: 'bytes',
    answer: upload,
    status: 201,
  },
  'POST /uploads/:id/reading': {
    action: 'data.write',
    summary: {
      vi: 'Xem tệp được hiểu thế nào, với mọi lỗi',
      en: 'How the file is understood, with every fault',
    },
    params,
    query: z.object({
      row: z.coerce.number().int().min(1).optional(),
      faults: z.coerce.number().int().min(1).default(1),
      name: word.optional(),
    }),
    body: readingWords,
    answer: importReading,
  },
  'POST /uploads/:id/release': {
    action: 'data.write',
    summary: { vi: 'Thêm tệp thành một bản phát hành', en: 'Add the file as a release' },
    params,
    body: releaseWords,
    answer: releaseRef,
    status: 201,
  },
  'DELETE /uploads/:id': {
    action: 'data.write',
    summary: { vi: 'Bỏ tệp đã đưa lên', en: 'Forget the file' },
    params,
    status: 204,
  },
  'DELETE /releases/:name/:version': {
    action: 'data.write',
    summary: {
      vi: 'Cất một bản đã thêm (không xoá)',
      en: 'Put an added release aside (nothing is deleted)',
    },
    params: address,
    answer: releaseRef,
  },
  'POST /releases/:name/:version/bring-back': {
    action: 'data.write',
    summary: { vi: 'Lấy lại một bản đã cất', en: 'Bring back a release that was put aside' },
    params: address,
    /** Which one, where several of this name and version were put aside; the last if absent. */
    query: z.object({ hash: text.optional() }),
    answer: releaseRef,
  },
  'GET /data/template': {
    action: 'public.read',
    summary: {
      vi: 'Bảng mẫu có sẵn tên địa phương và ngành để điền số',
      en: 'An empty table with places and industries named, to fill in',
    },
    query: z.object({
      kind,
      places: z.enum(['VN64', 'VN63', 'VN34']).optional(),
      industries: z.enum(['vsic2007', 'vsic2018', 'vsic2025']).optional(),
      level: z.enum(['1', '2', '3', '4', '5']).optional(),
      period: word.optional(),
      format: z.enum(['csv', 'xlsx']),
    }),
    gives: 'file',
    files: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  'GET /data/answers': {
    action: 'data.read',
    summary: {
      vi: 'Các bậc của hồ sơ nay trả lời thế nào',
      en: 'How the rungs of dossiers answer now',
    },
    query: z.object({ dossier: text.optional(), asOf: day.optional() }),
    answer: z.object({ dossiers: z.array(answers) }),
  },
} as const satisfies Endpoints;
