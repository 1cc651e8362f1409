import { z } from 'zod';
import type { RecordProfile } from '../../app/desks/profile-desk.ts';
import { origin } from './origin-contract.ts';
import { bilingual, day, named, text } from './words-contract.ts';

const shownValues = z.record(text, bilingual);
const field = text as unknown as z.ZodType<RecordProfile['sections'][number]['field']>;
const visibility = z.enum(['public', 'staff', 'restricted']);

const thing = z.object({
  named: text.nullable(),
  end: z.object({ day, from: origin }).nullable(),
  values: shownValues,
  state: z.enum(['listed', 'self-declared', 'verified', 'lapsed']),
  tier: z.enum(['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register']),
  until: day.nullable(),
  from: origin,
  also: z.array(origin),
  others: z.array(z.object({ values: shownValues, from: origin })),
});

/** The capability profile of a record, and the forms by which it is added to. */
export const recordProfile: z.ZodType<RecordProfile> = z
  .object({
    id: text,
    sight: z.enum(['public', 'restricted']),
    day,
    sections: z.array(
      z.object({
        field,
        title: bilingual,
        visibility,
        columns: z.array(z.object({ name: text, title: bilingual })),
        things: z.array(thing),
        ended: z.array(thing),
      }),
    ),
    forms: z.array(
      z.object({
        field,
        title: bilingual,
        visibility,
        inputs: z.array(
          z.object({
            role: text,
            title: bilingual,
            example: bilingual.nullable(),
            choices: z.array(z.object({ value: text, words: bilingual })),
          }),
        ),
      }),
    ),
  })
  .register(named, { id: 'RecordProfile' });
