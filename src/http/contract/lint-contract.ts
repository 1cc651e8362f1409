import { z } from 'zod';
import type { FalseAlarm, Finding, LintView } from '../../app/desks/lint-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type { DraftLine, FalseAlarm, Finding, LintView } from '../../app/desks/lint-desk.ts';

const CHECKS = ['authority', 'arithmetic', 'sources', 'newer', 'terms', 'names', 'form', 'places', 'codes'] as const;

const finding: z.ZodType<Finding> = z
  .object({
    code: text,
    check: z.enum(CHECKS),
    kind: z.enum(['fault', 'note']),
    where: z.object({ paragraph: whole, line: whole.exactOptional(), heading: text.exactOptional() }),
    quote: text,
    why: bilingual,
    proposed: bilingual.exactOptional(),
    howSure: z.enum(['sure', 'likely', 'cannot-tell']),
  })
  .register(named, { id: 'DraftFinding' });

const lintView = z.object({
  file: text,
  day: z.object({ on: text, from: z.enum(['asked', 'written', 'today']) }),
  paragraphs: z.array(z.object({ number: whole, text, isHeading: z.boolean(), isInTable: z.boolean() })),
  findings: z.array(finding),
  silenced: z.array(z.object({ finding, reason: text, by: text, alarm: whole })),
  unused: z.array(z.object({ alarm: whole, code: text, quote: text })),
}) as unknown as z.ZodType<LintView>;

const falseAlarm: z.ZodType<FalseAlarm> = z.object({ code: text, quote: text, reason: text, by: text });
const document = z.string().min(1).max(400);
const given = z.object({ fileName: document, date: day.optional() });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Checks of a draft, and the false alarms that people silenced. */
export const lintApi = {
  'POST /lint': {
    action: 'draft.check',
    summary: { vi: 'Soát một dự thảo (.docx, .md, .txt)', en: 'Check a draft (.docx, .md, .txt)' },
    query: given,
    body: 'bytes',
    answer: lintView,
  },
  'POST /lint/document': {
    action: 'draft.check',
    summary: {
      vi: 'Soát một dự thảo, kết quả là tệp Word theo Nghị định 30',
      en: 'Check a draft; what was found comes as a Word file in the form of Decree 30',
    },
    query: given,
    body: 'bytes',
    gives: 'file',
    files: [DOCX],
  },
  'GET /lint/silences': {
    action: 'draft.check',
    summary: {
      vi: 'Các báo nhầm đã bỏ qua trong một văn bản, như tệp mà lệnh lint nhận',
      en: 'The false alarms silenced in a document, as the file that the command lint takes',
    },
    query: z.object({ document }),
    answer: z.array(falseAlarm),
  },
  'POST /lint/silences': {
    action: 'draft.silence',
    summary: { vi: 'Bỏ qua một báo nhầm, có lý do', en: 'Silence a false alarm, with a reason' },
    body: z.object({ document, code: z.string().max(100), quote: z.string().max(400), reason: z.string().max(2000) }),
    answer: z.object({ alarm: whole }),
    status: 201,
  },
  'DELETE /lint/silences/:alarm': {
    action: 'draft.silence',
    summary: { vi: 'Thôi bỏ qua một phát hiện', en: 'Let a silenced finding speak again' },
    params: z.object({ alarm: z.coerce.number().int().min(1) }),
    answer: z.object({ alarm: whole }),
  },
} as const satisfies Endpoints;
