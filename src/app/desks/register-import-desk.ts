import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ImportOutcome, JobState, NewRecordLine } from '../ports-import-jobs.ts';
import type { FaultPage, ListSheet } from '../ports-lists.ts';

export type { ImportOutcome, NewRecordLine } from '../ports-import-jobs.ts';
export type { FaultPage } from '../ports-lists.ts';

/** A list that was brought and is laid out for looking at; nothing is written. */
export interface ListUpload {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sheets: readonly ListSheet[];
  readonly notes: readonly Bilingual[];
}

/** How a list is to be understood; what is not said is guessed or remembered. */
export interface LookWords {
  readonly sheet?: string | undefined;
  /** Letter of a column → what it is, or `none`. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly rows?: 'unit' | 'site' | undefined;
  readonly asOf?: string | undefined;
  readonly industries?: string | undefined;
}

/** The same with the source for which it is checked: what a source said already is not said again. */
export interface CheckWords extends LookWords {
  readonly source: string;
}

export interface LookColumn {
  readonly letter: string;
  readonly header: string;
  /** A field, `as_of`, or `none`. */
  readonly role: string;
  readonly confidence: 'stated' | 'remembered' | 'sure' | 'likely' | 'none';
  readonly reason: Bilingual;
  /** The first different texts in it; covered where the field is not for everybody. */
  readonly samples: readonly string[];
}

/** One of the first rows, as it was understood. */
export interface LookRow {
  readonly row: number;
  readonly asOf: string | null;
  readonly values: readonly {
    readonly level: string;
    readonly field: string;
    readonly title: Bilingual;
    readonly value: string;
  }[];
}

/** How a list is understood by its first rows. */
export interface ListLook {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly LookColumn[];
  readonly roles: readonly { readonly word: string; readonly title: Bilingual }[];
  readonly rows: 'unit' | 'site';
  readonly isRemembered: boolean;
  readonly preview: readonly LookRow[];
  /** What is wrong with the whole list; faults of rows come with the check. */
  readonly refusals: readonly Refusal[];
  /** Faults in the rows that were looked at. */
  readonly faults: number;
  readonly looked: number;
}

/** What would come of a list. */
export interface DryCounts {
  readonly added: number;
  readonly repeated: number;
  readonly created: number;
  readonly matched: number;
  readonly pairs: number;
  /** Rows that were counted; fewer than there are in a very long list. */
  readonly counted: number;
}

export interface FaultGroupView {
  readonly code: string;
  readonly count: number;
  readonly first: Refusal;
}

/** The check of a whole list: how far it is, and what it found. */
export interface ListCheck {
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  readonly said: Bilingual;
  readonly done: number;
  readonly total: number;
  readonly fault: Bilingual | null;
  readonly result: {
    readonly rows: { readonly read: number; readonly good: number; readonly faulty: number };
    readonly refusals: readonly Refusal[];
    readonly faults: number;
    /** Fewer than there are where there are millions: those that can be paged through. */
    readonly kept: number;
    readonly groups: readonly FaultGroupView[];
    readonly warnings: readonly FaultGroupView[];
    readonly counts: DryCounts;
  } | null;
}

export interface BeginWords extends CheckWords {
  readonly upload: string;
  readonly tier: string;
  readonly skipsFaulty: boolean;
}

/** The bringing in of a list as everybody may see it. */
export interface ImportJobView {
  readonly id: string;
  readonly fileName: string;
  readonly source: string;
  readonly state: JobState;
  readonly isHeld: boolean;
  readonly said: Bilingual;
  readonly done: number;
  readonly total: number;
  readonly refusals: readonly Refusal[];
  readonly outcome: ImportOutcome | null;
  readonly begunAt: string;
  readonly endedAt: string | null;
}

/** Lists of enterprises: brought, looked at, checked, and brought into the register by jobs that outlive the program. */
export interface RegisterImportDesk {
  /** The same desk, at which somebody else begins imports. */
  by(actor: string): RegisterImportDesk;
  receive(fileName: string, chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Parsed<ListUpload>>;
  forget(upload: string): Promise<void>;
  /** Undefined where there is no such upload (any more); so for all that is asked of one. */
  look(upload: string, words: LookWords): Promise<Parsed<ListLook> | undefined>;
  /** Begins to check a whole list; a check that was begun before is dropped. */
  check(upload: string, words: CheckWords): Promise<Parsed<ListCheck> | undefined>;
  checked(upload: string): ListCheck | undefined;
  stopCheck(upload: string): ListCheck | undefined;
  faults(upload: string, page: number): Promise<FaultPage | undefined>;
  /** Every fault that was kept. */
  allFaults(upload: string): AsyncIterable<Refusal> | undefined;
  begin(words: BeginWords): Promise<Parsed<ImportJobView> | undefined>;
  jobs(): Promise<readonly ImportJobView[]>;
  job(id: string): Promise<ImportJobView | undefined>;
  stop(id: string): Promise<ImportJobView | undefined>;
  resume(id: string): Promise<ImportJobView | undefined>;
  drop(id: string): Promise<boolean>;
  newRecords(id: string): Promise<readonly NewRecordLine[] | undefined>;
  /** Takes up what an earlier run left, and does what is asked from now on. */
  start(): void;
  close(): Promise<void>;
}
