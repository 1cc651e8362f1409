import type { Bilingual } from '../model/bilingual.ts';
import type { InstrumentClass } from '../model/instrument-classes.ts';

interface Thing {
  readonly id: string;
  readonly told: readonly { readonly field: string; readonly source: string; readonly at: string }[];
}

export const GROUND_KINDS = ['fact', 'figure', 'act', 'source'] as const;

/** What a solution rests on: a fact, a figure of a dossier, an act, or a work by its citation. */
export interface Ground {
  readonly kind: (typeof GROUND_KINDS)[number];
  readonly ref: string;
}

/** Money or people that a solution needs, and where they come from. */
export interface SolutionResource {
  readonly amount: string;
  readonly source: string | null;
}

/** Something of a solution that has to be there by a day. */
export interface SolutionMilestone {
  readonly title: Bilingual;
  readonly due: string;
  readonly done: string | null;
}

/** A solution that a task proposes; what it lacks is empty, and is named when it is audited. */
export interface Solution extends Thing {
  readonly task: string;
  readonly title: Bilingual;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly instrument: InstrumentClass | null;
  readonly resources: readonly SolutionResource[];
  readonly milestones: readonly SolutionMilestone[];
  readonly evidence: readonly Ground[];
  /** Ids of lessons of other countries that it rests on. */
  readonly lessons: readonly string[];
  /** Why it was taken back; a solution that was taken back stands in no count. */
  readonly withdrawn: string | null;
}

/** How many things a text says that a task has; the number is what it says, not what was entered. */
export interface Tally extends Thing {
  readonly task: string;
  readonly of: 'solution';
  readonly stated: number;
}

/** What countries are weighed by, and how much it counts. */
export interface FitCriterion {
  readonly id: string;
  readonly title: Bilingual;
  readonly weight: number;
  readonly why: string;
}

/** A country weighed: its mark for each criterion with the reason, the lessons looked at, and the argument. */
export interface FitOption {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly lessons: readonly string[];
  readonly argument: Bilingual | null;
  readonly marks: readonly { readonly criterion: string; readonly mark: number | null; readonly why: string | null }[];
}

/** Which country's way suits Viet Nam, ranked by visible weights. */
export interface Fit extends Thing {
  readonly task: string;
  readonly criteria: readonly FitCriterion[];
  readonly options: readonly FitOption[];
}

export const EVIDENCE_PARTS = ['worked', 'didNot', 'budget', 'years', 'condition'] as const;
export const EVIDENCE_STRENGTHS = ['strong', 'medium', 'weak'] as const;

/** A lesson of another country that somebody wrote, beside those of the pack. */
export interface Experience extends Thing {
  readonly country: string;
  readonly title: Bilingual;
  readonly instrument: InstrumentClass;
  readonly also: readonly InstrumentClass[];
  readonly body: Bilingual;
  readonly from: number;
  readonly to: number | null;
  readonly budget: Bilingual | null;
  readonly worked: Bilingual;
  readonly didNot: Bilingual;
  readonly forWhom: Bilingual | null;
  readonly condition: Bilingual | null;
  readonly nation: Bilingual;
  readonly region: Bilingual;
  readonly evidence: readonly {
    readonly part: (typeof EVIDENCE_PARTS)[number];
    readonly fact: string | null;
    readonly source: string | null;
    readonly strength: (typeof EVIDENCE_STRENGTHS)[number];
  }[];
}

/** Things of policy by their kind. */
export interface PolicyThings {
  readonly solution: Solution;
  readonly tally: Tally;
  readonly fit: Fit;
  readonly experience: Experience;
}

export const POLICY_KINDS = [
  'solution',
  'tally',
  'fit',
  'experience',
] as const satisfies readonly (keyof PolicyThings)[];
export type PolicyKind = (typeof POLICY_KINDS)[number];
