import { z } from 'zod';
import type { MicroOutputView, MicroReading, MicroSetView, MicroTrial } from '../../app/desks/micro-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, refusal, releaseRef, status, text, whole } from './words-contract.ts';

const set: z.ZodType<MicroSetView> = z
  .object({
    name: text,
    addedAt: z.iso.datetime(),
    rows: whole,
    enterprises: whole,
    status,
    geography: text.nullable(),
    classification: text.nullable(),
    places: whole,
    industries: whole,
    ownerships: z.array(text),
    periods: z.array(text),
    measures: z.array(z.object({ name: text, unit: text })),
    isWeighted: z.boolean(),
  })
  .register(named, { id: 'MicrodataSet' });

const output: z.ZodType<MicroOutputView> = z
  .object({
    id: text,
    madeAt: z.iso.datetime(),
    set: text,
    by: z.array(text),
    measures: z.array(text),
    periods: z.array(text),
    told: whole,
    withheld: whole,
    together: whole,
  })
  .register(named, { id: 'MicrodataOutput' });

const by = z.enum(['place', 'industry', 'ownership', 'size', 'year']);
const report = z.object({
  set: text,
  scope: z.object({
    by: z.array(by),
    levels: z.array(whole),
    sizes: z.array(whole),
    regions: text.optional(),
    measures: z.array(text),
    rules: z.object({
      minimumFrequency: whole.exactOptional(),
      dominance: z.object({ count: whole, share: z.number() }).exactOptional(),
      pPercent: z.number().exactOptional(),
      protect: z.number(),
    }),
  }),
  periods: z.array(text),
  withheld: z.array(
    z.object({
      measure: text,
      cells: whole,
      hiddenCells: whole,
      valueShare: z.number(),
      because: z.object({ few: whole, dominance: whole, pPercent: whole }),
    }),
  ),
  cells: z.object({ told: whole, primary: whole, secondary: whole }),
  audit: z.object({ needs: whole, provenAgainstSole: whole, together: z.array(text) }),
  again: text.optional(),
});
const trial: z.ZodType<MicroTrial> = z.object({
  report: report.nullable() as z.ZodType<MicroTrial['report']>,
  refusals: z.array(refusal),
});

const words = z.array(z.string().max(80)).max(20);
const asked = {
  set: z.string().min(1).max(80),
  by: z.array(z.string().max(20)).max(10),
  measure: words,
  rule: words,
  level: words.default([]),
  sizes: words.default([]),
  regions: words.default([]),
  period: words.default([]),
};
const publish = z.object({
  name: z.string().min(1).max(80),
  replaces: z.boolean().default(false),
  source: z.string().max(500).optional(),
  licence: z.string().max(200).optional(),
  title: z.string().max(300).optional(),
});

const upload = z.object({ id: z.string().min(1).max(40) });
const word = z.string().max(400);
const readingAsked = z.object({
  name: word,
  status: z.enum(['', 'official', 'company', 'academic', 'sample', 'synthetic']).default(''),
  period: word.default(''),
  sheet: word.default(''),
  /** Role to header or letter, as `--map` takes it. */
  map: z
    .array(z.object({ as: word, column: word }))
    .max(200)
    .default([]),
  keeps: z.boolean().default(false),
});
const reading: z.ZodType<MicroReading> = z
  .object({
    columns: z.array(z.object({ letter: text, header: text, role: text, unit: bilingual, reason: bilingual })),
    period: text,
    rows: whole,
    warnings: z.array(refusal),
    refusals: z.array(refusal),
    set: set.nullable(),
  })
  .register(named, { id: 'MicrodataReading' });

/** The statistical zone: for statisticians, and never a record. */
export const microdataApi = {
  'GET /microdata': {
    action: 'micro.read',
    summary: {
      vi: 'Các bộ dữ liệu trong khu thống kê (chỉ số đếm)',
      en: 'Data sets of the statistical zone (counts only)',
    },
    answer: z.object({ sets: z.array(set) }),
  },
  'GET /microdata/outputs': {
    action: 'micro.read',
    summary: { vi: 'Các bảng đã ra khỏi khu thống kê', en: 'Tables that left the statistical zone' },
    answer: z.object({ outputs: z.array(output) }),
  },
  'POST /microdata/uploads': {
    action: 'micro.write',
    summary: {
      vi: 'Đưa một tệp dữ liệu từng doanh nghiệp vào khu thống kê để xem; chưa giữ thành bộ dữ liệu',
      en: 'Bring a file of records into the zone to look at; it is no data set yet',
    },
    query: z.object({ fileName: z.string().min(1).max(400) }),
    body: 'bytes',
    answer: z.object({ id: text, fileName: text, bytes: whole }),
    status: 201,
  },
  'POST /microdata/uploads/:id/reading': {
    action: 'micro.write',
    summary: {
      vi: 'Tệp được hiểu thế nào: cột, lỗi theo dòng và cột, số đếm; keeps: giữ thành bộ dữ liệu. Không hiện nội dung dòng nào',
      en: 'How the file is understood: columns, faults by row and column, counts; keeps: kept as a data set. Never what stands in a row',
    },
    params: upload,
    body: readingAsked,
    answer: reading,
  },
  'DELETE /microdata/uploads/:id': {
    action: 'micro.write',
    summary: { vi: 'Bỏ tệp đã đưa vào', en: 'Drop the file' },
    params: upload,
    status: 204,
  },
  'POST /microdata/trials': {
    action: 'micro.write',
    summary: {
      vi: 'Xem một bảng sẽ giữ kín gì; không có gì ra khỏi khu',
      en: 'What a table would withhold; nothing leaves the zone',
    },
    body: z.object(asked),
    answer: trial,
  },
  'POST /microdata/outputs': {
    action: 'micro.release',
    summary: {
      vi: 'Lập bảng đã bảo mật, nếu muốn thì cả bản số liệu',
      en: 'Make a protected table and, where asked, a release of it',
    },
    body: z.object({ ...asked, publish: publish.optional() }),
    answer: z.object({ output: text, release: releaseRef.nullable() }),
    status: 201,
  },
  'GET /microdata/outputs/:id/:file': {
    action: 'micro.read',
    summary: { vi: 'Một tệp của bảng đã ra', en: 'A file of a table that left' },
    params: z.object({
      id: z.string().min(1).max(40),
      file: z.enum(['table.csv', 'meta.json', 'README.vi.md', 'README.en.md']),
    }),
    gives: 'file',
    files: ['text/csv', 'application/json', 'text/markdown'],
  },
} as const satisfies Endpoints;
