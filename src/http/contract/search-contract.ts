import { z } from 'zod';
import type { SearchAnswer, SearchHit } from '../../app/desks/search-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { SearchAnswer, SearchHit, SearchKind } from '../../app/desks/search-desk.ts';

const kind = z.enum(['place', 'industry', 'dossier', 'pack', 'method', 'act', 'fact', 'enterprise', 'organisation']);
const marks = z.array(z.tuple([whole, whole]));

const hit: z.ZodType<SearchHit> = z
  .object({
    kind,
    id: text,
    title: bilingual,
    note: bilingual,
    href: text,
    marks: z.object({ vi: marks, en: marks }),
  })
  .register(named, { id: 'SearchHit' });

const found: z.ZodType<SearchAnswer> = z.object({
  query: text,
  hits: z.array(hit),
  counts: z.partialRecord(kind, whole) as unknown as z.ZodType<SearchAnswer['counts']>,
  isNear: z.boolean(),
});

/** `place,act`: kinds with commas between. */
const kinds = z
  .string()
  .max(200)
  .transform((list) => list.split(',').filter((each) => each !== ''))
  .pipe(z.array(kind))
  .optional();

/** Search over everything that has a name. */
export const searchApi = {
  'GET /search': {
    action: 'dossier.read',
    summary: {
      vi: 'Tìm nơi, ngành, hồ sơ, gói dữ liệu, phương pháp, văn bản, dữ kiện, doanh nghiệp theo tên, có dấu hoặc không',
      en: 'Find places, industries, dossiers, packs, methods, acts, facts and enterprises by name, with or without marks',
    },
    query: z.object({
      q: z.string().max(200).default(''),
      limit: z.coerce.number().int().min(1).max(100).default(24),
      kinds,
    }),
    answer: found,
  },
} as const satisfies Endpoints;
