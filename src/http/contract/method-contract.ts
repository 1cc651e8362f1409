import { z } from 'zod';
import type { MethodCard } from '../../app/workbench.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, text } from './words-contract.ts';

/** A method as its card tells it. */
export const methodCard: z.ZodType<MethodCard> = z
  .object({
    id: text,
    version: z.int().min(1),
    title: bilingual,
    purpose: bilingual,
    formula: text,
    reads: bilingual,
    warns: bilingual,
    sources: z.array(text),
  })
  .register(named, { id: 'MethodCard' });

/** Cards of the methods. */
export const methodApi = {
  'GET /methods': {
    summary: { vi: 'Các thẻ phương pháp', en: 'Method cards' },
    answer: z.object({ methods: z.array(methodCard) }),
  },
  'GET /methods/:id': {
    summary: { vi: 'Một thẻ phương pháp', en: 'One method card' },
    params: z.object({ id: text }),
    answer: methodCard,
  },
} as const satisfies Endpoints;
