import { z } from 'zod';
import { methodCard } from './method-contract.ts';
import { factView, figureView } from './view-contract.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

/** One input of a figure: which rows of which table, under which licence, and whether a newer version is at hand. */
export const figureInput = z.object({
  /** Address of its rows, a page at a time. */
  rows: text,
  name: text,
  version: text,
  hash: text,
  title: bilingual,
  table: text,
  column: text,
  where: z.record(text, z.array(text)),
  matched: whole,
  licence: text,
  sources: z.array(text),
  vintage: text,
  newer: text.nullable(),
});

/** Everything about one figure: what it is made of, how, and what rests on it. */
export const figureHome = z
  .object({
    kind: z.literal('figure'),
    figure: figureView,
    /** Names by which claims of the dossier may quote it. */
    names: z.array(text),
    parameters: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text)])),
    inputs: z.array(figureInput),
    from: z.array(figureView),
    card: methodCard.nullable(),
    claims: z.array(z.object({ id: text, text: bilingual })),
  })
  .register(named, { id: 'FigureHome' });

/** A fact on its own, with those that contradict it. */
export const factHome = z
  .object({
    kind: z.literal('fact'),
    fact: factView,
    against: z.array(factView),
    resolution: bilingual.nullable(),
    claims: z.array(z.object({ id: text, text: bilingual })),
  })
  .register(named, { id: 'FactHome' });

/** The figure computed once more from its rows. */
export const recomputed = z
  .object({
    isSame: z.boolean(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    milliseconds: z.number(),
  })
  .register(named, { id: 'Recomputed' });

export type FigureHome = z.output<typeof figureHome>;
export type FactHome = z.output<typeof factHome>;
export type Recomputed = z.output<typeof recomputed>;
export type FigureInput = z.output<typeof figureInput>;
