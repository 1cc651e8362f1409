import { POLICY_SHAPES } from './policy-shapes.ts';
import type { Field, Shape } from './shape.ts';
import { ANSWER_STANCES, HANDLINGS, type ThingKind, WORKSHOP_ROLES, WORKSHOP_TYPES } from './things.ts';

const ID = { kind: 'id' } as const;
const ID_OR_NONE = { kind: 'id', optional: true } as const;
const TEXT = { kind: 'text' } as const;
const TEXT_OR_NONE = { kind: 'text', optional: true } as const;
const DAY = { kind: 'day' } as const;
const DAY_OR_NONE = { kind: 'day', optional: true } as const;
const WORDS = { kind: 'words' } as const;
const list = (of: Field): Field => ({ kind: 'list', of });
const object = (of: Shape): Field => ({ kind: 'object', of });

const TOLD: Field = list(object({ field: TEXT, source: ID, at: TEXT }));
const SPAN: Field = object({ from: DAY_OR_NONE, to: DAY_OR_NONE });
const THING = { id: ID, told: TOLD };
const OF_TASK = { ...THING, task: ID };

const TASK: Shape = {
  ...THING,
  title: WORDS,
  kind: { kind: 'choice', of: ['task', 'scheme', 'project'] },
  lists: list(ID),
  programme: ID_OR_NONE,
  bundle: ID_OR_NONE,
  organisation: ID,
  lead: TEXT_OR_NONE,
  board: list(TEXT),
  units: list(ID),
  period: SPAN,
  outputs: list(WORDS),
  budget: TEXT_OR_NONE,
  handling: { kind: 'choice', of: HANDLINGS, otherwise: 'open' },
  workflow: ID,
  outline: list(object({ title: WORDS, owner: TEXT_OR_NONE })),
  milestones: list(object({ step: ID, due: DAY, person: TEXT_OR_NONE, organisation: ID_OR_NONE })),
  papers: list(object({ kind: ID, title: TEXT, date: DAY, number: TEXT_OR_NONE, file: TEXT_OR_NONE })),
  passed: list(object({ step: ID, entered: DAY, left: DAY_OR_NONE })),
};

const WORKSHOP: Shape = {
  ...OF_TASK,
  type: { kind: 'choice', of: WORKSHOP_TYPES },
  title: WORDS,
  date: DAY_OR_NONE,
  printed: TEXT,
  place: TEXT_OR_NONE,
  agenda: list(WORDS),
  seats: list(object({ role: { kind: 'choice', of: WORKSHOP_ROLES }, person: TEXT_OR_NONE, organisation: ID_OR_NONE })),
  minutes: TEXT_OR_NONE,
  photographs: list(object({ file: TEXT_OR_NONE, caption: WORDS })),
  papers: list(object({ title: TEXT, file: TEXT_OR_NONE })),
  news: TEXT_OR_NONE,
  writeUp: {
    kind: 'object',
    optional: true,
    of: { title: TEXT, published: DAY_OR_NONE, by: TEXT },
  },
};

const ROUND: Shape = {
  ...OF_TASK,
  title: WORDS,
  organisations: { kind: 'list', of: ID, least: 1 },
  opened: DAY,
  due: DAY,
  answers: list(
    object({
      organisation: ID,
      on: DAY,
      document: TEXT_OR_NONE,
      stance: { kind: 'choice', of: ANSWER_STANCES },
      text: TEXT_OR_NONE,
    }),
  ),
};

const POINTS = { kind: 'number', least: 0, most: 25 } as const;
const COUNCIL: Shape = {
  ...OF_TASK,
  level: { kind: 'choice', of: ['base', 'ministry'] },
  date: DAY,
  members: list(
    object({
      person: TEXT,
      seat: { kind: 'choice', of: ['chair', 'reviewer', 'secretary', 'member'] },
      account: TEXT_OR_NONE,
    }),
  ),
  scores: list(
    object({ member: TEXT, logic: POINTS, structure: POINTS, rigour: POINTS, literature: POINTS, note: TEXT }),
  ),
  decision: { kind: 'choice', of: ['passed', 'passed-with-changes', 'failed'], optional: true },
  conditions: list(TEXT),
};

/** What each kind of thing holds, as its file writes it. */
export const THING_SHAPES: Readonly<Record<ThingKind, Shape>> = {
  organisation: {
    ...THING,
    name: WORDS,
    validFrom: DAY_OR_NONE,
    validTo: DAY_OR_NONE,
    successor: ID_OR_NONE,
    partOf: ID_OR_NONE,
    pack: TEXT_OR_NONE,
  },
  list: {
    ...THING,
    title: WORDS,
    act: ID,
    under: ID_OR_NONE,
    assignedBy: ID,
    assignedTo: ID_OR_NONE,
    stated: { kind: 'number', least: 1, most: 10_000, optional: true },
  },
  programme: {
    ...THING,
    title: WORDS,
    acts: list(ID),
    period: SPAN,
    sides: list(object({ organisation: ID, leader: TEXT_OR_NONE })),
    contents: list(WORDS),
  },
  bundle: { ...THING, title: WORDS, programme: ID_OR_NONE },
  task: TASK,
  workshop: WORKSHOP,
  round: ROUND,
  council: COUNCIL,
  use: { ...OF_TASK, on: DAY, document: TEXT, how: TEXT },
  lesson: { ...OF_TASK, year: { kind: 'number', least: 1990, most: 2100 }, text: TEXT },
  ...POLICY_SHAPES,
};
