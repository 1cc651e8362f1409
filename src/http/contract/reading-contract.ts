import { z } from 'zod';
import type { BookView, ReadingView } from '../../evidence/screens/view.ts';
import { answer, citedAct, citedRelease, factView, figureView, rungId, sentence } from './view-contract.ts';
import { bilingual, named, text, whole } from './words-contract.ts';

export type {
  BookView,
  BoundaryView,
  ChangesView,
  ChangeView,
  ClaimView,
  LadderView,
  LessonView,
  NextView,
  PartView,
  ReadingView,
  RungView,
  UnitView,
  VerdictView,
} from '../../evidence/screens/view.ts';

const standing = z.enum(['in-force', 'proposal']);
const factor = z.enum(['economy', 'boundary', 'classification', 'revision']);
const place = z.object({ id: text, name: bilingual });

const frame = {
  id: text,
  title: bilingual,
  subtitle: bilingual,
  dated: text,
  recipeDates: z.array(text),
  figures: z.record(text, figureView),
  facts: z.record(text, factView),
  acts: z.record(text, citedAct),
  releases: z.array(citedRelease),
  seal: z.object({ recipe: text, figures: text, program: text }),
};

const unit = z.object({
  id: text,
  name: bilingual,
  parts: z.array(z.object({ name: bilingual, isOwn: z.boolean(), extent: z.enum(['whole', 'partial']) })),
  regions: z.array(place.extend({ standing })),
});

const region = place.extend({ standing, geography: text, legalSource: text, members: z.array(place) });

const definition = z.object({
  sentence,
  groupName: bilingual,
  groupNote: bilingual,
  codes: z.array(
    z.object({
      classification: text,
      code: text,
      name: bilingual,
      reason: bilingual,
      howSure: text,
      becomes: z.array(z.object({ code: text, name: bilingual, isInGroup: z.boolean() })),
    }),
  ),
});

const rung = z.object({
  rung: rungId,
  title: bilingual,
  question: bilingual,
  answer,
  answerWords: bilingual,
  reasons: z.array(sentence),
  figures: z.array(text),
  settle: z.array(sentence),
  bring: z.enum(['place-industry-table', 'firms', 'expert', 'organisations', 'input-output']).nullable(),
  facts: z.array(text),
});

const gridCell = z.object({
  threshold: z.number(),
  measure: bilingual,
  period: bilingual,
  territory: bilingual,
  answers: z.object({ presence: answer, concentration: answer, onePlant: answer }),
  holds: z.enum(['yes', 'no', 'cannot-tell']),
});

const ladder = z.object({
  sentence,
  rungs: z.array(rung),
  verdict: z.object({
    word: z.enum(['robust', 'robustly-not', 'fragile', 'cannot-tell']),
    words: bilingual,
    sentence,
    holds: whole,
    all: whole,
    cells: z.array(gridCell),
    breakers: z.array(sentence),
  }),
  intervals: z.object({ threshold: z.number(), figures: z.array(text) }),
  organisations: z.array(z.object({ name: bilingual, kind: bilingual, place: bilingual, source: text })),
});

const boundary = z.object({
  placeId: text,
  name: bilingual,
  answer,
  answerWords: bilingual,
  sentence,
  count: text,
  firms: z.array(
    z.object({
      name: text,
      placeId: text,
      place: bilingual,
      evidence: z.object({ kind: z.enum(['fact', 'row', 'record']), ref: text }),
      linkedBy: text.nullable(),
    }),
  ),
  criteria: z.array(
    z.object({
      id: text,
      title: bilingual,
      answer,
      answerWords: bilingual,
      reason: sentence,
      missing: sentence.nullable(),
    }),
  ),
});

const legal = z.object({
  sentence,
  answer,
  answerWords: bilingual,
  rule: z
    .object({
      actId: text,
      article: text,
      title: bilingual,
      text: bilingual,
      appliesFrom: text.nullable(),
      appliesTo: text.nullable(),
      isChecked: z.boolean(),
    })
    .nullable(),
  needed: whole,
  boundaries: z.array(boundary),
});

const changes = z.object({
  sentence,
  changes: z.array(
    z.object({
      id: text,
      title: bilingual,
      sentence,
      measure: bilingual,
      from: text,
      to: text,
      total: text,
      effects: z.array(z.object({ factor, title: bilingual, figure: text })),
      absent: z.array(bilingual),
    }),
  ),
  events: z.array(z.object({ date: text, factor, what: bilingual, act: text.nullable() })),
  leftOut: whole,
  leftOutSentence: sentence.nullable(),
});

const part = z.object({ key: text, name: bilingual, amount: text, share: text.nullable() });

const composition = z.object({
  sentence,
  measure: bilingual.nullable(),
  period: bilingual.nullable(),
  industries: z.array(part),
  owners: z.array(part),
  firms: z.array(z.object({ name: text, place: bilingual, placeId: text })),
});

const next = z.object({
  sentence,
  industries: z.array(z.object({ code: text, name: bilingual, quotient: text, density: text })),
  products: z.array(
    z.object({ code: text, name: bilingual, exports: text, advantage: text, density: text, complexity: text }),
  ),
  productsBy: z.enum(['hs', 'isic4']),
  productsNote: bilingual.nullable(),
});

/** The cluster on one day. */
export const readingView: z.ZodType<ReadingView> = z
  .object({
    ...frame,
    asOf: text,
    geography: text,
    classification: text,
    units: z.array(unit),
    neighbours: z.array(place),
    regions: z.array(region),
    mapLayers: z.object({ before: text, after: text }),
    definedPlaces: z.array(place),
    definition,
    ladder,
    legal,
    changes,
    composition,
    next,
  })
  .register(named, { id: 'Reading' });

const ledger = z.object({
  sentence,
  claims: z.array(
    z.object({
      id: text,
      section: text,
      ground: z.enum(['figures', 'facts', 'opinion']),
      isStale: z.boolean(),
      newer: z.array(z.object({ name: text, used: text, newest: text })),
      text: sentence,
      figures: z.array(z.object({ name: text, figure: text.nullable() })),
      facts: z.array(text),
    }),
  ),
  conflicts: z.array(z.object({ id: text, what: bilingual, resolution: bilingual, facts: z.array(text) })),
  sections: z.array(z.object({ id: text, heading: bilingual, depth: whole })),
  names: z.array(z.object({ name: text, figure: text })),
  lessons: z.array(
    z.object({
      country: bilingual,
      worked: bilingual,
      didNot: bilingual,
      condition: bilingual,
      facts: z.array(text),
    }),
  ),
  todo: z.array(sentence),
  todoSentence: sentence,
});

/** The dossier on its own days. */
export const bookView: z.ZodType<BookView> = z
  .object({ ...frame, ledger, brief: z.array(z.object({ heading: bilingual, runs: z.array(sentence) })) })
  .register(named, { id: 'Book' });
