import { z } from 'zod';
import type { Evidence, ProposalView, Reminder, RequestView } from '../../app/desks/duty-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { ProposalView, Reminder, RequestView } from '../../app/desks/duty-desk.ts';

const instant = z.iso.datetime();
const level = z.enum(['unit', 'dependent', 'site']);
const tier = z.enum(['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register']);
const state = z.enum(['open', 'confirmed', 'rejected', 'withdrawn']);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const number = z.coerce.number().int().min(1);
const words = z.string().max(4000).default('');

const evidence: z.ZodType<Evidence> = z.object({ hash: text, fileName: text, mediaType: text, bytes: whole });

const proposal: z.ZodType<ProposalView> = z
  .object({
    proposal: whole,
    kind: z.enum(['claim', 'change']),
    id: text,
    level,
    name: text,
    centres: z.array(text),
    values: z.array(
      z.object({
        field: text,
        title: bilingual,
        now: text,
        proposed: text,
        nowLines: z.array(bilingual),
        proposedLines: z.array(bilingual),
      }),
    ),
    asOf: text,
    note: text,
    evidence: z.array(evidence),
    by: text,
    at: instant,
    state,
    decision: z
      .object({ by: text, at: instant, reason: text, tier: tier.nullable(), until: text.nullable() })
      .nullable(),
    mayDecide: z.boolean(),
  })
  .register(named, { id: 'Proposal' });

const reminder: z.ZodType<Reminder> = z.object({
  what: z.enum(['verification', 'certificate']),
  id: text,
  level,
  name: text,
  centres: z.array(text),
  subject: text,
  until: text,
  days: z.int(),
});

const request: z.ZodType<RequestView> = z.object({
  request: whole,
  kind: z.enum(['access', 'correct', 'erase', 'object']),
  about: text,
  id: text.nullable(),
  receivedAt: instant,
  due: text,
  isLate: z.boolean(),
  answer: z.object({ by: text, at: instant, text }).nullable(),
});

/** What people ask of the register, how it ends, and what lapses. */
export const dutyApi = {
  'GET /register/centres': {
    action: 'public.read',
    summary: { vi: 'Các trung tâm hỗ trợ', en: 'The support centres' },
    answer: z.object({ centres: z.array(z.object({ id: text, name: bilingual })) }),
  },
  'POST /register/evidence/:name': {
    action: 'self.manage',
    summary: { vi: 'Gửi một minh chứng (PDF, PNG, JPEG)', en: 'Send a file that shows something (PDF, PNG, JPEG)' },
    params: z.object({ name: z.string().min(1).max(200) }),
    body: 'bytes',
    answer: evidence,
    status: 201,
  },
  'GET /register/proposals/:proposal/evidence/:hash': {
    action: 'self.manage',
    summary: { vi: 'Mở minh chứng của một đề nghị', en: 'Open the evidence of a proposal' },
    params: z.object({ proposal: number, hash }),
    gives: 'file',
    files: ['application/pdf', 'image/png', 'image/jpeg'],
    answer: z.never(),
  },
  'POST /register/claims': {
    action: 'register.claim',
    summary: { vi: 'Đề nghị được nói thay cho một doanh nghiệp', en: 'Ask to speak for an enterprise' },
    body: z.object({ id: z.string().max(40), note: words, evidence: z.array(hash).max(20).default([]) }),
    answer: proposal,
    status: 201,
  },
  'POST /register/proposals': {
    action: 'register.propose',
    summary: { vi: 'Đề nghị sửa một hồ sơ', en: 'Propose a change to a record' },
    body: z.object({
      id: z.string().max(40),
      values: z.record(z.string().max(60), z.string().max(2000)),
      asOf: z.string().max(20).optional(),
      note: words,
      evidence: z.array(hash).max(20).default([]),
    }),
    answer: proposal,
    status: 201,
  },
  'GET /register/proposals': {
    action: 'self.manage',
    summary: { vi: 'Các đề nghị mà người hỏi được thấy', en: 'Proposals, as far as whoever asks may see them' },
    query: z.object({
      state: state.optional(),
      centre: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ proposals: z.array(proposal) }),
  },
  'POST /register/proposals/:proposal/confirm': {
    action: 'register.confirm',
    summary: { vi: 'Xác nhận một đề nghị', en: 'Confirm a proposal' },
    params: z.object({ proposal: number }),
    body: z.object({ tier: tier.optional(), until: z.string().max(20).optional(), reason: words }),
    answer: proposal,
  },
  'POST /register/proposals/:proposal/reject': {
    action: 'register.confirm',
    summary: { vi: 'Từ chối một đề nghị, nêu lý do', en: 'Reject a proposal, with the reason' },
    params: z.object({ proposal: number }),
    body: z.object({ reason: words }),
    answer: proposal,
  },
  'POST /register/proposals/:proposal/withdraw': {
    action: 'self.manage',
    summary: { vi: 'Rút đề nghị của mình', en: 'Withdraw one’s own proposal' },
    params: z.object({ proposal: number }),
    answer: proposal,
  },
  'GET /register/reminders': {
    action: 'self.manage',
    summary: {
      vi: 'Giá trị đã xác minh sắp hoặc đã hết hiệu lực',
      en: 'What was verified and lapses soon or has lapsed',
    },
    query: z.object({ days: z.coerce.number().int().min(0).max(3650).default(60) }),
    answer: z.object({ reminders: z.array(reminder) }),
  },
  'POST /register/requests': {
    action: 'self.manage',
    summary: { vi: 'Yêu cầu về dữ liệu cá nhân của mình', en: 'A request about data on oneself' },
    body: z.object({
      kind: z.enum(['access', 'correct', 'erase', 'object']),
      about: z.string().max(4000),
      id: z.string().max(40).optional(),
    }),
    answer: request,
    status: 201,
  },
  'GET /register/requests': {
    action: 'register.requests',
    summary: { vi: 'Yêu cầu về dữ liệu cá nhân, theo hạn', en: 'Requests of persons, as they are due' },
    query: z.object({ state: z.enum(['open', 'answered', 'all']).default('open') }),
    answer: z.object({ requests: z.array(request) }),
  },
  'POST /register/requests/:request/answer': {
    action: 'register.requests',
    summary: { vi: 'Trả lời một yêu cầu', en: 'Answer a request' },
    params: z.object({ request: number }),
    body: z.object({ text: words }),
    answer: request,
  },
} as const satisfies Endpoints;
