import { z } from 'zod';
import { bilingual, day, text } from './words-contract.ts';

/** What of a task is about lacks of its report that may stand. */
export const excusesOfTask = {
  excusable: z.array(text).nullable(),
  excuses: z.array(
    z.looseObject({
      lack: text,
      said: bilingual,
      stepTitle: bilingual,
      reason: text,
      by: text,
      on: day,
      isHeld: z.boolean(),
    }),
  ),
};
