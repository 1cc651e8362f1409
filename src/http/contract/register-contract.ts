import { z } from 'zod';
import type { Pair, PairField, RegisterCounts, RegisterPage } from '../../app/desks/register-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { instant, origin } from './origin-contract.ts';
import { recordProfile } from './profile-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export const level = z.enum(['unit', 'dependent', 'site']);

const value = z.union([text, z.number(), z.array(text)]);
export const tieKind = z.enum(['operates', 'dependent', 'parent', 'group', 'predecessor']);

const field: z.ZodType<PairField> = z
  .object({ field: text, title: bilingual, level: bilingual, weight: z.number(), one: text, other: text })
  .register(named, { id: 'RegisterPairField' });
export const reasons = {
  probability: z.number().min(0).max(1),
  weight: z.number(),
  prior: z.number(),
  reasons: z.array(field),
};

export const fieldName = text as z.ZodType<RegisterPage['fields'][number]['name']>;
export const pageField = z.object({
  name: fieldName,
  title: bilingual,
  value,
  shown: text,
  from: origin,
  others: z.array(z.object({ value, shown: text, from: origin })),
});
export const eventKind = z.enum(['merged', 'split', 'undone', 'kept-apart', 'joined', 'set-aside', 'tied']);

const page: z.ZodType<RegisterPage> = z
  .object({
    id: text,
    askedFor: text,
    level,
    name: text,
    size: z.object({ size: z.enum(['micro', 'small', 'medium', 'large']), rule: text }).nullable(),
    fields: z.array(pageField),
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
        kind: eventKind,
        records: z.array(text),
        at: instant,
        undoes: whole.nullable(),
        undoneBy: whole.nullable(),
        match: z.object(reasons).nullable(),
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

export const pairState = z.enum(['open', 'unsure', 'same', 'apart']);
const side = z.object({ id: text, level, name: text, address: text, code: text, sources: z.array(text) });
export const pair: z.ZodType<Pair> = z
  .object({
    pair: whole,
    ...reasons,
    state: pairState,
    one: side,
    other: side,
  })
  .register(named, { id: 'RegisterPair' });
export const decided = z.object({ event: whole, kept: text, other: text });
export const reason = z.string().max(1000).default('');
export const id = z.string().min(1).max(40);
export const filter = z.string().min(1).max(200).optional();

/** The enterprise register: reading for everybody, deciding for those who may. */
export const registerApi = {
  'GET /register/status': {
    action: 'register.read',
    summary: { vi: 'Trong sổ đăng ký có gì', en: 'What the register holds' },
    answer: counts,
  },
  'GET /register/records/:id': {
    action: 'register.read',
    summary: {
      vi: 'Một hồ sơ: giá trị, nguồn của từng giá trị, mâu thuẫn, lịch sử; mã cũ dẫn tới hồ sơ mới',
      en: 'A record: values, the source of each, conflicts, history; old ids lead to the record that they became',
    },
    params: z.object({ id }),
    answer: page,
  },
  'GET /register/records/:id/profile': {
    action: 'register.read',
    knowsWho: true,
    summary: {
      vi: 'Hồ sơ năng lực của một hồ sơ: công đoạn, máy, đo lường, công suất, chất lượng; ai nêu, xác minh đến đâu, đến khi nào. Trường hạn chế chỉ cho người có quyền',
      en: 'The capability profile of a record: processes, machines, measuring, capacity, quality; who says it, how far verified and until when. Restricted fields only for those who may see them',
    },
    params: z.object({ id }),
    query: z.object({ on: day.optional() }),
    answer: recordProfile,
  },
  'POST /register/merges': {
    action: 'register.decide',
    summary: { vi: 'Nhập hai hồ sơ là một', en: 'Merge two records that are one' },
    body: z.object({ keep: id, gone: id, reason }),
    answer: decided,
    status: 201,
  },
  'POST /register/splits': {
    action: 'register.decide',
    summary: { vi: 'Tách một số dòng ra hồ sơ mới', en: 'Split rows off into a new record' },
    body: z.object({ id, rows: z.array(whole).min(1).max(1000), reason }),
    answer: decided,
    status: 201,
  },
  'POST /register/events/:event/undo': {
    action: 'register.decide',
    summary: { vi: 'Hoàn tác một quyết định', en: 'Undo a decision' },
    params: z.object({ event: z.coerce.number().int().min(1) }),
    body: z.object({ reason }),
    answer: decided,
    status: 201,
  },
} as const satisfies Endpoints;
