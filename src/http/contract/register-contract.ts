import { z } from 'zod';
import type { RegisterCounts, RegisterPage } from '../../app/desks/register-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

const level = z.enum(['unit', 'dependent', 'site']);
const instant = z.iso.datetime();

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
    certificates: z.array(
      z.object({
        standard: text,
        edition: text,
        object: z.enum(['', 'site', 'product']),
        scope: text,
        product: text,
        body: text,
        accreditation: text,
        number: text,
        issued: day.nullable(),
        expires: day.nullable(),
        standing: z.enum(['valid', 'not-known', 'not-yet', 'expired']),
        from: origin,
        also: z.array(origin),
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

/** The enterprise register: reading for everybody, deciding on this machine only. */
export const registerApi = {
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
