import { z } from 'zod';
import type { HomeView } from '../../app/desks/home-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { HomeDossier, HomeView } from '../../app/desks/home-desk.ts';

const home: z.ZodType<HomeView> = z
  .object({
    dossiers: z.array(
      z.object({
        id: text,
        title: bilingual,
        subtitle: bilingual,
        isExample: z.boolean(),
        asOf: z.array(text),
        changedAt: text.nullable(),
        finding: bilingual.nullable(),
        outdated: z.array(text),
      }),
    ),
    changes: z.array(
      z.object({
        kind: z.enum(['added', 'pack', 'dossier']),
        title: bilingual,
        note: bilingual,
        day: text,
        href: text,
      }),
    ),
    unusable: z.array(z.object({ kind: z.enum(['recipe', 'release']), path: text, why: z.array(bilingual) })),
    packs: whole,
    added: whole,
  })
  .register(named, { id: 'Home' });

/** The first screen. */
export const homeApi = {
  'GET /home': {
    action: 'dossier.read',
    summary: { vi: 'Trang đầu: hồ sơ, những gì đã đổi từ lần xem trước', en: 'Home: dossiers, what changed since' },
    query: z.object({ since: z.string().max(40).optional() }),
    answer: home,
  },
  'POST /visits': {
    action: 'dossier.write',
    summary: { vi: 'Ghi một lần mở trang đầu, cho biết lần trước', en: 'Enter a visit and tell the one before' },
    answer: z.object({ before: text.nullable() }),
  },
} as const satisfies Endpoints;
