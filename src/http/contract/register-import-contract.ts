import { z } from 'zod';
import type {
  FaultPage,
  ImportJobView,
  ListCheck,
  ListLook,
  ListUpload,
  NewRecordLine,
} from '../../app/desks/register-import-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, refusal, text, whole } from './words-contract.ts';

export type {
  FaultGroupView,
  ImportJobView,
  ListCheck,
  ListLook,
  ListUpload,
  LookColumn,
} from '../../app/desks/register-import-desk.ts';

const id = z.string().regex(/^[0-9a-f]{8,64}$/u);
const params = z.object({ id });
const word = z.string().max(400);
const rows = z.enum(['unit', 'site']);
const level = z.enum(['unit', 'dependent', 'site']);

const lookWords = z.strictObject({
  sheet: word.optional(),
  /** Letter of a column → a field, or `none`. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/u), word).optional(),
  rows: rows.optional(),
  asOf: word.optional(),
  industries: word.optional(),
});
const checkWords = lookWords.extend({ source: z.string().max(400) });
const beginWords = checkWords.extend({
  upload: id,
  tier: z.enum(['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register']).default('listed'),
  skipsFaulty: z.boolean().default(false),
});

const upload: z.ZodType<ListUpload> = z
  .object({
    id: text,
    fileName: text,
    bytes: whole,
    sheets: z.array(z.object({ name: text, rows: whole, width: whole, isHidden: z.boolean() })),
    notes: z.array(bilingual),
  })
  .register(named, { id: 'ListUpload' });

const look: z.ZodType<ListLook> = z
  .object({
    sheet: text,
    headerRow: whole,
    columns: z.array(
      z.object({
        letter: text,
        header: text,
        role: text,
        confidence: z.enum(['stated', 'remembered', 'sure', 'likely', 'none']),
        reason: bilingual,
        samples: z.array(text),
      }),
    ),
    roles: z.array(z.object({ word: text, title: bilingual })),
    rows,
    isRemembered: z.boolean(),
    preview: z.array(
      z.object({
        row: whole,
        asOf: text.nullable(),
        values: z.array(z.object({ level: text, field: text, title: bilingual, value: text })),
      }),
    ),
    refusals: z.array(refusal),
    faults: whole,
    looked: whole,
  })
  .register(named, { id: 'ListLook' });

const group = z.object({ code: text, count: whole, first: refusal });

const check: z.ZodType<ListCheck> = z
  .object({
    state: z.enum(['running', 'done', 'failed', 'stopped']),
    said: bilingual,
    done: whole,
    total: whole,
    fault: bilingual.nullable(),
    result: z
      .object({
        rows: z.object({ read: whole, good: whole, faulty: whole }),
        refusals: z.array(refusal),
        faults: whole,
        kept: whole,
        groups: z.array(group),
        warnings: z.array(group),
        counts: z.object({
          added: whole,
          repeated: whole,
          created: whole,
          matched: whole,
          pairs: whole,
          counted: whole,
        }),
      })
      .nullable(),
  })
  .register(named, { id: 'ListCheck' });

const faultPage: z.ZodType<FaultPage> = z.object({
  list: z.array(refusal),
  total: whole,
  page: whole,
  pages: whole,
});

const job: z.ZodType<ImportJobView> = z
  .object({
    id: text,
    fileName: text,
    source: text,
    state: z.enum(['running', 'done', 'failed', 'stopped']),
    isHeld: z.boolean(),
    said: bilingual,
    done: whole,
    total: whole,
    refusals: z.array(refusal),
    outcome: z
      .object({
        batch: whole,
        isKnown: z.boolean(),
        resumedAt: whole,
        added: whole,
        repeated: whole,
        created: whole,
        matched: whole,
        pairs: whole,
        leftOut: whole,
      })
      .nullable(),
    begunAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .register(named, { id: 'RegisterImport' });

const newRecord: z.ZodType<NewRecordLine> = z.object({ id: text, level, name: text });

/** Lists of enterprises on their way into the register. */
export const registerImportApi = {
  'POST /register/uploads': {
    action: 'register.import',
    summary: {
      vi: 'Đưa một danh sách .csv hoặc .xlsx lên để xem; chưa ghi gì',
      en: 'Bring a list (.csv, .xlsx) to look at; nothing is written',
    },
    query: z.object({ fileName: z.string().min(1).max(400) }),
    body: 'bytes',
    answer: upload,
    status: 201,
  },
  'DELETE /register/uploads/:id': {
    action: 'register.import',
    summary: { vi: 'Bỏ danh sách đã đưa lên', en: 'Forget the list' },
    params,
    status: 204,
  },
  'POST /register/uploads/:id/look': {
    action: 'register.import',
    summary: {
      vi: 'Danh sách được hiểu thế nào, theo các dòng đầu',
      en: 'How the list is understood, by its first rows',
    },
    params,
    body: lookWords,
    answer: look,
  },
  'POST /register/uploads/:id/check': {
    action: 'register.import',
    summary: {
      vi: 'Kiểm tra mọi dòng và đếm thử kết quả; chưa ghi gì',
      en: 'Check every row and count what would come of it; nothing is written',
    },
    params,
    body: checkWords,
    answer: check,
    status: 202,
  },
  'GET /register/uploads/:id/check': {
    action: 'register.import',
    summary: { vi: 'Việc kiểm tra đã tới đâu, thấy gì', en: 'How far the check has come, and what it found' },
    params,
    answer: check,
  },
  'DELETE /register/uploads/:id/check': {
    action: 'register.import',
    summary: { vi: 'Dừng kiểm tra', en: 'Stop the check' },
    params,
    answer: check,
  },
  'POST /register/uploads/:id/faults': {
    action: 'register.import',
    summary: { vi: 'Lỗi theo dòng, từng trang', en: 'Faults by row, a page at a time' },
    params,
    query: z.object({ page: z.coerce.number().int().min(1).default(1) }),
    answer: faultPage,
  },
  'GET /register/uploads/:id/faults.csv': {
    action: 'register.import',
    summary: { vi: 'Mọi lỗi, thành CSV', en: 'Every fault, as CSV' },
    params,
    gives: 'file',
    files: ['text/csv'],
  },
  'POST /register/imports': {
    action: 'register.import',
    summary: { vi: 'Nhập danh sách vào sổ đăng ký', en: 'Bring the list into the register' },
    body: beginWords,
    answer: job,
    status: 202,
  },
  'GET /register/imports': {
    action: 'register.import',
    summary: { vi: 'Các lần nhập, mới nhất trước', en: 'Imports, the newest first' },
    answer: z.object({ imports: z.array(job) }),
  },
  'GET /register/imports/:id': {
    action: 'register.import',
    summary: { vi: 'Một lần nhập: tới đâu, kết quả', en: 'An import: how far, and what came of it' },
    params,
    answer: job,
  },
  'GET /register/imports/:id/records': {
    action: 'register.import',
    summary: { vi: 'Các hồ sơ mới của lần nhập', en: 'Records that the import made' },
    params,
    answer: z.object({ records: z.array(newRecord) }),
  },
  'POST /register/imports/:id/stop': {
    action: 'register.import',
    summary: { vi: 'Dừng lần nhập; dòng đã ghi vẫn còn', en: 'Stop the import; rows that were written stay' },
    params,
    answer: job,
  },
  'POST /register/imports/:id/resume': {
    action: 'register.import',
    summary: { vi: 'Làm tiếp từ chỗ đã dừng', en: 'Go on where it stopped' },
    params,
    answer: job,
    status: 202,
  },
  'DELETE /register/imports/:id': {
    action: 'register.import',
    summary: { vi: 'Bỏ một lần nhập đã kết thúc khỏi danh sách', en: 'Take an import that ended off the list' },
    params,
    status: 204,
  },
} as const satisfies Endpoints;
