import type { Bilingual } from '../model/bilingual.ts';
import type { ActingRole } from './access.ts';

/** How long a step may take: days from the day on which it was entered, and how many days before its end it reminds. */
export interface StepClock {
  readonly days: number;
  /** Working days are Monday to Friday; public holidays are not known. */
  readonly counts: 'days' | 'working-days';
  readonly remind: readonly number[];
}

/** A step in which a task stands until its needs are met and somebody who may takes it on. */
export interface Step {
  readonly id: string;
  readonly title: Bilingual;
  /** Who may take the task out of this step. */
  readonly by: readonly ActingRole[];
  /** What must be there before the task leaves it; see `need.ts`. */
  readonly needs: readonly string[];
  readonly next: readonly string[];
  /** Steps to which it may be sent back, with a reason. */
  readonly back: readonly string[];
  readonly clock: StepClock | null;
  /** The acceptance: no comment may be open here. */
  readonly gate: 'acceptance' | null;
}

/** Under which law and in which days a workflow holds; how sure that is, by the house's grades. */
export interface Regime {
  readonly act: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly howSure: 'A' | 'B' | 'C' | 'D';
  readonly said: Bilingual;
}

/** A way of working as a file says it. */
export interface Workflow {
  readonly id: string;
  readonly title: Bilingual;
  readonly regime: Regime;
  /** Kinds of paper that its steps may ask for. */
  readonly papers: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly steps: readonly Step[];
}

/** A step of a workflow by its id. */
export const stepOf = (workflow: Workflow, id: string): Step | undefined =>
  workflow.steps.find((each) => each.id === id);
