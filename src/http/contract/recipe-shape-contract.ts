import { z } from 'zod';
import type { Recipe } from '../../evidence/recipe.ts';
import type { OwnAct } from '../../model/own-act.ts';
import { bilingual, named, text } from './words-contract.ts';

export type { OwnGroup, Recipe } from '../../evidence/recipe.ts';

const texts = z.array(text);
const amount = z.number().min(0).exactOptional();
const pair = z.object({ period: text, places: texts });

const own = z.object({
  name: bilingual,
  note: bilingual.exactOptional(),
  members: z.array(z.object({ classification: text, code: text, reason: bilingual.exactOptional() })),
});

const group = z.object({
  id: text,
  version: text,
  sure: texts.exactOptional(),
  only: texts.exactOptional(),
  own: own.exactOptional(),
});

const head = z.object({
  parentBody: text.exactOptional(),
  body: text.exactOptional(),
  number: text.exactOptional(),
  place: text.exactOptional(),
  date: text.exactOptional(),
  signerTitle: text.exactOptional(),
  signer: text.exactOptional(),
  recipients: texts.exactOptional(),
});

const parameters = z.object({
  minEstablishments: amount,
  minWorkers: amount,
  lqThreshold: amount,
  level: amount,
  sizeVariation: amount,
  minInputShareInside: amount,
  minSupportKinds: amount,
  minLinkedFirms: amount,
});

const firm = z.object({
  name: text,
  place: text,
  facts: texts,
  aliases: texts.exactOptional(),
  linkedBy: text.exactOptional(),
});

const ownAct: z.ZodType<OwnAct> = z.object({
  ...{ act_id: text, type: text, type_vi: text, number: text, issuer_vi: text, issuer_en: text, issued: text },
  ...{ in_force_from: text, in_force_to: text, title_vi: text, title_en: text, status: text, how_sure: text },
  ...{ source: text, source_url: text },
  relations: z.array(z.object({ relation: text, act: text })),
});

const cells = z.record(text, texts);
const run = z.object({
  id: text,
  title: bilingual,
  note: bilingual.exactOptional(),
  method: text,
  tables: z.record(
    text,
    z.object({
      release: text,
      table: text,
      as: z.record(text, text).exactOptional(),
      where: cells.exactOptional(),
    }),
  ),
  parameters: z.record(text, z.union([z.number(), text, z.array(z.number()), texts])),
  shown: z.object({
    output: text,
    columns: texts.exactOptional(),
    where: cells.exactOptional(),
    order: text.exactOptional(),
    rows: z.int().min(1),
  }),
});

/** A recipe as the file holds it; its own rules (ids, places, dates in order …) are checked when it is kept. */
export const recipe = z
  .looseObject({
    lienket: z.literal('recipe@1'),
    id: text,
    title: bilingual,
    subtitle: bilingual,
    dated: text,
    head,
    legalBases: texts,
    ownActs: z.array(ownAct).exactOptional(),
    cluster: z.looseObject({ group, places: texts, regions: texts }),
    asOf: texts,
    parameters,
    releases: z.array(z.object({ name: text, version: text.exactOptional(), hash: text.exactOptional() })),
    added: z.enum(['all', 'none']),
    changes: z.array(z.object({ id: text, title: bilingual, table: text, measure: text, from: pair, to: pair })),
    factSets: texts,
    claims: z.array(z.object({ id: text, section: text, text: bilingual, figures: texts, facts: texts })),
    experts: z.array(z.object({ name: text, date: text, holds: z.boolean(), text: bilingual })),
    firms: z.array(firm),
    registerLists: z.array(z.object({ list: text, reason: bilingual })).exactOptional(),
    lessons: z.array(
      z.object({ country: bilingual, worked: bilingual, didNot: bilingual, condition: bilingual, facts: texts }),
    ),
    next: z.boolean(),
    runs: z.array(run).exactOptional(),
  })
  .register(named, { id: 'Recipe' }) as z.ZodType<Recipe>;

/** A recipe that is sent: taken as it comes and read by the rules of the recipe itself, which name every fault at once. */
export const sentRecipe = z.unknown().register(named, { id: 'SentRecipe' }) as z.ZodType<Recipe>;
