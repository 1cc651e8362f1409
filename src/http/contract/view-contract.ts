import { z } from 'zod';
import type { CitedAct, CitedRelease, Run } from '../../evidence/report.ts';
import type { FactView, FigureView } from '../../evidence/screens/view.ts';
import { bilingual, missingKind, named, status, text, whole } from './words-contract.ts';

export type { CitedAct, CitedRelease, Run } from '../../evidence/report.ts';
export type { FactView, FigureView } from '../../evidence/screens/view.ts';

export const answer = z.enum(['yes', 'no', 'cannot-tell', 'not-applicable']);

export type Answer = z.output<typeof answer>;

export const rungId = z.enum([
  'presence',
  'concentration',
  'one-plant',
  'borders',
  'linkage',
  'institutions',
  'legal-test',
  'expert',
]);

/** A piece of a sentence. */
export const run: z.ZodType<Run> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: bilingual, emphasis: z.enum(['strong', 'italic']).exactOptional() }),
    z.object({
      kind: z.literal('figure'),
      figure: text as unknown as z.ZodType<Extract<Run, { kind: 'figure' }>['figure']>,
    }),
    z.object({ kind: z.literal('fact'), fact: text }),
    z.object({ kind: z.literal('act'), act: text }),
  ])
  .register(named, { id: 'Run' });

/** A sentence made from data. */
export const sentence = z.array(run);

/** A figure in words; ask its `home` for its derivation. */
export const figureView: z.ZodType<FigureView> = z
  .object({
    id: text,
    home: text,
    label: bilingual,
    value: z.number().nullable(),
    missing: missingKind.exactOptional(),
    low: z.number().exactOptional(),
    high: z.number().exactOptional(),
    boundsKind: z.enum(['interval', 'conversion']).exactOptional(),
    text: bilingual,
    number: bilingual,
    bounds: bilingual.exactOptional(),
    unit: bilingual,
    digits: whole,
    period: bilingual,
    status,
    statusWords: bilingual,
    vintage: text,
    method: text,
    isStale: z.boolean(),
  })
  .register(named, { id: 'Figure' });

/** A cited fact with its source. */
export const factView: z.ZodType<FactView> = z
  .object({
    id: text,
    statement: bilingual,
    value: z.number().nullable(),
    valueMax: z.number().nullable(),
    unit: text,
    period: text,
    status: text,
    strength: z.enum(['strong', 'medium', 'weak']),
    conflictGroup: text.nullable(),
    source: z.object({ title: text, publisher: text, date: text.nullable(), url: text.nullable() }),
    release: text,
    row: whole,
    set: text,
    topic: text,
    subject: bilingual,
    text: bilingual,
    periodWords: bilingual,
    statusWords: bilingual,
    strengthWords: bilingual,
  })
  .register(named, { id: 'Fact' });

/** A legal act as it is cited. */
export const citedAct: z.ZodType<CitedAct> = z
  .object({
    id: text,
    number: text,
    issued: text,
    issuer: bilingual,
    title: bilingual,
    type: bilingual,
    status: text,
    howSure: text,
    warning: bilingual.exactOptional(),
  })
  .register(named, { id: 'Act' });

/** A release as it is cited; `newer` where a newer version is at hand. */
export const citedRelease: z.ZodType<CitedRelease> = z
  .object({
    name: text,
    version: text,
    hash: text,
    title: bilingual,
    licence: text,
    vintage: text,
    sources: z.array(text),
    newer: text.exactOptional(),
  })
  .register(named, { id: 'CitedRelease' });
