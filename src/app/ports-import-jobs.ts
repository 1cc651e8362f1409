import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Tier } from '../register/golden-record.ts';
import type { Level } from '../register/record-id.ts';

/** What a job was asked to bring in, as it is kept. */
export interface KeptImport {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly source: string;
  readonly tier: Tier;
  readonly stated: readonly { readonly column: string; readonly as: string }[];
  readonly rows: 'unit' | 'site' | null;
  readonly asOf: string | null;
  readonly industryVersion: string | null;
  readonly skipsFaulty: boolean;
  /** Absent in imports that were kept before lists could say so. */
  readonly isDistinct?: boolean;
}

/** What a job wrote. */
export interface ImportOutcome {
  readonly batch: number;
  readonly isKnown: boolean;
  readonly resumedAt: number;
  readonly added: number;
  readonly repeated: number;
  readonly created: number;
  readonly matched: number;
  readonly pairs: number;
  readonly leftOut: number;
}

export const JOB_STATES = ['running', 'done', 'failed', 'stopped'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The bringing in of a list as it stands in the store: it outlives the program that does it. */
export interface ImportJob {
  readonly job: string;
  readonly request: KeptImport;
  readonly state: JobState;
  /** A program works at it now; a running job without one waits to be taken up. */
  readonly isHeld: boolean;
  readonly said: Bilingual;
  readonly done: number;
  readonly total: number;
  /** How often it was taken up without getting further. */
  readonly attempts: number;
  readonly refusals: readonly Refusal[];
  readonly outcome: ImportOutcome | null;
  readonly actor: string;
  readonly begunAt: string;
  readonly endedAt: string | null;
}

/** Who holds a job, and for how long without a word. */
export interface Holder {
  readonly owner: string;
  readonly leaseMs: number;
}

export interface JobStep {
  readonly said: Bilingual;
  readonly done: number;
  readonly total: number;
}

export interface JobEnd {
  readonly state: Exclude<JobState, 'running'>;
  readonly refusals: readonly Refusal[];
  readonly outcome: ImportOutcome | null;
  readonly at: string;
}

/** A record that a list brought in first. */
export interface NewRecordLine {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
}

/** The jobs of bringing lists in. A job is held by one program at a time, and by none once that falls silent. */
export interface ImportJobs {
  /** Enters a job; held at once, or left for whoever takes it up. */
  begin(
    job: {
      readonly job: string;
      readonly request: KeptImport;
      readonly actor: string;
      readonly at: string;
    },
    holder?: Holder,
  ): Promise<void>;
  /** The newest first. */
  list(limit: number): Promise<readonly ImportJob[]>;
  find(job: string): Promise<ImportJob | undefined>;
  /** Takes up the oldest running job that nobody holds. */
  claim(holder: Holder): Promise<ImportJob | undefined>;
  /** Says that it is still at work, and how far; false where the job was stopped or another has it. */
  beat(job: string, holder: Holder, step: JobStep): Promise<boolean>;
  /** Ends a job that this program holds; false where it does not. */
  end(job: string, owner: string, end: JobEnd): Promise<boolean>;
  /** Lets whoever wants it take the job up at once. */
  release(job: string, owner: string): Promise<void>;
  /** Stops a running job, whoever holds it. */
  stop(job: string, at: string): Promise<boolean>;
  /** A job that stopped or failed runs again. */
  resume(job: string): Promise<boolean>;
  /** Forgets a job that does not run; what it wrote stays. */
  forget(job: string): Promise<boolean>;
  /** Records of which this batch spoke first, in the order of its rows. */
  newRecords(batch: number, limit: number): Promise<readonly NewRecordLine[]>;
}
