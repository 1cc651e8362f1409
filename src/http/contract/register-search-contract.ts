import { z } from 'zod';
import type {
  FoundSources,
  RegisterHit,
  RegisterMap,
  RegisterSearchAnswer,
  SavedLine,
  SourceLine,
} from '../../app/desks/register-search-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

const level = z.enum(['unit', 'dependent', 'site']);
const certified = z.enum(['valid', 'not-known', 'lapsed']);
const tier = z.enum(['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register']);
const edition = z.enum(['vsic2025', 'vsic2018']);
const tally = z.record(text, whole);
const span = z.tuple([whole, whole]);

const hit: z.ZodType<RegisterHit> = z
  .object({
    id: text,
    level,
    name: text,
    code: text,
    address: text,
    park: text,
    places: z.array(text),
    place: text,
    ownership: text,
    size: text,
    kind: text,
    conflicts: whole,
    lat: z.number().nullable(),
    lng: z.number().nullable(),
    why: z.enum(['code', 'id', 'exact', 'without-marks', 'other-name', 'begins', 'words', 'near', 'filter']),
    marks: z.array(span),
    otherName: text,
    through: text,
    news: z.enum(['', 'new', 'changed']),
  })
  .register(named, { id: 'RegisterHit' });

const understood: z.ZodType<RegisterSearchAnswer['understood']> = z.object({
  day: text,
  geography: text,
  places: z.array(z.object({ id: text, name: text })),
  industry: z
    .object({
      edition,
      code: text,
      name: bilingual,
      codes: whole,
      converted: z.array(z.object({ edition, code: text, isPartial: z.boolean() })),
    })
    .nullable(),
  process: z.object({ id: text, name: bilingual }).nullable(),
  material: z.object({ id: text, name: bilingual }).nullable(),
  certificate: z
    .object({ standard: text, day: text, standing: certified.nullable(), evidence: tier.nullable() })
    .nullable(),
});

const counts: z.ZodType<NonNullable<RegisterSearchAnswer['counts']>> = z.object({
  total: whole,
  isCapped: z.boolean(),
  facets: z.object({
    level: tally,
    kind: tally,
    ownership: tally,
    size: tally,
    stage: tally,
    province: tally,
    park: tally,
    division: tally,
    process: tally,
    core: tally,
    supplementary: tally,
    material: tally,
    tolerance: tally,
    certificate: tally,
    certified: tally,
    evidence: tally,
  }),
});

const found: z.ZodType<RegisterSearchAnswer> = z.object({
  query: text,
  hits: z.array(hit),
  isNear: z.boolean(),
  places: z.array(text),
  understood,
  offset: whole,
  reach: whole,
  counts: counts.nullable(),
  names: z.record(text, bilingual),
});

const map: z.ZodType<RegisterMap> = z
  .object({
    geography: text,
    layer: text,
    total: whole,
    placed: z.array(z.object({ id: text, name: text, count: whole })),
    unplaced: whole,
    points: whole,
    cells: z.array(z.object({ count: whole, lat: z.number(), lng: z.number(), id: text, name: text })),
  })
  .register(named, { id: 'RegisterMap' });

const source: z.ZodType<SourceLine> = z.object({
  source: text,
  tier: text as z.ZodType<SourceLine['tier']>,
  licence: text,
  count: whole,
});

const foundSources: z.ZodType<FoundSources> = z.object({
  sources: z.array(source),
  advice: z.array(
    z.object({
      code: z.enum(['share-alike', 'mixed-share-alike', 'non-commercial', 'no-licence', 'attribution']),
      sources: z.array(text),
      said: bilingual,
    }),
  ),
});

const saved: z.ZodType<SavedLine> = z
  .object({
    search: whole,
    name: text,
    asked: z.record(text, text),
    lookedAt: z.iso.datetime(),
    since: text,
    added: whole,
    changed: whole,
  })
  .register(named, { id: 'SavedRegisterSearch' });

const filter = z.string().min(1).max(200).optional();
const asked = z.object({
  q: z.string().max(200).default(''),
  product: filter,
  place: filter,
  on: day.optional(),
  park: filter,
  ownership: filter,
  size: filter,
  stage: filter,
  kind: filter,
  level: level.optional(),
  process: filter,
  material: filter,
  tolerance: filter,
  part: filter,
  batch: filter,
  machine: filter,
  tonnage: filter,
  capacity: filter,
  free: filter,
  industry: filter,
  division: filter,
  certificate: filter,
  certified: filter,
  evidence: filter,
  since: filter,
});
const search = z.object({ search: z.coerce.number().int().min(1) });
const name = z.string().max(500);

/** Finding in the enterprise register; what was found as table and on the map; kept searches. */
export const registerSearchApi = {
  'GET /register/search': {
    action: 'register.read',
    knowsWho: true,
    summary: {
      vi: 'Tìm doanh nghiệp, cơ sở theo tên (mọi cách viết), mã, sản phẩm, công đoạn, ngành, chứng nhận còn hiệu lực vào một ngày, nơi (theo ngày), khu, sở hữu, quy mô',
      en: 'Find enterprises and sites by name in any spelling, code, product, process, sector, certificate valid on a day, place as of a day, park, ownership, size',
    },
    query: asked.extend({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      offset: z.coerce.number().int().min(0).max(10_000).default(0),
      facets: z.stringbool().default(true),
    }),
    answer: found,
  },
  'GET /register/map': {
    action: 'register.read',
    knowsWho: true,
    summary: {
      vi: 'Những gì tìm thấy trên bản đồ: đếm theo tỉnh hoặc theo xã của một tỉnh, điểm gộp theo ô',
      en: 'What was found on the map: counted by province or by the communes of one, points gathered by a grid',
    },
    query: asked,
    answer: map,
  },
  'GET /register/found/csv': {
    action: 'register.read',
    knowsWho: true,
    summary: {
      vi: 'Những gì tìm thấy, dạng CSV: trường công khai, nguồn, ngày, giấy phép',
      en: 'What was found as CSV: public fields, sources, days, licences',
    },
    query: asked,
    gives: 'file',
    files: ['text/csv'],
  },
  'GET /register/found/xlsx': {
    action: 'register.read',
    knowsWho: true,
    summary: { vi: 'Những gì tìm thấy, dạng Excel', en: 'What was found as an Excel file' },
    query: asked,
    gives: 'file',
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  'GET /register/found/sources': {
    action: 'register.read',
    knowsWho: true,
    summary: {
      vi: 'Nguồn của những gì tìm thấy, giấy phép và điều phải biết khi phát hành',
      en: 'The sources of what was found, their licences, and what follows for passing it on',
    },
    query: asked,
    answer: foundSources,
  },
  'GET /register/sources': {
    action: 'register.read',
    summary: { vi: 'Mọi nguồn của sổ đăng ký và giấy phép', en: 'All sources of the register and their licences' },
    answer: z.object({ sources: z.array(source) }),
  },
  'POST /register/sources/licence': {
    action: 'register.import',
    summary: { vi: 'Ghi giấy phép của một nguồn', en: 'State the licence of a source' },
    body: z.object({ source: z.string().min(1).max(500), licence: z.string().max(200) }),
    answer: source,
  },
  'GET /register/searches': {
    action: 'self.manage',
    summary: {
      vi: 'Tìm kiếm đã lưu và những gì mới từ lần xem trước',
      en: 'Saved searches, and what is new since each was looked at',
    },
    answer: z.object({ searches: z.array(saved) }),
  },
  'POST /register/searches': {
    action: 'self.manage',
    summary: { vi: 'Lưu một tìm kiếm dưới một tên', en: 'Keep a search under a name' },
    body: z.object({ name, asked: z.record(z.string().max(40), z.string().max(200)) }),
    answer: saved,
    status: 201,
  },
  'PUT /register/searches/:search': {
    action: 'self.manage',
    summary: { vi: 'Đổi tên một tìm kiếm đã lưu', en: 'Rename a saved search' },
    params: search,
    body: z.object({ name }),
    answer: saved,
  },
  'DELETE /register/searches/:search': {
    action: 'self.manage',
    summary: { vi: 'Xoá một tìm kiếm đã lưu', en: 'Take a saved search away' },
    params: search,
    status: 204,
  },
  'POST /register/searches/:search/looked': {
    action: 'self.manage',
    summary: { vi: 'Đã xem những gì tìm kiếm này thấy', en: 'What this search finds was looked at' },
    params: search,
    status: 204,
  },
} as const satisfies Endpoints;
