import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import type { TabulateReport } from '../microdata/tabulate-report.ts';

/** A data set of the statistical zone as its desk shows it: counts, never a record. */
export interface MicroSetView {
  readonly name: string;
  readonly addedAt: string;
  readonly rows: number;
  readonly enterprises: number;
  readonly status: Status;
  readonly geography: string | null;
  readonly classification: string | null;
  readonly places: number;
  readonly industries: number;
  readonly ownerships: readonly string[];
  readonly periods: readonly string[];
  readonly measures: readonly { readonly name: string; readonly unit: string }[];
  readonly isWeighted: boolean;
}

/** Something that left the zone. */
export interface MicroOutputView {
  readonly id: string;
  readonly madeAt: string;
  readonly set: string;
  readonly by: readonly string[];
  readonly measures: readonly string[];
  readonly periods: readonly string[];
  readonly told: number;
  readonly withheld: number;
  readonly together: number;
}

/** A tabulation as it is asked for: options by name, as on the command line. */
export interface MicroAsked {
  readonly set: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export interface MicroPublish {
  readonly name: string;
  readonly replaces: boolean;
  readonly source: string | undefined;
  readonly licence: string | undefined;
  readonly title: string | undefined;
}

/** What would leave and what would not, or why nothing may. */
export interface MicroTrial {
  readonly report: TabulateReport | null;
  readonly refusals: readonly Refusal[];
}

/** A file that was brought into the zone and is not a data set yet. */
export interface MicroUploadView {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
}

/** How a file is read: options by name, as on the command line. */
export interface MicroReadingAsked {
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Keeps it as a data set; otherwise it is a look only. */
  readonly keeps: boolean;
}

/** How a file was understood: columns by their headers and counts, never what stands in a row. */
export interface MicroReading {
  readonly columns: readonly {
    readonly letter: string;
    readonly header: string;
    /** The role in the word that `--map` takes; empty where it is left out. */
    readonly role: string;
    readonly unit: Bilingual;
    readonly reason: Bilingual;
  }[];
  readonly period: string;
  readonly rows: number;
  readonly warnings: readonly Refusal[];
  readonly refusals: readonly Refusal[];
  /** The data set, where it was kept. */
  readonly set: MicroSetView | null;
}

/** The statistician's desk: what the zone holds, what a table would withhold, and the tables that left. */
export interface MicroDesk {
  sets(): Promise<readonly MicroSetView[]>;
  outputs(): Promise<readonly MicroOutputView[]>;
  /** Takes a file in, to be read and then kept or dropped. */
  receive(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<Parsed<MicroUploadView>>;
  /** How a file is understood, with every fault; undefined if it is not there any more. A file that was kept is dropped. */
  read(id: string, asked: MicroReadingAsked): Promise<MicroReading | undefined>;
  drop(id: string): Promise<boolean>;
  trial(asked: MicroAsked): Promise<MicroTrial>;
  make(
    asked: MicroAsked,
    publish: MicroPublish | undefined,
  ): Promise<Parsed<{ readonly output: string; readonly release: ReleaseRef | null }>>;
  /** A file of an output that left. */
  file(id: string, name: string): Promise<string | undefined>;
}
