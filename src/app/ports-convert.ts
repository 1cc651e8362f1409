import type { Refusal } from '../model/refusal.ts';

/** Where the mass of one source code goes. */
export interface MappedSource {
  /** The code as it may stand in a table; several spellings of one unit are several sources. */
  readonly code: string;
  /** Ids or codes in the new system, sorted; empty where nothing is known. */
  readonly targets: readonly string[];
  /** Whether the targets certainly hold all of the source. With one target it then moves whole. */
  readonly isComplete: boolean;
  /** Whole-number weights, one a target, where somebody claims to know the split. */
  readonly weights?: readonly bigint[];
}

/** How a CSV file of a person is written. */
export interface TableLook {
  readonly path: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** The first rows, as text. */
  readonly sample: readonly (readonly (string | null)[])[];
}

/** A table to convert: which column holds the code, which are amounts; all others are keys and kept. */
export interface TableRoles {
  readonly look: TableLook;
  readonly code: string;
  readonly values: readonly string[];
  readonly keys: readonly string[];
}

/** How wide the numbers of a value column are. */
export interface NumberShape {
  readonly column: string;
  readonly decimals: number;
  /** Longest number, in characters. */
  readonly length: number;
  /** Empty cells; they are missing, not zero. */
  readonly missing: number;
}

export interface ConversionJob {
  readonly roles: TableRoles;
  readonly survey: TableSurvey;
  readonly sources: readonly MappedSource[];
  /** Name of the column that holds the new codes. */
  readonly targetColumn: string;
  readonly outputs: { readonly table: string; readonly unallocated: string };
  /** Told at each step. */
  step(done: number, total: number): void;
}

/** The totals of one value column: `totalIn` = `placed` + `split` + `unallocated`, exactly. */
export interface Conserved {
  readonly column: string;
  readonly totalIn: string;
  /** Moved whole to one target. */
  readonly placed: string;
  /** Split by the weights given. */
  readonly split: string;
  /** Without a single target: held in bounds only. */
  readonly unallocated: string;
  readonly residual: string;
  readonly missing: number;
}

export interface Converted {
  readonly rowsOut: number;
  readonly rowsUnallocated: number;
  /** Cells of the output that are exact, of all. */
  readonly cellsExact: number;
  readonly cells: number;
  readonly conserved: readonly Conserved[];
}

/** A code of the table that the mapping does not know: its first row and how often it stands. */
export interface StrangeCode {
  readonly code: string | null;
  readonly row: number;
  readonly count: number;
}

/** What a pass over the table found before anything is converted. */
export interface TableSurvey {
  readonly rows: number;
  readonly refusals: readonly Refusal[];
  /** Codes that are not known: the first of them. */
  readonly strange: readonly StrangeCode[];
  readonly strangeInAll: number;
  readonly codes: readonly string[];
  readonly shapes: readonly NumberShape[];
  /** Exact sum of each value column, as decimal text; there only when nothing was refused. */
  readonly totals: readonly string[];
}

/** Converts tables too large for memory. */
export interface BulkConverter {
  look(path: string): Promise<TableLook>;
  /** Rows of a small file as text. */
  rows(look: TableLook): Promise<readonly Readonly<Record<string, string | null>>[]>;
  /** Checks every cell, and lists codes that are not known. */
  survey(roles: TableRoles, known: ReadonlySet<string>): Promise<TableSurvey>;
  convert(job: ConversionJob): Promise<Converted>;
  close(): Promise<void>;
}

/** A folder that is filled aside and shown only when it is complete. */
export interface StagedFolder {
  /** Path of a file inside, before it is shown. */
  path(name: string): string;
  write(name: string, text: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Files of the person. */
export interface PersonFiles {
  hash(path: string): Promise<string>;
  /** Refuses a folder that holds anything but files of the given names from an earlier run. */
  stage(folder: string, names: readonly string[]): Promise<StagedFolder>;
}
