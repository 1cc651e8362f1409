import type { Bilingual } from '../../model/bilingual.ts';
import type { ClusterFrame } from '../cluster-sums.ts';
import type { Measured, Reason } from '../measured.ts';
import type { Observations } from '../observations.ts';

export type Answer = 'yes' | 'no' | 'cannot-tell' | 'not-applicable';

export const RUNGS = [
  'presence',
  'concentration',
  'one-plant',
  'borders',
  'linkage',
  'institutions',
  'legal-test',
  'expert',
] as const;

export type RungId = (typeof RUNGS)[number];

/** What one rung answers, on what figures and for what reason; a *cannot tell* says what would settle it. */
export interface RungOutcome {
  readonly rung: RungId;
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
  readonly figures: readonly Measured[];
  readonly settle: readonly Reason[];
  /** Cited facts that bear on the rung without deciding it. */
  readonly facts: readonly string[];
}

/** Every threshold of the ladder, stated; a recipe may change each of them. */
export interface LadderParameters {
  readonly minEstablishments: number;
  readonly minWorkers: number;
  readonly lqThreshold: number;
  readonly level: number;
  /** Squared coefficient of variation of establishment sizes inside an industry, for the interval of amounts carried by establishments. */
  readonly sizeVariation: number;
  readonly minInputShareInside: number;
  readonly minSupportKinds: number;
  readonly minLinkedFirms: number;
}

export const DEFAULT_PARAMETERS: LadderParameters = {
  minEstablishments: 10,
  minWorkers: 1000,
  lqThreshold: 1.25,
  level: 0.95,
  sizeVariation: 10,
  minInputShareInside: 0.2,
  minSupportKinds: 3,
  minLinkedFirms: 10,
};

/** A table with the period that is read from it. */
export interface TableAt {
  readonly observations: Observations;
  readonly period: string;
}

/** What the computable rungs are given. */
export interface LadderFrame {
  readonly frame: ClusterFrame;
  /** Prefix of every figure's name: the reading's date, e.g. `2023-09-18`. */
  readonly prefix: string;
  /** Place × industry tables whose period had ended on the as-of date, best first. */
  readonly tables: readonly TableAt[];
  readonly parameters: LadderParameters;
  /** Names of the units that are measured. */
  readonly placeNames: Readonly<Record<string, Bilingual>>;
}

/** Combines criteria of which all must hold: one known failure decides, otherwise one unknown leaves it open. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('cannot-tell') || answers.length === 0 ? 'cannot-tell' : 'yes';
}

/** Whether an amount between two bounds reaches a threshold. */
export function reaches(bounds: readonly [number, number] | undefined, threshold: number): Answer {
  if (bounds === undefined) return 'cannot-tell';
  if (bounds[0] >= threshold) return 'yes';
  return bounds[1] < threshold ? 'no' : 'cannot-tell';
}
