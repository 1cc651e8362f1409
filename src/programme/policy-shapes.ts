import { INSTRUMENT_CLASSES } from '../model/instrument-classes.ts';
import { EVIDENCE_PARTS, EVIDENCE_STRENGTHS, GROUND_KINDS, type PolicyKind } from './policy-things.ts';
import type { Field, Shape } from './shape.ts';

const ID = { kind: 'id' } as const;
const TEXT = { kind: 'text' } as const;
const TEXT_OR_NONE = { kind: 'text', optional: true } as const;
const DAY = { kind: 'day' } as const;
const WORDS = { kind: 'words' } as const;
const WORDS_OR_NONE = { kind: 'words', optional: true } as const;
const CLASS = { kind: 'choice', of: INSTRUMENT_CLASSES } as const;
const several = (of: Shape): Field => ({ kind: 'list', of: { kind: 'object', of } });
const THING = { id: ID, told: several({ field: TEXT, source: ID, at: TEXT }) };
/** The heaviest weight and the highest mark that a fit knows. */
const WEIGHT = { kind: 'number', least: 0, most: 5 } as const;
const MARK = { kind: 'number', least: 0, most: 3, optional: true } as const;
const YEAR = { kind: 'number', least: 1900, most: 2100 } as const;

/** What each thing of policy holds, as its file writes it. */
export const POLICY_SHAPES: Readonly<Record<PolicyKind, Shape>> = {
  solution: {
    ...THING,
    task: ID,
    title: WORDS,
    organisation: { kind: 'id', optional: true },
    person: TEXT_OR_NONE,
    instrument: { ...CLASS, optional: true },
    resources: several({ amount: TEXT, source: TEXT_OR_NONE }),
    milestones: several({ title: WORDS, due: DAY, done: { kind: 'day', optional: true } }),
    evidence: several({ kind: { kind: 'choice', of: GROUND_KINDS }, ref: TEXT }),
    lessons: { kind: 'list', of: ID },
    withdrawn: TEXT_OR_NONE,
  },
  tally: {
    ...THING,
    task: ID,
    of: { kind: 'choice', of: ['solution'] },
    stated: { kind: 'number', least: 1, most: 1000 },
  },
  fit: {
    ...THING,
    task: ID,
    criteria: several({ id: ID, title: WORDS, weight: WEIGHT, why: TEXT }),
    options: several({
      country: TEXT,
      lessons: { kind: 'list', of: ID },
      argument: WORDS_OR_NONE,
      marks: several({ criterion: ID, mark: MARK, why: TEXT_OR_NONE }),
    }),
  },
  experience: {
    ...THING,
    country: TEXT,
    title: WORDS,
    instrument: CLASS,
    also: { kind: 'list', of: CLASS },
    body: WORDS,
    from: YEAR,
    to: { ...YEAR, optional: true },
    budget: WORDS_OR_NONE,
    worked: WORDS,
    didNot: WORDS,
    forWhom: WORDS_OR_NONE,
    condition: WORDS_OR_NONE,
    nation: WORDS,
    region: WORDS,
    evidence: several({
      part: { kind: 'choice', of: EVIDENCE_PARTS },
      fact: TEXT_OR_NONE,
      source: TEXT_OR_NONE,
      strength: { kind: 'choice', of: EVIDENCE_STRENGTHS },
    }),
  },
};
