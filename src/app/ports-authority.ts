/** What became of an act by a state of it. */
export const ACT_CHANGES = ['entered', 'changed', 'withdrawn'] as const;

/** A state of an act that somebody added to the register; states are only ever added. */
export interface OwnActState {
  readonly id: string;
  /** 1, 2, 3 … without gaps within one act. */
  readonly revision: number;
  readonly what: (typeof ACT_CHANGES)[number];
  /** The act as JSON text. */
  readonly content: string;
  readonly actor: string;
  readonly reason: string;
  readonly at: string;
}

/** A state about to be kept: `parent` is the revision that the writer believes to be the newest, null for a new act. */
export interface OwnActChange extends Pick<OwnActState, 'id' | 'what' | 'content'> {
  readonly parent: number | null;
}

/** Kept, or overtaken: these acts were changed by somebody else first, and nothing was written. */
export type KeptActs = { readonly ok: true } | { readonly ok: false; readonly overtaken: readonly string[] };

/** A false alarm of the checks that somebody silenced in a document. */
export interface KeptAlarm {
  readonly alarm: number;
  /** The document in which it is silent, by the name of its file. */
  readonly document: string;
  readonly code: string;
  readonly quote: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: string;
}

/** Acts that people added to the register, and the false alarms that they silenced; both with who, why and when. */
export interface AuthorityRecords {
  /** The newest state of every act by id, those that were withdrawn too. */
  acts(): Promise<readonly OwnActState[]>;
  /** All states of an act, newest first. */
  trail(id: string): Promise<readonly OwnActState[]>;
  /** Keeps all changes or none. */
  keep(changes: readonly OwnActChange[], made: Pick<OwnActState, 'actor' | 'reason' | 'at'>): Promise<KeptActs>;
  /** What is silent in a document, oldest first. */
  alarms(document: string): Promise<readonly KeptAlarm[]>;
  silence(alarm: Omit<KeptAlarm, 'alarm'>): Promise<number>;
  /** Lets a silenced finding speak again; false if it speaks already. The line of the silence stays. */
  unsilence(alarm: number, made: Pick<KeptAlarm, 'actor' | 'at'>): Promise<boolean>;
}
