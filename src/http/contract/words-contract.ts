import { z } from 'zod';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { MISSING_KINDS, STATUSES } from '../../model/status.ts';

/** Schemas that have a name in the description of the API. */
export const named = z.registry<{ readonly id: string }>();

export const text = z.string();
export const whole = z.int().min(0);
export const day = z.iso.date();

/** Words in both languages. */
export const bilingual: z.ZodType<Bilingual> = z.object({ vi: text, en: text }).register(named, { id: 'Bilingual' });
export const status = z.enum(STATUSES).register(named, { id: 'Status' });
export const missingKind = z.enum(MISSING_KINDS);
export const releaseRef: z.ZodType<ReleaseRef> = z
  .object({ name: text, version: text, hash: text })
  .register(named, { id: 'ReleaseRef' });

/** A fault of something that was sent: what, where, which value, what to do. */
export const refusal: z.ZodType<Refusal> = z
  .object({
    code: text,
    where: z.object({
      file: text.exactOptional(),
      table: text.exactOptional(),
      sheet: text.exactOptional(),
      row: z.int().exactOptional(),
      column: text.exactOptional(),
    }),
    said: bilingual,
  })
  .register(named, { id: 'Refusal' });
