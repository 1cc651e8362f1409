import type { LongTable } from '../methods/registry/long-table.ts';
import type { MethodOutcome, RunInput } from '../methods/registry/method-run.ts';
import type { Parsed } from '../model/refusal.ts';

export type { LongColumn, LongTable } from '../methods/registry/long-table.ts';

/** Columns of a file that are wanted, and how a number is written in it. */
export interface ColumnsAsked {
  /** Columns of names. */
  readonly names: readonly string[];
  /** Columns of numbers. */
  readonly numbers: readonly string[];
  /** NaN for what is not there; undefined for what is no number. */
  parse(text: string): number | undefined;
}

/** A person's file read into columns. */
export interface ReadTable {
  readonly table: LongTable;
  /** `sha256:…` of the file as it lies there. */
  readonly hash: string;
  /** Columns of the file that nobody asked for. */
  readonly unused: readonly string[];
}

/** Told while a file is read or written, in bytes or rows. */
export interface FileWork {
  readonly signal: AbortSignal;
  step(done: number, total: number): void;
}

/** Tables in files of any size that memory allows. */
export interface LongTableFiles {
  /** Reads a CSV file (also .csv.gz) as a stream; commas, semicolons or tabs. */
  read(path: string, asked: ColumnsAsked, work: FileWork): Promise<Parsed<ReadTable>>;
  write(path: string, table: LongTable, work: FileWork): Promise<void>;
}

/** Where methods run: here, or on a thread that is cut when the signal says so. */
export interface MethodRoom {
  run(id: string, input: RunInput, following: RoomFollowing): Promise<MethodOutcome>;
}

/** How a run is bounded and followed. */
export interface RoomFollowing {
  readonly signal: AbortSignal;
  /** Greatest number of cells of a table in full form; what fits into 4 GB if not given. */
  readonly mostCells?: number;
  step?(done: number, total: number): void;
}
