import { z } from 'zod';
import type {
  MethodCallView,
  MethodDetail,
  MethodLine,
  MethodUse,
  RunAnswer,
  SavedDefinitions,
} from '../../app/desks/method-desk.ts';
import type { MethodCard } from '../../app/workbench.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, releaseRef, text, whole } from './words-contract.ts';

export type { MethodDetail, MethodLine, MethodUse, RunAnswer } from '../../app/desks/method-desk.ts';

const card = z.object({
  id: text,
  version: z.int().min(1),
  title: bilingual,
  purpose: bilingual,
  formula: text,
  reads: bilingual,
  warns: bilingual,
  sources: z.array(text),
});

/** A method as its card tells it. */
export const methodCard: z.ZodType<MethodCard> = card.register(named, { id: 'MethodCard' });

const shape = z.object({ name: text, about: bilingual });
const columns = z.array(
  shape.extend({
    type: z.enum(['key', 'number', 'amount', 'share', 'flag', 'measure', 'text']),
    isRequired: z.boolean(),
  }),
);
const parameterValue = z.union([z.number(), text, z.array(z.number()), z.array(text)]);

const call: z.ZodType<MethodCallView> = z
  .object({
    tables: z.array(
      shape.extend({
        columns,
        isRequired: z.boolean(),
        unique: z.array(text),
        absent: z.enum(['zero', 'mirrored', 'refused', 'stated']),
      }),
    ),
    parameters: z.array(
      shape.extend({
        type: z.enum(['number', 'whole', 'choice', 'text', 'numbers', 'choices']),
        isRequired: z.boolean(),
        initial: parameterValue.nullable().exactOptional(),
        choices: z.array(text).exactOptional(),
        least: z.number().exactOptional(),
        most: z.number().exactOptional(),
        above: z.number().exactOptional(),
        below: z.number().exactOptional(),
      }),
    ),
    outputs: z.array(shape.extend({ columns, order: z.array(text) })),
  })
  .register(named, { id: 'MethodCall' });

const line = card.extend({ family: text, call: call.nullable() });

const methodLine: z.ZodType<MethodLine> = line.register(named, { id: 'MethodLine' });

const methodDetail: z.ZodType<MethodDetail> = line
  .extend({
    returns: text,
    refuses: text,
    cost: text,
    agreement: z.object({ source: text, madeBy: text, tolerance: text }).nullable(),
    laws: z.array(text),
  })
  .register(named, { id: 'MethodDetail' });

const use: z.ZodType<MethodUse> = z.object({
  dossier: text,
  title: bilingual,
  count: whole,
  figures: z.array(z.object({ home: text, label: bilingual, text: bilingual })),
});

const params = z.object({ id: text });

const name = z.string().min(1).max(200);
/** Cells of a column that is sent: one list a column, all of one length. */
const sentColumns = z.record(name, z.array(z.union([text, z.number(), z.null()])));
const runShape = {
  tables: z.record(
    name,
    z.union([
      z.strictObject({ columns: sentColumns }),
      z.strictObject({
        release: z.strictObject({ name, version: name.exactOptional() }),
        table: name,
        as: z.record(name, name).exactOptional(),
        where: z.record(name, z.array(text)).exactOptional(),
      }),
    ]),
  ),
  parameters: z.record(name, parameterValue).default({}),
};
const runAsked = z.strictObject(runShape).register(named, { id: 'MethodRunAsked' });

const setAsked = z
  .strictObject({
    ...runShape,
    name,
    title: bilingual,
    classification: name,
    licence: name.exactOptional(),
    replaces: z.boolean().default(false),
  })
  .register(named, { id: 'DefinitionSetAsked' });

const setSaved: z.ZodType<SavedDefinitions> = z
  .object({ release: releaseRef, groups: z.array(z.object({ id: text, codes: whole })) })
  .register(named, { id: 'SavedDefinitions' });

const runAnswer: z.ZodType<RunAnswer> = z
  .object({
    method: text,
    parameters: z.record(text, parameterValue.nullable()),
    inputs: z.array(z.object({ table: text, rows: whole, release: releaseRef.nullable() })),
    outputs: z.array(z.object({ name: text, rows: whole, order: z.array(text), columns: sentColumns })),
    names: z.record(text, bilingual),
    facts: z.record(text, z.union([z.number(), text, z.boolean(), z.null()])),
    warnings: z.array(z.object({ code: text, said: bilingual, names: z.array(text) })),
  })
  .register(named, { id: 'MethodRun' });

const MOST_ROWS_ANSWERED = 100_000;

/** Cards of the methods. */
export const methodApi = {
  'GET /methods': {
    action: 'public.read',
    summary: { vi: 'Các thẻ phương pháp', en: 'Method cards' },
    answer: z.object({ methods: z.array(methodLine) }),
  },
  'GET /methods/:id': {
    action: 'public.read',
    summary: { vi: 'Một phương pháp với các kiểm chứng', en: 'One method with what verifies it' },
    params,
    answer: methodDetail,
  },
  'GET /methods/:id/uses': {
    action: 'dossier.read',
    summary: { vi: 'Các con số của hồ sơ do phương pháp này tính', en: 'Figures of dossiers that the method made' },
    params,
    answer: z.object({ uses: z.array(use) }),
  },
  'POST /methods/:id/runs': {
    action: 'data.read',
    summary: {
      vi: 'Chạy phương pháp trên bảng gửi kèm hoặc bảng của một bản phát hành; không lưu gì',
      en: 'Run the method on tables that are sent, or that a release holds; nothing is kept',
    },
    params,
    /** Most rows that are answered of each result. */
    query: z.object({ rows: z.coerce.number().int().min(0).max(MOST_ROWS_ANSWERED).default(10_000) }),
    body: runAsked,
    answer: runAnswer,
  },
  'POST /methods/:id/definition-sets': {
    action: 'data.write',
    summary: {
      vi: 'Chạy phương pháp và lưu các cụm tìm được thành bộ định nghĩa có phiên bản',
      en: 'Run the method and save the clusters that it finds as a versioned set of definitions',
    },
    params,
    body: setAsked,
    answer: setSaved,
    status: 201,
  },
} as const satisfies Endpoints;
