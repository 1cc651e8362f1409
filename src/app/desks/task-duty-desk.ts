import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { CouncilResult } from '../../programme/council-result.ts';
import type { Council, Task } from '../../programme/things.ts';

/** A council as somebody sees it: before its decision a member sees the own scores, and those who run it see all. */
export interface CouncilView extends Council {
  readonly result: CouncilResult;
  /** The members as whom one gives scores. */
  readonly own: readonly string[];
}

/** Who leads a task, who sits on its board, and what is planned of it; what is absent stays as it is. */
export interface GivenAssignment {
  readonly task: string;
  readonly lead?: string | null | undefined;
  readonly board?: readonly string[] | undefined;
  readonly milestones?: Task['milestones'] | undefined;
  /** The revision of the task that was read. */
  readonly revision?: number | undefined;
}

/** Scores that a member of a council gives; with accounts the member is who is logged in. */
export interface GivenScore {
  readonly task: string;
  readonly council: string;
  readonly member?: string | undefined;
  readonly points: Omit<Council['scores'][number], 'member'>;
}

export interface GivenUse {
  readonly task: string;
  readonly on: string;
  readonly document: string;
  readonly how: string;
}

export interface GivenLesson {
  readonly task: string;
  readonly year: number;
  readonly text: string;
}

export interface GivenDecision {
  readonly task: string;
  readonly council: string;
  readonly decision: NonNullable<Council['decision']>;
  readonly conditions: readonly string[];
}

/** What the roles of a task do besides writing it: it is assigned, minuted, scored, decided on, and followed. */
export interface TaskDutyDesk {
  assign(acting: Acting, given: GivenAssignment): Promise<Parsed<{ readonly revision: number }>>;
  writeMinutes(
    acting: Acting,
    given: { readonly task: string; readonly workshop: string; readonly minutes: string },
  ): Promise<Parsed<{ readonly workshop: string }>>;
  score(acting: Acting, given: GivenScore): Promise<Parsed<{ readonly member: string }>>;
  decide(acting: Acting, given: GivenDecision): Promise<Parsed<{ readonly decision: string }>>;
  addUse(acting: Acting, given: GivenUse): Promise<Parsed<{ readonly id: string }>>;
  addLesson(acting: Acting, given: GivenLesson): Promise<Parsed<{ readonly id: string }>>;
}
