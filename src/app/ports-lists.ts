import type { Bilingual } from '../model/bilingual.ts';
import type { RawRow } from '../model/raw-grid.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';

export interface ListSheet {
  readonly name: string;
  /** Rows that hold something. */
  readonly rows: number;
  /** Columns of the widest row. */
  readonly width: number;
  readonly isHidden: boolean;
}

/** What is known of a file of lists before it is understood. */
export interface ListFacts {
  readonly fileName: string;
  readonly bytes: number;
  /** `sha256:<hex>` of the file as it came. */
  readonly hash: string;
  readonly sheets: readonly ListSheet[];
  /** What reading had to decide: encoding, delimiter, hidden rows, formulas. */
  readonly notes: readonly Bilingual[];
}

/** A file of lists that is read a page of rows at a time, as often as needed; it is never in memory as a whole. */
export interface OpenList extends ListFacts {
  pages(sheet: number): AsyncIterable<readonly RawRow[]>;
  /** Begins to keep rows as they were understood, so that each is understood once; what was kept before is dropped. */
  keepRows(): Promise<RowKeeper>;
  /** Lines that were kept, a page at a time. */
  keptRows(): AsyncIterable<readonly string[]>;
}

/** Keeps rows beside a list, a line of text each. */
export interface RowKeeper {
  add(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A file as it came, and what it is called. */
export interface GivenFile {
  readonly path: string;
  readonly fileName: string;
}

/** Where files of lists are laid out, each under a name of its own, until they are forgotten. */
export interface ListShelf {
  /** Undefined where there is no such file; what cannot be read comes back as refusals, and nothing is kept of it. */
  lay(id: string, file: GivenFile, signal: AbortSignal): Promise<Parsed<OpenList> | undefined>;
  open(id: string): Promise<OpenList | undefined>;
  /** Keeps what lies under one name under another, too. */
  keep(from: string, to: string): Promise<void>;
  forget(id: string): Promise<void>;
  /** Forgets what was laid out long ago and is not among these. */
  tidy(kept: readonly string[]): Promise<void>;
}

export interface FaultPage {
  readonly list: readonly Refusal[];
  /** Faults that were kept; of millions not all. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Faults of a list, kept so that any page of them is at hand without holding them in memory. */
export interface FaultBook {
  add(faults: readonly Refusal[]): Promise<void>;
  /** From 1; undefined past the last. */
  page(page: number): Promise<FaultPage | undefined>;
  all(): AsyncIterable<Refusal>;
  kept(): number;
  close(): Promise<void>;
}
