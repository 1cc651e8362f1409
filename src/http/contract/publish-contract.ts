import { z } from 'zod';
import type { ComparedVersions, ProposedView, PublicationView } from '../../app/desks/publish-desk.ts';
import { CHECK_OUTCOMES, PUBLICATION_STATES, STEP_KINDS } from '../../model/publication.ts';
import type { Endpoints } from './endpoint.ts';
import { licensedSource } from './published-contract.ts';
import { bilingual, named, status, text, whole } from './words-contract.ts';

const instant = z.iso.datetime();
const correction = z.object({ version: text, why: text }).nullable();

const publication: z.ZodType<PublicationView> = z
  .object({
    name: text,
    version: text,
    title: bilingual,
    state: z.enum(PUBLICATION_STATES),
    from: z.enum(['register', 'added']),
    what: text,
    licence: text,
    sources: z.array(licensedSource),
    base: text.nullable(),
    corrects: correction,
    explained: text,
    proposedBy: text,
    proposedAt: instant,
    publicFrom: instant.nullable(),
    checks: z.array(
      z.object({ id: text, title: bilingual, outcome: z.enum(CHECK_OUTCOMES), said: z.array(bilingual) }),
    ),
    isVouched: z.boolean(),
    steps: z.array(z.object({ step: whole, kind: z.enum(STEP_KINDS), actor: text, at: instant, note: text })),
  })
  .register(named, { id: 'Publication' });

const proposed: z.ZodType<ProposedView> = z.object({ publication, leftOut: z.array(licensedSource) });

const compared: z.ZodType<ComparedVersions> = z
  .object({
    name: text,
    older: text,
    newer: text,
    sentence: bilingual,
    tablesAdded: z.array(text),
    tablesGone: z.array(text),
    tables: z.array(
      z.object({
        name: text,
        title: bilingual,
        rowsBefore: whole,
        rowsAfter: whole,
        added: whole,
        gone: whole,
        merged: whole,
        changed: whole,
        fields: z.array(z.object({ name: text, changed: whole })),
        sums: z.array(z.object({ name: text, before: z.number().nullable(), after: z.number().nullable() })),
        addedKeys: z.array(text),
        goneKeys: z.array(text),
        changedKeys: z.array(text),
        mergedKeys: z.array(z.object({ from: text, to: text })),
        columnsAdded: z.array(text),
        columnsGone: z.array(text),
        titles: z.record(text, bilingual),
      }),
    ),
  })
  .register(named, { id: 'ComparedVersions' });

const name = z.string().min(1).max(100);
const version = z.string().min(1).max(40);
const at = z.object({ name, version });
const said = z.string().max(2000);
/** Who does it; the user of the machine where nobody is named. */
const by = z.string().max(200).default('');
const words = {
  what: said,
  explained: said.default(''),
  corrects: z.object({ version, why: said }).nullable().default(null),
  sources: z
    .array(z.object({ title: z.string().max(300), licence: z.string().max(100) }))
    .max(200)
    .default([]),
  by,
};

/** Releases on their way to the public; only for those who publish. */
export const publishApi = {
  'GET /publications': {
    action: 'publish.read',
    summary: { vi: 'Các bản đang trên đường công bố', en: 'Releases on their way to the public' },
    answer: z.object({ publications: z.array(publication), self: text }),
  },
  'POST /publications': {
    action: 'publish.propose',
    summary: { vi: 'Đề nghị công bố sổ đăng ký hoặc một bảng đã thêm', en: 'Propose the register or an added release' },
    body: z.discriminatedUnion('from', [
      z.object({ from: z.literal('register'), name, licence: z.string().max(100), status, ...words }),
      z.object({ from: z.literal('added'), release: z.string().min(1).max(200), ...words }),
    ]),
    answer: proposed,
    status: 201,
  },
  'GET /publications/:name/:version': {
    action: 'publish.read',
    summary: { vi: 'Một bản: bước, kiểm tra, ai làm gì', en: 'A release: steps, checks, who did what' },
    params: at,
    answer: publication,
  },
  'GET /publications/:name/:version/changes': {
    action: 'publish.read',
    summary: { vi: 'Khác gì so với bản trước', en: 'What is different from the last version' },
    params: at,
    query: z.object({ with: version.optional() }),
    answer: compared,
  },
  'POST /publications/:name/:version/check': {
    action: 'publish.check',
    summary: { vi: 'Kiểm tra tự động', en: 'Run the automatic checks' },
    params: at,
    body: z.object({ by }),
    answer: publication,
    status: 201,
  },
  'POST /publications/:name/:version/decision': {
    action: 'publish.approve',
    summary: { vi: 'Người thứ hai duyệt hoặc từ chối', en: 'A second person approves or refuses' },
    params: at,
    body: z.object({ isRefusal: z.boolean().default(false), note: said.default(''), by }),
    answer: publication,
    status: 201,
  },
  'POST /publications/:name/:version/release': {
    action: 'publish.release',
    summary: { vi: 'Công bố, ngay hoặc từ một thời điểm', en: 'Publish, now or from an instant on' },
    params: at,
    body: z.object({ from: z.string().max(40).optional(), by }),
    answer: publication,
    status: 201,
  },
} as const satisfies Endpoints;
