import { z } from 'zod';
import type { ReviewView } from '../../app/desks/review-view.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type { ReviewView } from '../../app/desks/review-view.ts';

const orNull = <T extends z.ZodType>(inner: T) => inner.nullable();
const lineFields = { name: text, planned: whole, onTime: whole, late: whole, overdue: whole, open: whole };
const line = z.object(lineFields);
const titledLine = z.object({ ...lineFields, title: bilingual });
/** An accepted result of which no use was noted lately. */
export const reminderOfUse = z.object({ task: text, accepted: day, lastUse: orNull(day), days: whole });
/** A year: planned against done. */
export const review: z.ZodType<ReviewView> = z
  .object({
    year: whole,
    asOf: day,
    works: z.array(
      z.object({
        task: text,
        step: text,
        due: day,
        person: orNull(text),
        organisation: text,
        programme: orNull(text),
        done: orNull(day),
        came: z.enum(['on-time', 'late', 'overdue', 'open']),
        daysLate: whole,
        solution: orNull(z.object({ title: bilingual, milestone: bilingual })),
        title: bilingual,
        stepTitle: bilingual,
      }),
    ),
    total: line,
    byOrganisation: z.array(titledLine),
    byPerson: z.array(line),
    byProgramme: z.array(titledLine),
    lessons: z.array(z.object({ task: bilingual, text })),
    uses: z.array(z.object({ task: bilingual, on: day, document: text, how: text })),
    unfollowed: z.array(reminderOfUse.extend({ title: bilingual, lead: orNull(text) })),
    unplanned: z.array(z.object({ id: text, title: bilingual })),
    tasks: whole,
    open: whole,
  })
  .register(named, { id: 'YearReview' });
