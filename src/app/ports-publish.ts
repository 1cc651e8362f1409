import type { DataPackage } from '../model/data-package.ts';
import type { Publication, PublicationStep, PublishedFile } from '../model/publication.ts';
import type { ReleaseRef } from '../model/release.ts';
import type { CellValue } from './ports.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A step about to be added. */
export type NewStep = Without<PublicationStep, 'step'>;

export interface NewPublication extends Pick<Publication, 'name' | 'version' | 'hash' | 'title'> {
  readonly proposed: Extract<NewStep, { kind: 'proposed' }>;
}

/** A row of a released table, as everybody may ask for it. */
export interface PublishedRow {
  readonly table: string;
  /** 1-based place in the file, header not counted. */
  readonly number: number;
  /** Its primary key, parts joined by `|`; the row number where the table has none. */
  readonly key: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

export interface NewPublishedRow extends PublishedRow {
  /** Folded words by which it is found. */
  readonly terms: readonly string[];
}

export interface PublishedRowQuery {
  readonly publication: number;
  readonly table: string;
  /** Every one of these folded words must be there. */
  readonly terms: readonly string[];
}

/** Releases on their way to the public, in the store of records; everything is only ever added. */
export interface PublicationRecords {
  /** Undefined where this name and version are there already. */
  propose(given: NewPublication): Promise<Publication | undefined>;
  /** All of them in the order in which they were proposed. */
  list(): Promise<readonly Publication[]>;
  /** Adds the step of that number; false where somebody else's came first. */
  add(publication: number, step: NewStep & { readonly step: number }): Promise<boolean>;
  /** Keeps rows; those that are there already stay as they are. */
  putRows(publication: number, rows: readonly NewPublishedRow[]): Promise<void>;
  /** Rows after a row number, in file order. */
  rows(
    query: PublishedRowQuery,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly PublishedRow[]>;
  /** How many rows a query has; no more than `most` are counted. */
  count(query: PublishedRowQuery, most: number): Promise<number>;
  /** Rows of these publications with that key. */
  byKey(
    publications: readonly number[],
    key: string,
  ): Promise<readonly (PublishedRow & { readonly publication: number })[]>;
}

/** Two tables of the same columns in part, and the columns by which their rows are told apart. */
export interface ComparedTables {
  readonly older: ComparedTable;
  readonly newer: ComparedTable;
  readonly key: readonly string[];
  /** Columns that both have, besides the key. */
  readonly columns: readonly string[];
  /** Of these, those that hold numbers. */
  readonly numeric: readonly string[];
}

interface ComparedTable {
  readonly folder: string;
  readonly resource: DataPackage['resources'][number];
}

/** What is different between two tables; keys are joined by `|`. */
export interface TableDifference {
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  readonly fields: readonly { readonly name: string; readonly changed: number }[];
  readonly sums: readonly { readonly name: string; readonly before: number | null; readonly after: number | null }[];
  /** The first few, by key. */
  readonly addedKeys: readonly string[];
  /** All that are gone, up to a hundred thousand. */
  readonly goneKeys: readonly string[];
  /** The first few. */
  readonly changedKeys: readonly string[];
}

/** Reads whole tables: compares them, looks into their cells, writes them as Parquet. */
export interface TableWork {
  compare(tables: ComparedTables): Promise<TableDifference>;
  /** Values of a column that stand in more than one row, the first few. */
  repeated(
    table: ComparedTable,
    column: string,
  ): Promise<{ readonly rows: number; readonly values: readonly string[] }>;
  writeParquet(table: ComparedTable, to: string): Promise<void>;
  close(): Promise<void>;
}

/** An open file: its text piece by piece. */
export interface OpenText {
  readonly name: string;
  readonly mediaType: string;
  chunks(): AsyncIterable<string> | Iterable<string>;
}

/** Where the open formats of released versions lie. */
export interface OpenFiles {
  /** Writes everything into a folder that then takes its name in one step: texts, tables as they are, Parquet; and a list of checksums. */
  write(
    release: { readonly ref: ReleaseRef; readonly folder: string; readonly descriptor: DataPackage },
    made: { readonly texts: readonly OpenText[]; readonly work: TableWork; readonly signal: AbortSignal },
  ): Promise<readonly PublishedFile[]>;
  /** The bytes of a file or of a part of it, first and last byte counted from 0; undefined if it is not there whole. */
  read(
    where: { readonly name: string; readonly version: string; readonly file: PublishedFile },
    part?: { readonly first: number; readonly last: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
}
