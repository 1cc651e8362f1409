import { z } from 'zod';
import { day, text, whole } from './words-contract.ts';

export const instant = z.iso.datetime();

/** From whom a value is, of which day, and since when the register has it. */
export const origin = z.object({ source: text, row: whole, tier: text, asOf: day.nullable(), recordedAt: instant });
