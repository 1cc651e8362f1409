/** A thing of the programme as it stands: a task, a workshop, a comment. */
export interface ProgrammeEntry {
  readonly kind: string;
  readonly id: string;
  /** The task to which it belongs; its own id for a task, null for what belongs to none. */
  readonly task: string | null;
  /** 1, 2, 3 … without gaps. */
  readonly revision: number;
  /** The thing as JSON text. */
  readonly content: string;
}

/** A thing about to be kept: `parent` is the revision that the writer believes to be the newest, null for a new thing. */
export interface ProgrammeChange extends Omit<ProgrammeEntry, 'revision'> {
  readonly parent: number | null;
  /** What happened: `entered`, `stepped`, `settled` … */
  readonly what: string;
}

/** Who did something, in which role, why and when. */
export interface MadeBy {
  readonly actor: string;
  readonly role: string;
  readonly reason: string;
  readonly at: string;
}

/** A line of the trail: what a thing became, and by whom. Lines are only ever added. */
export interface TrailLine extends Omit<ProgrammeEntry, 'content'>, MadeBy {
  readonly event: number;
  readonly what: string;
  readonly content: string;
}

/** Kept, or overtaken: these things were changed by somebody else first, and nothing was written. */
export type KeptChanges =
  | { readonly ok: true }
  | { readonly ok: false; readonly overtaken: readonly { readonly kind: string; readonly id: string }[] };

/** Tasks and all that belongs to them, with the trail of every change. */
export interface ProgrammeRecords {
  /** Everything as it stands, or all of some kinds, in the order of kinds and ids. */
  all(kinds?: readonly string[]): Promise<readonly ProgrammeEntry[]>;
  /** Everything that belongs to a task, itself first by kind and id. */
  ofTask(task: string): Promise<readonly ProgrammeEntry[]>;
  /** Lines of a task, or of all, of one kind or of every, newest first. */
  trail(about: {
    readonly task?: string;
    readonly kind?: string;
    readonly limit: number;
  }): Promise<readonly TrailLine[]>;
  /** Keeps all changes or none. */
  keep(changes: readonly ProgrammeChange[], made: MadeBy): Promise<KeptChanges>;
}
