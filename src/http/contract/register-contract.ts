import { z } from 'zod';
import type { RegisterCounts, RegisterPage, RegisterSearchAnswer } from '../../app/desks/register-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

const level = z.enum(['unit', 'dependent', 'site']);
const tally = z.record(text, whole);
const instant = z.iso.datetime();

const hit = z
  .object({
    id: text,
    level,
    name: text,
    code: text,
    address: text,
    park: text,
    places: z.array(text),
    ownership: text,
    size: text,
    kind: text,
    conflicts: whole,
    lat: z.number().nullable(),
    lng: z.number().nullable(),
  })
  .register(named, { id: 'RegisterHit' });

const found: z.ZodType<RegisterSearchAnswer> = z.object({
  query: text,
  hits: z.array(hit),
  isNear: z.boolean(),
  places: z.array(text),
  counts: z
    .object({
      total: whole,
      isCapped: z.boolean(),
      facets: z.object({ level: tally, kind: tally, ownership: tally, size: tally, stage: tally, province: tally }),
    })
    .nullable(),
});

const origin = z.object({ source: text, row: whole, tier: text, asOf: day.nullable(), recordedAt: instant });
const value = z.union([text, z.number(), z.array(text)]);
const tieKind = z.enum(['operates', 'dependent', 'parent', 'group', 'predecessor']);

const page: z.ZodType<RegisterPage> = z
  .object({
    id: text,
    askedFor: text,
    level,
    name: text,
    size: z.object({ size: z.enum(['micro', 'small', 'medium', 'large']), rule: text }).nullable(),
    fields: z.array(
      z.object({
        name: text as z.ZodType<RegisterPage['fields'][number]['name']>,
        title: bilingual,
        value,
        shown: text,
        from: origin,
        others: z.array(z.object({ value, from: origin })),
      }),
    ),
    ties: z.array(
      z.object({
        kind: tieKind,
        direction: z.enum(['from', 'to']),
        id: text,
        name: text,
        level,
        validFrom: text.nullable(),
        validTo: text.nullable(),
      }),
    ),
    statements: z.array(origin),
    events: z.array(
      z.object({
        event: whole,
        kind: z.enum(['merged', 'split', 'undone', 'kept-apart']),
        records: z.array(text),
        at: instant,
        undoes: whole.nullable(),
        undoneBy: whole.nullable(),
      }),
    ),
  })
  .register(named, { id: 'RegisterPage' });

const counts: z.ZodType<RegisterCounts> = z.object({
  records: z.object({ unit: whole, dependent: whole, site: whole }),
  merged: whole,
  rows: whole,
  sources: whole,
  conflicts: whole,
  open: whole,
  events: whole,
});

const queued = z.object({ id: text, level, name: text, address: text });
const pair = z.object({
  pair: whole,
  reason: z.enum(['same-name-other-form', 'same-name-no-place', 'same-name-other-place', 'same-key-twice']),
  weight: z.number(),
  one: queued,
  other: queued,
});
const decided = z.object({ event: whole, kept: text, other: text });
const reason = z.string().max(1000).default('');
const id = z.string().min(1).max(40);
const filter = z.string().min(1).max(200).optional();

/** The enterprise register: reading for everybody, deciding on this machine only. */
export const registerApi = {
  'GET /register/search': {
    summary: {
      vi: 'Tìm doanh nghiệp, cơ sở theo tên (mọi cách viết), mã, sản phẩm, nơi (theo ngày), khu, sở hữu, quy mô',
      en: 'Find enterprises and sites by name in any spelling, code, product, place as of a day, park, ownership, size',
    },
    query: z.object({
      q: z.string().max(200).default(''),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      facets: z.stringbool().default(true),
      product: filter,
      place: filter,
      on: day.optional(),
      park: filter,
      ownership: filter,
      size: filter,
      stage: filter,
      kind: filter,
      level: level.optional(),
    }),
    answer: found,
  },
  'GET /register/status': {
    summary: { vi: 'Trong sổ đăng ký có gì', en: 'What the register holds' },
    answer: counts,
  },
  'GET /register/records/:id': {
    summary: {
      vi: 'Một hồ sơ: giá trị, nguồn của từng giá trị, mâu thuẫn, lịch sử; mã cũ dẫn tới hồ sơ mới',
      en: 'A record: values, the source of each, conflicts, history; old ids lead to the record that they became',
    },
    params: z.object({ id }),
    answer: page,
  },
  'GET /register/queue': {
    summary: { vi: 'Các cặp có thể là một', en: 'Pairs that may be one and the same' },
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
    answer: z.object({ pairs: z.array(pair) }),
  },
  'POST /register/merges': {
    summary: { vi: 'Nhập hai hồ sơ là một', en: 'Merge two records that are one' },
    body: z.object({ keep: id, gone: id, reason }),
    answer: decided,
    status: 201,
  },
  'POST /register/splits': {
    summary: { vi: 'Tách một số dòng ra hồ sơ mới', en: 'Split rows off into a new record' },
    body: z.object({ id, rows: z.array(whole).min(1).max(1000), reason }),
    answer: decided,
    status: 201,
  },
  'POST /register/queue/:pair/apart': {
    summary: { vi: 'Cặp này không phải một', en: 'This pair is not one and the same' },
    params: z.object({ pair: z.coerce.number().int().min(1) }),
    body: z.object({ reason }),
    answer: decided,
    status: 201,
  },
  'POST /register/events/:event/undo': {
    summary: { vi: 'Hoàn tác một quyết định', en: 'Undo a decision' },
    params: z.object({ event: z.coerce.number().int().min(1) }),
    body: z.object({ reason }),
    answer: decided,
    status: 201,
  },
} as const satisfies Endpoints;
