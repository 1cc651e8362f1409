import { z } from 'zod';
import type {
  ActLine,
  ActView,
  LawSource,
  LawView,
  LineageView,
  PolicyView,
  RestingView,
  RuleView,
} from '../../app/desks/law-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  ActLine,
  ActStanding,
  ActView,
  LawSource,
  LawView,
  LineageView,
  PolicyView,
  RestingView,
  RuleView,
  TermView,
} from '../../app/desks/law-desk.ts';

const standing = z.enum(['in-force', 'not-yet', 'ended', 'cannot-tell', 'no-law']);

const actLine: z.ZodType<ActLine> = z
  .object({
    id: text,
    number: text,
    type: bilingual,
    title: bilingual,
    issuer: bilingual,
    issued: text.nullable(),
    inForceFrom: text.nullable(),
    inForceTo: text.nullable(),
    standing,
    standingWords: bilingual,
    howSure: text,
    howSureWords: bilingual,
    checked: bilingual,
    rules: whole,
    origin: z.enum(['pack', 'own']),
    replacedBy: text.nullable(),
  })
  .register(named, { id: 'ActLine' });

const lineage: z.ZodType<LineageView> = z.object({
  from: text,
  to: text,
  relation: text,
  words: bilingual,
  date: text.nullable(),
  howSure: text,
});

const rule: z.ZodType<RuleView> = z
  .object({
    id: text,
    act: text,
    article: text,
    title: bilingual,
    text: bilingual,
    appliesFrom: text.nullable(),
    appliesTo: text.nullable(),
    applies: standing,
    appliesWords: bilingual,
    howSure: text,
    parameters: z.array(z.object({ path: text, value: text })),
  })
  .register(named, { id: 'LegalRule' });

const source: z.ZodType<LawSource> = z.object({
  name: text,
  version: text,
  title: bilingual,
  note: bilingual,
  licence: text,
});

const lawView: z.ZodType<LawView> = z.object({
  asOf: text,
  acts: z.array(actLine),
  rules: z.array(rule),
  lineage: z.array(lineage),
  terms: z.array(z.object({ term: bilingual, meaning: text, note: bilingual })),
  source,
});

const resting: z.ZodType<RestingView> = z.object({
  kind: z.enum(['rule', 'region-set', 'merger', 'unit', 'classification', 'dossier']),
  title: bilingual,
  note: bilingual,
  href: text,
});

const actView: z.ZodType<ActView> = z.object({
  asOf: text,
  act: actLine,
  source: bilingual,
  sourceUrl: text.nullable(),
  row: whole,
  rules: z.array(rule),
  lineage: z.array(lineage),
  others: z.array(actLine),
  rests: z.array(resting),
  pack: source,
  family: z.object({ acts: z.array(actLine), lineage: z.array(lineage) }),
  trail: z.array(
    z.object({
      revision: whole,
      what: z.enum(['entered', 'changed', 'withdrawn']),
      actor: text,
      reason: text,
      at: text,
    }),
  ),
});

export const policyView: z.ZodType<PolicyView> = z
  .object({
    since: text,
    until: text,
    cited: whole,
    changes: z.array(
      z.object({
        act: text,
        kind: z.enum(['replaced', 'ended', 'amended', 'repealed-in-part']),
        date: text,
        by: text.nullable(),
        now: text.nullable(),
        name: bilingual,
        byName: bilingual.nullable(),
        nowName: bilingual.nullable(),
        said: bilingual,
        howSure: text,
      }),
    ),
  })
  .register(named, { id: 'PolicyChanges' });

const query = z.object({ asOf: day });

/** Acts and rules as they stand on a day. */
export const lawApi = {
  'GET /law': {
    action: 'dossier.read',
    summary: { vi: 'Văn bản và quy tắc tại một ngày', en: 'Acts and rules on one day' },
    query,
    answer: lawView,
  },
  'GET /law/:act': {
    action: 'dossier.read',
    summary: { vi: 'Một văn bản tại một ngày và những gì dựa trên nó', en: 'One act on one day and what rests on it' },
    params: z.object({ act: text }),
    query,
    answer: actView,
  },
  'GET /dossiers/:id/policy': {
    action: 'dossier.read',
    summary: {
      vi: 'Văn bản mà hồ sơ dẫn đã đổi gì từ ngày xét của hồ sơ',
      en: 'What changed in the acts that a dossier cites since its own day',
    },
    params: z.object({ id: text }),
    query: query.extend({ revision: z.coerce.number().int().min(1).optional() }),
    answer: policyView,
  },
  'GET /tasks/:id/policy-changes': {
    action: 'task.read',
    summary: {
      vi: 'Văn bản mà nhiệm vụ dẫn đã đổi gì từ khi bắt đầu',
      en: 'What changed in the acts that a task cites since it began',
    },
    params: z.object({ id: text }),
    query: query.extend({ role: text.max(40).optional(), for: text.max(200).optional() }),
    answer: policyView,
  },
  'POST /law/acts': {
    action: 'law.write',
    summary: { vi: 'Thêm văn bản từ một tệp vào sổ', en: 'Add the acts of a file to the register' },
    query: z.object({
      fileName: z.string().min(1).max(400),
      replace: z.enum(['true', 'false']).optional(),
      reason: z.string().max(2000).optional(),
    }),
    body: 'bytes',
    answer: z.object({ added: whole, changed: whole, same: whole, acts: z.array(text) }),
    status: 201,
  },
  'DELETE /law/acts/:act': {
    action: 'law.write',
    summary: { vi: 'Rút một văn bản đã thêm khỏi sổ', en: 'Withdraw an act that was added' },
    params: z.object({ act: text }),
    query: z.object({ reason: z.string().min(5).max(2000) }),
    answer: z.object({ id: text }),
  },
} as const satisfies Endpoints;
