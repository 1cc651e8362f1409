import { z } from 'zod';
import type { BroughtReport, ReportPage, SectionDifference, Written } from '../../app/desks/section-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { ROLES } from './task-contract.ts';
import { figureView } from './view-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  BroughtReport,
  MentionView,
  ReportPage,
  SectionDifference,
  SectionView,
  Written,
} from '../../app/desks/section-desk.ts';

const orNull = <T extends z.ZodType>(inner: T) => inner.nullable();
const short = z.string().max(400);
const id = z.string().max(200);
const words = z.object({ vi: z.string().max(2000), en: z.string().max(2000) });
const acting = z.object({ role: z.enum(ROLES).optional(), for: id.optional() });
const ofTask = z.object({ id });
const part = z.string().regex(/^m\d{1,6}$/u);
const ofPart = z.object({ id, part });
const positive = z.coerce.number().int().min(1);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const state = z.enum(['planned', 'drafting', 'review', 'agreed']);

const piece = z.object({ kind: z.enum(['same', 'removed', 'added']), text });
const difference = z
  .object({
    part: text,
    number: text,
    title: bilingual,
    kind: z.enum(['same', 'changed', 'added', 'removed']),
    pieces: z.array(piece),
  })
  .register(named, { id: 'SectionDifference' });
const differenceType: z.ZodType<SectionDifference> = difference;

const run = z.union([z.object({ words: text }), z.object({ mention: text })]);
export const block = z.union([
  z.object({ kind: z.enum(['paragraph', 'bullet', 'heading']), runs: z.array(run) }),
  z.object({ kind: z.literal('table'), title: text, rows: z.array(z.array(z.array(run))) }),
]);
export const pinned = z.object({
  mention: text,
  figure: text,
  label: bilingual,
  text: bilingual,
  period: bilingual,
  status: bilingual,
  vintage: text,
  source: text,
});
const page: z.ZodType<ReportPage> = z
  .object({
    task: text,
    title: bilingual,
    sections: z.array(
      z.object({
        part: text,
        number: text,
        level: z.union([z.literal(1), z.literal(2)]),
        title: bilingual,
        owner: orNull(text),
        due: orNull(day),
        state,
        revision: whole,
        text,
        blocks: z.array(block),
        words: whole,
        isLate: z.boolean(),
        isStruck: z.boolean(),
        changed: z.object({ by: text, at: text }),
        aside: z.array(z.object({ id: text, by: text, at: text, text })),
      }),
    ),
    mentions: z.array(
      z.object({
        mention: text,
        number: whole,
        pinned: orNull(pinned),
        now: orNull(figureView),
        state: z.enum(['fresh', 'stale', 'changed', 'lost']),
      }),
    ),
    sums: z.object({
      sections: whole,
      written: whole,
      agreed: whole,
      late: whole,
      unowned: whole,
      figures: whole,
      old: whole,
    }),
    versions: z.array(z.object({ number: whole, label: text, keptAt: text, by: text })),
    may: z.object({ arrange: z.boolean(), write: z.boolean(), export: z.boolean() }),
  })
  .register(named, { id: 'ReportPage' }) as unknown as z.ZodType<ReportPage>;

const written: z.ZodType<Written> = z.union([
  z.object({ kind: z.literal('kept'), revision: whole }),
  z.object({
    kind: z.literal('overtaken'),
    revision: whole,
    by: text,
    at: text,
    text,
    difference: z.array(piece),
    merged: orNull(text),
  }),
]);

const brought: z.ZodType<BroughtReport> = z
  .object({
    file: text,
    fileName: text,
    pieces: z.array(difference.extend({ text, revision: whole, isOvertaken: z.boolean() })),
    loose: z.array(text),
    missing: z.array(z.object({ part: text, number: text, title: bilingual })),
    overwritten: z.array(z.object({ part: text, number: whole, said: text })),
    comments: whole,
    changes: whole,
  })
  .register(named, { id: 'BroughtReport' });

/** The report of a task: outline, sections, versions, Word in and out. */
export const sectionApi = {
  'GET /tasks/:id/report': {
    action: 'task.read',
    summary: {
      vi: 'Báo cáo của nhiệm vụ: đề cương, các mục, số liệu',
      en: 'The report of a task: outline, sections, figures',
    },
    params: ofTask,
    query: acting,
    answer: page,
  },
  'POST /tasks/:id/report': {
    action: 'task.read',
    summary: { vi: 'Lập đề cương ba phần', en: 'Lay out the outline of three parts' },
    params: ofTask,
    query: acting,
    answer: z.object({ sections: whole }),
    status: 201,
  },
  'POST /tasks/:id/report/sections': {
    action: 'task.read',
    summary: { vi: 'Thêm một mục', en: 'Add a section' },
    params: ofTask,
    query: acting,
    body: z.strictObject({
      title: words,
      level: z.union([z.literal(1), z.literal(2)]),
      after: part.nullable().default(null),
    }),
    answer: z.object({ part: text }),
    status: 201,
  },
  'PUT /tasks/:id/report/sections/:part': {
    action: 'task.read',
    summary: {
      vi: 'Sửa tên, người viết, hạn, trạng thái của một mục',
      en: 'Change title, owner, day or state of a section',
    },
    params: ofPart,
    query: acting,
    body: z.strictObject({
      title: words.optional(),
      owner: short.nullable().optional(),
      due: short.nullable().optional(),
      state: state.optional(),
      isStruck: z.boolean().optional(),
      move: z.enum(['up', 'down']).optional(),
    }),
    answer: z.object({ part: text }),
  },
  'PUT /tasks/:id/report/sections/:part/text': {
    action: 'task.read',
    summary: {
      vi: 'Viết một mục; người đến sau thấy khác biệt',
      en: 'Write a section; who comes later is shown the difference',
    },
    params: ofPart,
    query: acting,
    body: z.strictObject({ text: z.string().max(1_000_000), base: z.number().int().min(1) }),
    answer: written,
  },
  'POST /tasks/:id/report/sections/:part/figures': {
    action: 'task.read',
    summary: { vi: 'Cập nhật số liệu dẫn trong mục', en: 'Refresh the figures that a section quotes' },
    params: ofPart,
    query: acting,
    answer: z.object({ refreshed: whole }),
  },
  'GET /tasks/:id/report/sections/:part/revisions': {
    action: 'task.read',
    summary: { vi: 'Các bản của một mục', en: 'Revisions of a section' },
    params: ofPart,
    query: acting,
    answer: z.object({
      revisions: z.array(z.object({ revision: whole, at: text, by: text, what: text, reason: text, words: whole })),
    }),
  },
  'GET /tasks/:id/report/sections/:part/difference': {
    action: 'task.read',
    summary: { vi: 'So hai bản của một mục', en: 'Compare two revisions of a section' },
    params: ofPart,
    query: acting.extend({ from: positive, to: positive.optional() }),
    answer: differenceType,
  },
  'POST /tasks/:id/report/versions': {
    action: 'task.read',
    summary: { vi: 'Giữ một phiên bản của báo cáo', en: 'Keep a version of the report' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ label: z.string().trim().min(1).max(200) }),
    answer: z.object({ number: whole }),
    status: 201,
  },
  'GET /tasks/:id/report/difference': {
    action: 'task.read',
    summary: { vi: 'So hai phiên bản của báo cáo', en: 'Compare two versions of the report' },
    params: ofTask,
    query: acting.extend({ from: positive, to: positive.optional() }),
    answer: z.object({ sections: z.array(differenceType) }),
  },
  'GET /tasks/:id/report/file': {
    action: 'task.read',
    summary: { vi: 'Báo cáo thành văn bản', en: 'The report as a document' },
    params: ofTask,
    query: acting.extend({ format: z.enum(['docx', 'html']), version: positive.optional() }),
    gives: 'file',
    files: [DOCX, 'text/html'],
  },
  'POST /tasks/:id/report/file': {
    action: 'task.read',
    summary: { vi: 'Đưa báo cáo từ Word vào để xem thay đổi', en: 'Bring a report from Word and see what it changes' },
    params: ofTask,
    query: acting.extend({ fileName: z.string().min(1).max(400) }),
    body: 'bytes',
    answer: brought,
    status: 201,
  },
  'POST /tasks/:id/report/file/:file/sections': {
    action: 'task.read',
    summary: { vi: 'Nhận các mục đã xem từ tệp Word', en: 'Take sections out of a Word file that were looked at' },
    params: z.object({ id, file: z.string().regex(/^[0-9a-f]{64}$/u) }),
    query: acting,
    body: z.strictObject({
      parts: z.array(z.strictObject({ part, revision: z.number().int().min(1) })).max(1000),
    }),
    answer: z.object({ taken: whole }),
  },
} as const satisfies Endpoints;
