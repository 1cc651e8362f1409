import { z } from 'zod';
import type { Comparison, Consequence, DecisionLine, RecordStory, SureOutcome } from '../../app/desks/steward-desk.ts';
import { WHY_HELD } from '../../app/ports-match.ts';
import type { Endpoints } from './endpoint.ts';
import { instant, origin } from './origin-contract.ts';
import {
  decided,
  eventKind,
  fieldName,
  filter,
  id,
  level,
  pageField,
  pair,
  pairState,
  reason,
  reasons,
  tieKind,
} from './register-contract.ts';
import { bilingual, day, named, refusal, text, whole } from './words-contract.ts';

const outlook = z
  .object({
    id: text.nullable(),
    level,
    name: text,
    rows: whole,
    conflicts: whole,
    fields: z.array(pageField),
  })
  .register(named, { id: 'RegisterOutlook' });
const outcome = { before: z.array(outlook), after: z.array(outlook), ties: whole, refusals: z.array(refusal) };
const consequence: z.ZodType<Consequence> = z.object(outcome).register(named, { id: 'RegisterConsequence' });
const comparison: z.ZodType<Comparison> = z
  .object({ ...outcome, same: z.array(fieldName), differ: z.array(fieldName), keep: text, pair: pair.nullable() })
  .register(named, { id: 'RegisterComparison' });

const tie = { kind: tieKind, validFrom: text.nullable(), validTo: text.nullable() };
const line = {
  event: whole,
  kind: eventKind,
  at: instant,
  actor: text,
  reason: text,
  records: z.array(z.object({ id: text, name: text })),
  rows: whole,
  tie: z.object({ ...tie, source: text }).nullable(),
  undoes: whole.nullable(),
  undoneBy: whole.nullable(),
};
const decision: z.ZodType<DecisionLine> = z.object(line).register(named, { id: 'RegisterDecision' });

const place = z.object({ id: text, name: text });
const story: z.ZodType<RecordStory> = z
  .object({
    id: text,
    rows: z.array(
      z.object({
        ...origin.shape,
        fields: z.array(z.object({ name: fieldName, title: bilingual, shown: text, lines: z.array(bilingual) })),
      }),
    ),
    place: z
      .object({
        asOf: day.nullable(),
        ofTheDay: z.array(place),
        today: z.array(place),
        candidates: z.array(place),
        point: z.object({ lat: z.number(), lng: z.number() }).nullable(),
      })
      .nullable(),
    ownership: z.array(
      z.object({
        ownership: z.enum(['state', 'private', 'foreign']),
        country: text,
        from: day.nullable(),
        to: day.nullable(),
        sources: z.array(text),
      }),
    ),
    ties: z.array(
      z.object({
        ...tie,
        direction: z.enum(['from', 'to']),
        id: text,
        name: text,
        level,
        sources: z.array(text),
        event: whole.nullable(),
      }),
    ),
    decisions: z.array(z.object({ ...line, match: z.object(reasons).nullable() })),
    pairs: z.array(pair),
  })
  .register(named, { id: 'RegisterStory' });

const namedRecord = z.object({ id: text, name: text });
const pairPlace = z.object({ weight: z.number(), pair: whole });
const sureOutcome: z.ZodType<SureOutcome> = z
  .object({
    joined: z.array(
      z.object({ pair: whole, event: whole.nullable(), kept: namedRecord, gone: namedRecord, probability: z.number() }),
    ),
    held: z.array(
      z.object({
        pair: whole,
        why: z.enum(WHY_HELD),
        said: bilingual,
        one: namedRecord,
        other: namedRecord,
        probability: z.number(),
      }),
    ),
    next: pairPlace.nullable(),
  })
  .register(named, { id: 'RegisterSureOutcome' });

const share = z.coerce.number().min(0).max(1).optional();
const number = z.coerce.number().int().min(1);
const numbers = z
  .string()
  .regex(/^\d+(?:,\d+)*$/u)
  .max(8000)
  .transform((list) => list.split(',').map(Number));

/** What a steward of the register decides; reading is for everybody, deciding is done on this machine only. */
export const stewardApi = {
  'GET /register/queue': {
    action: 'register.queue',
    summary: { vi: 'Các cặp có thể là một, kèm lý do', en: 'Pairs that may be one and the same, with the reasons' },
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(50),
      state: pairState.default('open'),
      level: level.optional(),
      source: filter,
      atLeast: share,
      below: share,
      place: filter,
      order: z.enum(['likeliest', 'doubtful', 'newest']).default('likeliest'),
    }),
    answer: z.object({
      pairs: z.array(pair),
      counts: z.object({ open: whole, unsure: whole, same: whole, apart: whole }),
      sources: z.array(text),
    }),
  },
  'POST /register/queue/:pair': {
    action: 'register.decide',
    summary: {
      vi: 'Quyết định một cặp: là một, không phải, hay để sau',
      en: 'Settle a pair: the same, not the same, or set aside',
    },
    params: z.object({ pair: number }),
    body: z.object({ verdict: z.enum(['same', 'apart', 'unsure']), keep: id.optional(), reason }),
    answer: decided,
    status: 201,
  },
  'POST /register/sure-pairs': {
    action: 'register.decide',
    summary: {
      vi: 'Quyết định một loạt cặp chắc là một, hoặc thử trước khi ghi',
      en: 'Settle a lot of pairs that are surely one, or try before anything is written',
    },
    body: z.object({
      atLeast: z.number().min(0).max(1),
      isTrial: z.boolean(),
      level: level.optional(),
      source: filter,
      place: filter,
      after: pairPlace.optional(),
      reason,
    }),
    answer: sureOutcome,
  },
  'GET /register/compare': {
    action: 'register.queue',
    summary: {
      vi: 'Hai hồ sơ cạnh nhau, và hồ sơ sẽ có nếu nhập lại',
      en: 'Two records side by side, and the one that they would be',
    },
    query: z.object({ one: id, other: id }),
    answer: comparison,
  },
  'GET /register/records/:id/splitting': {
    action: 'register.queue',
    summary: { vi: 'Hai hồ sơ sẽ có nếu tách các dòng', en: 'The two records that taking rows out would leave' },
    params: z.object({ id }),
    query: z.object({ rows: numbers }),
    answer: consequence,
  },
  'GET /register/records/:id/story': {
    action: 'register.read',
    summary: {
      vi: 'Từng dòng nói gì, nằm ở đâu, ai sở hữu, quan hệ, các quyết định, các cặp đang chờ',
      en: 'What each row said, where it lies, who owned it, ties, decisions, pairs that wait',
    },
    params: z.object({ id }),
    answer: story,
  },
  'GET /register/events': {
    action: 'register.queue',
    summary: { vi: 'Các quyết định: ai, khi nào, gì, vì sao', en: 'Decisions: who, when, what, why' },
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(50),
      record: id.optional(),
      kind: eventKind.optional(),
      actor: filter,
      before: number.optional(),
    }),
    answer: z.object({ decisions: z.array(decision), actors: z.array(text) }),
  },
  'GET /register/events/:event': {
    action: 'register.queue',
    summary: { vi: 'Một quyết định, và hoàn tác nó thì sao', en: 'A decision, and what undoing it would do' },
    params: z.object({ event: number }),
    answer: z.object({ decision, consequence }),
  },
  'POST /register/ties': {
    action: 'register.decide',
    summary: {
      vi: 'Ghi quan hệ có thời hạn giữa hai hồ sơ, kèm nguồn',
      en: 'Record a dated tie between two records, with its source',
    },
    body: z.object({
      kind: tieKind,
      from: id,
      to: id,
      validFrom: day.nullable().default(null),
      validTo: day.nullable().default(null),
      source: z.string().max(500).default(''),
      reason,
    }),
    answer: decided,
    status: 201,
  },
} as const satisfies Endpoints;
