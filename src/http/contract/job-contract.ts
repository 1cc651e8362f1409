import { z } from 'zod';
import { FORMATS } from './dossier-contract.ts';
import type { Endpoints } from './endpoint.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

/** What came out when everything was computed again. */
export const verification = z
  .object({
    holds: z.boolean(),
    figures: whole,
    differences: z.array(z.object({ name: text, what: text, before: text, now: text })),
    /** Releases of which a newer version is at hand. */
    newer: z.array(z.object({ name: text, used: text, newest: text })),
    staleFigures: z.array(
      z.object({ id: text, name: text, label: bilingual, text: bilingual, now: bilingual.nullable() }),
    ),
    staleClaims: z.array(z.object({ id: text, text: bilingual })),
    milliseconds: z.number(),
  })
  .register(named, { id: 'Verification' });

const comparison = z
  .object({
    figures: z.array(
      z.object({
        name: text,
        before: z.number().nullable(),
        now: z.number().nullable(),
        cause: text,
        because: z.array(text),
      }),
    ),
    answers: z.array(z.object({ asOf: text, rung: bilingual, before: bilingual, now: bilingual })),
    unchanged: whole,
  })
  .register(named, { id: 'Comparison' });

/** A long piece of work: how far it has come, and what came of it. */
export const job = z
  .object({
    id: text,
    kind: z.enum(['export', 'verify', 'compare']),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    said: bilingual,
    done: whole,
    total: whole,
    /** Set when it failed in a way that a person can mend. */
    fault: bilingual.nullable(),
    /** Name of the file, once it is there. */
    fileName: text.nullable(),
    verification: verification.nullable(),
    comparison: comparison.nullable(),
  })
  .register(named, { id: 'Job' });

export type Job = z.output<typeof job>;
export type Verification = z.output<typeof verification>;

/** 0 is an example as it came with the program. */
const revision = z.int().min(0).exactOptional();
const params = z.object({ id: text });

/** Work that takes long: started, watched, cancelled. */
export const jobApi = {
  'POST /jobs': {
    action: 'dossier.read',
    summary: { vi: 'Bắt đầu một việc dài', en: 'Start a long piece of work' },
    body: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('export'),
        dossier: text,
        revision,
        format: z.enum(FORMATS),
        language: z.enum(['vi', 'en']),
      }),
      z.object({ kind: z.literal('verify'), dossier: text, revision }),
      /** Moves from state `against` to state `revision` of one dossier. */
      z.object({ kind: z.literal('compare'), dossier: text, revision, against: z.int().min(0) }),
    ]),
    answer: job,
    status: 202,
  },
  'GET /jobs/:id': {
    action: 'dossier.read',
    summary: { vi: 'Việc đã tới đâu', en: 'How far the work has come' },
    params,
    answer: job,
  },
  'GET /jobs/:id/events': {
    action: 'dossier.read',
    summary: { vi: 'Theo dõi từng bước', en: 'Follow it step by step' },
    params,
    gives: 'events',
  },
  'GET /jobs/:id/file': {
    action: 'dossier.read',
    summary: { vi: 'Tệp đã làm xong', en: 'The file that was made' },
    params,
    gives: 'file',
  },
  'DELETE /jobs/:id': {
    action: 'dossier.read',
    summary: { vi: 'Dừng việc', en: 'Cancel the work' },
    params,
    answer: job,
  },
} as const satisfies Endpoints;
