import { z } from 'zod';
import type {
  PublishedPage,
  PublishedRecord,
  PublishedRelease,
  PublishedRowView,
} from '../../app/desks/published-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, status, text, whole } from './words-contract.ts';

const instant = z.iso.datetime();
const cell = z.union([text, z.number(), z.null()]);
const correction = z.object({ version: text, why: text }).nullable();
export const licensedSource = z.object({ title: text, licence: text });

const field = z
  .object({
    name: text,
    type: z.enum(['string', 'integer', 'number', 'date', 'boolean']),
    title: bilingual,
    unit: text.nullable(),
  })
  .register(named, { id: 'PublishedField' });

const table = z.object({
  name: text,
  title: bilingual,
  rows: whole,
  status,
  vintage: text,
  key: z.array(text),
  fields: z.array(field),
});

const file = z.object({ name: text, mediaType: text, bytes: whole, sha256: text });

const release: z.ZodType<PublishedRelease> = z
  .object({
    name: text,
    version: text,
    hash: text,
    title: bilingual,
    publishedAt: instant,
    licence: text,
    sources: z.array(licensedSource),
    what: text,
    isVouched: z.boolean(),
    corrects: correction,
    correctedBy: correction,
    newest: text,
    tables: z.array(table),
    files: z.array(file),
  })
  .register(named, { id: 'PublishedRelease' });

const row: z.ZodType<PublishedRowView> = z
  .object({ number: whole, key: text, cells: z.record(text, cell) })
  .register(named, { id: 'PublishedRow' });

const page: z.ZodType<PublishedPage> = z
  .object({ rows: z.array(row), next: text.nullable(), total: whole, isCapped: z.boolean() })
  .register(named, { id: 'PublishedPage' });

const record: z.ZodType<PublishedRecord> = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('here'),
      id: text,
      changedAt: instant,
      parts: z.array(
        z.object({
          release: z.object({ name: text, version: text, title: bilingual, licence: text, publishedAt: instant }),
          fields: z.array(
            z.object({
              name: text,
              type: z.enum(['string', 'integer', 'number', 'date', 'boolean']),
              title: bilingual,
              unit: text.nullable(),
              value: z.union([text, z.number()]),
              shown: text,
            }),
          ),
          cells: z.record(text, cell),
        }),
      ),
    }),
    z.object({ kind: z.literal('moved'), id: text, to: text, since: text }),
    z.object({ kind: z.literal('gone'), id: text, why: z.literal('withheld'), since: text }),
  ])
  .register(named, { id: 'PublishedRecord' });

const name = z.string().min(1).max(100);
const at = z.object({ name, version: z.string().min(1).max(40) });
const atTable = at.extend({ table: name });

/** What is published, for everybody and every program. `newest` stands for the newest version. */
export const publishedApi = {
  'GET /published': {
    action: 'public.read',
    summary: { vi: 'Các bản đã công bố, mới nhất trước', en: 'Published releases, the newest first' },
    answer: z.object({ releases: z.array(release) }),
  },
  'GET /published/records/:id': {
    action: 'public.read',
    summary: {
      vi: 'Một doanh nghiệp, cơ sở đã công bố; mã cũ nói đã nhập vào đâu hoặc vì sao không còn',
      en: 'A published enterprise or site; an old id says what it became or why it is gone',
    },
    params: z.object({ id: z.string().min(1).max(40) }),
    answer: record,
  },
  'GET /published/:name/:version': {
    action: 'public.read',
    summary: {
      vi: 'Một bản đã công bố: bảng, cột, nguồn, giấy phép, tệp',
      en: 'A published release: tables, columns, sources, licence, files',
    },
    params: at,
    answer: release,
  },
  'GET /published/:name/:version/:table': {
    action: 'public.read',
    summary: {
      vi: 'Các dòng của một bảng, từng trang; q tìm mọi từ',
      en: 'Rows of a table, page by page; q finds all its words',
    },
    params: atTable,
    query: z.object({
      q: z.string().max(200).default(''),
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: page,
  },
  'GET /published/:name/:version/:table/:key': {
    action: 'public.read',
    summary: { vi: 'Một dòng theo khóa', en: 'A row by its key' },
    params: atTable.extend({ key: z.string().min(1).max(300) }),
    answer: row,
  },
} as const satisfies Endpoints;
