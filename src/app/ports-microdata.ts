import type { ImportMapping } from '../indicators/import/mapping.ts';
import type { MicroColumns } from '../indicators/microdata/micro-columns.ts';
import type { EarlierOutput } from '../indicators/microdata/output-scope.ts';
import type { RawSheet } from '../model/raw-grid.ts';
import type { Parsed } from '../model/refusal.ts';
import type { Status } from '../model/status.ts';

/** A file of microdata: read where it lies, or a sheet that was read already. */
export interface MicroFile {
  readonly path: string;
  readonly fileName: string;
  readonly sheet?: RawSheet;
}

/** The columns of a file and its first rows; rows count as a person sees them. */
export interface MicroLook {
  readonly columns: readonly string[];
  readonly sample: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
}

/** A text that stands in a column, the text beside it, its first rows, and in how many it stands. */
export interface MicroText {
  readonly text: string;
  readonly name: string | undefined;
  readonly rows: readonly number[];
  readonly count: number;
}

/** What every text of a key column stands for: a position in a list of codes. */
export interface MicroKey {
  readonly column: number;
  readonly texts: readonly string[];
  readonly codes: readonly number[];
}

/** What the texts of a column of amounts stand for, where they are not plain digits: a value, or which kind of nothing. */
export interface MicroAmount {
  readonly column: number;
  /** Powers of ten by which plain digits are raised. */
  readonly tens: number;
  readonly texts: readonly string[];
  readonly values: readonly number[];
  readonly gaps: readonly number[];
}

/** How a file becomes columns of a data set; a key without a column is the same for all. */
export interface MicroPlan {
  readonly enterprise: number | undefined;
  readonly keys: Readonly<Record<'place' | 'industry' | 'ownership' | 'period', MicroKey | undefined>>;
  readonly measures: readonly MicroAmount[];
  readonly weight: MicroAmount | undefined;
}

/** Reads one file of microdata at a time; what is wrong is told by row and column, never by what stands there. */
export interface MicroReader {
  look(file: MicroFile): Promise<Parsed<MicroLook>>;
  /** Loads some columns; says how many rows there are. */
  load(columns: readonly number[]): Promise<Parsed<number>>;
  /** The different texts of a column in order of first row; undefined if there are more than `most`. */
  texts(
    column: number,
    asked: { readonly most: number; readonly beside?: number },
  ): Promise<readonly MicroText[] | undefined>;
  /** The different texts of a column of amounts that are not plain digits above 0, the empty one too; undefined if there are more than `most`. */
  amounts(column: number, most: number): Promise<readonly MicroText[] | undefined>;
  /** Writes the columns to a file, those of one enterprise together; says how many enterprises there are. */
  write(plan: MicroPlan, path: string): Promise<number>;
  close(): Promise<void>;
}

export interface MicroMeasure {
  readonly name: string;
  readonly unit: string;
}

/** What is known of a data set besides its records: nothing in it tells of a single enterprise. */
export interface MicroSet {
  readonly name: string;
  readonly addedAt: string;
  readonly rows: number;
  readonly enterprises: number;
  readonly status: Status;
  readonly geography: string | undefined;
  readonly classification: string | undefined;
  readonly codes: Readonly<Record<'place' | 'industry' | 'ownership' | 'period', readonly string[]>>;
  readonly measures: readonly MicroMeasure[];
  readonly isWeighted: boolean;
  /** `sha256:<hex>` of the file that was brought in. */
  readonly hash: string;
  /** `sha256:<hex>` of the columns that were kept: the same records brought in by another file have the same. */
  readonly content: string;
}

/** One line of the ledger: something that left the zone, from which microdata, and what it did not tell. */
export interface MicroOutput {
  readonly id: string;
  readonly madeAt: string;
  readonly set: string;
  readonly hash: string;
  readonly content: string;
  readonly periods: readonly string[];
  readonly scope: EarlierOutput;
  /** Cells that are told and those that are not. */
  readonly cells: { readonly told: number; readonly primary: number; readonly secondary: number };
  readonly audit: { readonly needs: number; readonly provenAgainstSole: number; readonly together: readonly string[] };
  /** `sha256:<hex>` of its table. */
  readonly table: string;
}

/** The statistical zone: the only place where records of enterprises lie, open to nobody but its owner. */
export interface MicroZone {
  list(): Promise<readonly MicroSet[]>;
  find(name: string): Promise<MicroSet | undefined>;
  /** Keeps a data set whole or not at all; `write` puts the columns into the file that it is given. */
  keep(set: Omit<MicroSet, 'enterprises' | 'content'>, write: (path: string) => Promise<number>): Promise<MicroSet>;
  columns(set: MicroSet): Promise<MicroColumns>;
  /** Deletes the records; what left the zone stays in the ledger. */
  remove(name: string): Promise<boolean>;
  outputs(): Promise<readonly MicroOutput[]>;
  /** Writes an output into the ledger and keeps its files. */
  record(output: MicroOutput, files: Readonly<Record<string, string>>): Promise<void>;
  /** A file of an output that left the zone. */
  outputFile(id: string, file: string): Promise<string | undefined>;
  /** Runs one piece of work at a time, also across programs, so that no two outputs are made side by side. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Files on their way into the zone, kept in it until they are read or dropped; nobody but its owner can enter. */
export interface MicroUploads {
  /** Keeps a file whole or not at all; `large` where it is beyond the limit. */
  put(
    fileName: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly kind: 'kept'; readonly id: string; readonly bytes: number } | { readonly kind: 'large' }>;
  find(id: string): Promise<{ readonly path: string; readonly fileName: string } | undefined>;
  drop(id: string): Promise<boolean>;
}

/** What each column was taken for. */
export interface MicroMapping {
  readonly mapping: ImportMapping;
  readonly enterprise: number | undefined;
  readonly weight: number | undefined;
}
