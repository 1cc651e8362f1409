/** What the thread of the records is asked first: to make a new store and end, or to open one and answer. */
export type EmbeddedTask =
  | { readonly task: 'make'; readonly folder: string }
  | { readonly task: 'serve'; readonly folder: string | undefined };

/** A statement for the thread. */
export interface EmbeddedQuestion {
  readonly number: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The last message to the thread: finish, put things away and end. */
export const CLOSE = 'close';

export interface EmbeddedRows {
  readonly rows: readonly unknown[];
  readonly affected: number;
}

export interface EmbeddedFailure {
  readonly message: string;
  /** PostgreSQL's own code of the fault. */
  readonly code?: string;
}

/** What the thread answers to the question of that number. */
export type EmbeddedAnswer =
  | { readonly number: number; readonly answer: EmbeddedRows }
  | { readonly number: number; readonly failed: EmbeddedFailure };
