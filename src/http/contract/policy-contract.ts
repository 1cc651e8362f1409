import { z } from 'zod';
import type { LibraryView } from '../../app/desks/policy-desk.ts';
import { INSTRUMENT_CLASSES } from '../../model/instrument-classes.ts';
import type { Endpoints } from './endpoint.ts';
import { citedRelease } from './view-contract.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type { ExperienceView, InstrumentView, LibraryView } from '../../app/desks/policy-desk.ts';

const orNull = <T extends z.ZodType>(inner: T) => inner.nullable();
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(120);
const instrument = z.enum(INSTRUMENT_CLASSES);

const lesson = z.object({
  id: text,
  origin: z.enum(['pack', 'own']),
  revision: whole,
  country: text,
  title: bilingual,
  instrument,
  also: z.array(instrument),
  body: bilingual,
  from: z.int(),
  to: orNull(z.int()),
  budget: orNull(bilingual),
  worked: bilingual,
  didNot: bilingual,
  forWhom: orNull(bilingual),
  condition: orNull(bilingual),
  nation: bilingual,
  region: bilingual,
  evidence: z.array(
    z.object({ part: text, fact: text, said: bilingual, publisher: text, url: orNull(text), strength: text }),
  ),
});

const library: z.ZodType<LibraryView> = z
  .object({
    lessons: z.array(lesson),
    instruments: z.array(z.object({ id: instrument, name: bilingual, covers: bilingual, lessons: whole })),
    releases: z.array(citedRelease),
  })
  .register(named, { id: 'LessonLibrary' });

/** A thing is read by the same checker as the files of tasks, which tells every fault at once. */
const given = z.strictObject({
  thing: z.record(z.string(), z.unknown()),
  revision: orNull(z.number().int().min(1)).default(null),
});

/** Lessons of other countries, solutions of tasks, and completeness by name. */
export const policyApi = {
  'GET /experience': {
    action: 'public.read',
    summary: { vi: 'Bài học của các nước', en: 'Lessons of other countries' },
    answer: library,
  },
  'PUT /experience/:id': {
    action: 'dossier.write',
    summary: { vi: 'Ghi một bài học kèm căn cứ', en: 'Write a lesson with its evidence' },
    params: z.object({ id }),
    body: given,
    answer: z.object({ id: text }),
  },
} as const satisfies Endpoints;
