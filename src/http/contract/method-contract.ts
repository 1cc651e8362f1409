import { z } from 'zod';
import type { MethodDetail, MethodLine, MethodUse } from '../../app/desks/method-desk.ts';
import type { MethodCard } from '../../app/workbench.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { MethodDetail, MethodLine, MethodUse } from '../../app/desks/method-desk.ts';

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

const line = card.extend({ family: text });

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

/** Cards of the methods. */
export const methodApi = {
  'GET /methods': {
    summary: { vi: 'Các thẻ phương pháp', en: 'Method cards' },
    answer: z.object({ methods: z.array(methodLine) }),
  },
  'GET /methods/:id': {
    summary: { vi: 'Một phương pháp với các kiểm chứng', en: 'One method with what verifies it' },
    params,
    answer: methodDetail,
  },
  'GET /methods/:id/uses': {
    summary: { vi: 'Các con số của hồ sơ do phương pháp này tính', en: 'Figures of dossiers that the method made' },
    params,
    answer: z.object({ uses: z.array(use) }),
  },
} as const satisfies Endpoints;
