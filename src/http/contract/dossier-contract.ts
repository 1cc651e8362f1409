import { z } from 'zod';
import type { Report } from '../../evidence/report.ts';
import type { Endpoints } from './endpoint.ts';
import { factHome, figureHome, recomputed } from './figure-home-contract.ts';
import { bookView, readingView } from './reading-contract.ts';
import { page, rowsPage } from './release-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  Block,
  DocumentHead,
  Picture,
  Report,
  ReportTable,
  Section,
  TableCell,
} from '../../evidence/report.ts';

/** Id of a dossier, or `r~…`: the secret of a reader's link, which opens one dossier as it stood. */
const id = z.string().regex(/^(r~)?[\w-]{1,120}$/);
const params = z.object({ id });
const revision = z.coerce.number().int().min(1).optional();
/** Which state of the dossier: the newest if no revision is named. */
const query = z.object({ revision });
const figureParams = params.extend({ figure: z.string().regex(/^f-[0-9a-f]{16}$/) });
const dated = query.extend({ asOf: day.optional() });

/** A dossier in a list. */
export const dossierCard = z
  .object({
    id: text,
    title: bilingual,
    subtitle: bilingual,
    /** `example`: shipped and untouched; `own`: made or edited here; `reader`: opened by a reader's link. */
    origin: z.enum(['example', 'own', 'reader']),
    asOf: z.array(text),
    dated: text,
    /** Newest revision; null for an example that nobody has edited. */
    revision: whole.nullable(),
    changedAt: text.nullable(),
    /** What it finds, in one sentence; null until it has been computed. */
    finding: bilingual.nullable(),
    places: z.array(bilingual),
    industries: bilingual,
    /** Set for a reader's link: what the link is called and when it was made. */
    link: z.object({ label: text, madeAt: text, dossier: text }).nullable(),
  })
  .register(named, { id: 'DossierCard' });

export type DossierCard = z.output<typeof dossierCard>;

const report = z
  .looseObject({ id: text, title: bilingual, sections: z.array(z.looseObject({ id: text, heading: bilingual })) })
  .register(named, { id: 'Report' }) as unknown as z.ZodType<Report>;

export const FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const;

/** Dossiers: what they find, on any day, and where each number comes from. */
export const dossierApi = {
  'GET /dossiers': {
    action: 'dossier.read',
    summary: { vi: 'Danh sách hồ sơ', en: 'List of dossiers' },
    answer: z.object({ dossiers: z.array(dossierCard) }),
  },
  'GET /dossiers/:id': {
    action: 'dossier.read',
    summary: { vi: 'Một hồ sơ: tên, ngày xét, phát hiện', en: 'One dossier: title, days, finding' },
    params,
    query,
    answer: dossierCard,
  },
  'GET /dossiers/:id/reading': {
    action: 'dossier.read',
    summary: { vi: 'Cụm xét tại một ngày', en: 'The cluster on one day' },
    params,
    query: dated,
    answer: readingView,
  },
  'GET /dossiers/:id/book': {
    action: 'dossier.read',
    summary: { vi: 'Luận điểm, việc còn lại và trang tóm tắt', en: 'Claims, what is left to do, and the one page' },
    params,
    query,
    answer: bookView,
  },
  'GET /dossiers/:id/report': {
    action: 'dossier.read',
    summary: { vi: 'Toàn bộ báo cáo của một hồ sơ', en: 'The whole report of a dossier' },
    params,
    query,
    answer: report,
  },
  'GET /dossiers/:id/figures/:figure': {
    action: 'dossier.read',
    summary: { vi: 'Một con số và cách tính ra nó', en: 'A figure and how it was made' },
    params: figureParams,
    query: dated,
    answer: figureHome,
  },
  'GET /dossiers/:id/figures/:figure/inputs/:input': {
    action: 'dossier.read',
    summary: { vi: 'Các dòng số liệu gốc của một đầu vào', en: 'The source rows behind an input' },
    params: figureParams.extend({ input: z.coerce.number().int().min(1) }),
    query: dated.extend({ page, find: text.max(200).optional() }),
    answer: rowsPage,
  },
  'POST /dossiers/:id/figures/:figure/recompute': {
    action: 'dossier.read',
    summary: { vi: 'Tính lại một con số từ dòng gốc', en: 'Compute a figure again from its rows' },
    params: figureParams,
    query: dated,
    answer: recomputed,
  },
  'GET /dossiers/:id/facts/:fact': {
    action: 'dossier.read',
    summary: { vi: 'Một dữ kiện và nguồn dẫn', en: 'A cited fact and its source' },
    params: params.extend({ fact: text }),
    query,
    answer: factHome,
  },
  'GET /dossiers/:id/files/:format': {
    action: 'dossier.read',
    summary: { vi: 'Hồ sơ thành tệp', en: 'The dossier as a file' },
    params: params.extend({ format: z.enum(FORMATS) }),
    query: query.extend({ language: z.enum(['vi', 'en']).optional() }),
    gives: 'file',
    files: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/html',
      'application/json',
    ],
  },
} as const satisfies Endpoints;
