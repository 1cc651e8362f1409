import type { Release, ReleaseRef } from '../model/release.ts';

export type CellValue = string | number | null;

/** What rows of a table to read; rows come in file order. */
export interface RowQuery {
  readonly columns?: readonly string[];
  /** Rows in which each named column holds one of the listed values. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Rows in which some cell holds one of these texts; case and Vietnamese marks make no difference. */
  readonly find?: readonly string[];
  readonly offset?: number;
  readonly limit?: number;
}

/** Rows of a table, by column; `rowNumbers[i]` is the 1-based place of row i in the file (header not counted). */
export interface TableSlice {
  readonly rowNumbers: readonly number[];
  readonly columns: Readonly<Record<string, readonly CellValue[]>>;
  /** Rows that the query matches without offset and limit. */
  readonly matched: number;
}

/** The releases at hand: shipped packs and those that people added. */
export interface ReleaseShelf {
  /** All releases, packs first, then by name and version; a broken one is reported in `broken`, never hidden. */
  list(): Promise<{
    readonly releases: readonly Release[];
    readonly broken: readonly { readonly folder: string; readonly why: string }[];
  }>;
  /** The newest release of a name, or the stated version; undefined if there is none. */
  find(name: string, version?: string): Promise<Release | undefined>;
  /** The folder in which a release's files lie. */
  folder(ref: ReleaseRef): Promise<string>;
}

/** Reads tables of releases. Text stays text (codes keep their zeros); integer and number fields come as numbers; empty is null. */
export interface TableSource {
  read(ref: ReleaseRef, table: string, query?: RowQuery): Promise<TableSlice>;
  close(): Promise<void>;
}

/** Told how far a long piece of work has come; `done` of `total` steps, in words for people. */
export interface Progress {
  step(said: { readonly vi: string; readonly en: string }, done: number, total: number): void;
}

/** Today, as an argument: pure code never asks the clock. */
export interface Clock {
  today(): string;
}
