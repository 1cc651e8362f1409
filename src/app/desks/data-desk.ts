import type { ImportKind } from '../../indicators/import/observation-rows.ts';
import type { Answer, RungId } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { MissingKind, Status } from '../../model/status.ts';
import type { ExportedFile } from '../workbench.ts';

/** How a table is to be read: the options of `data add`, by their names on the command line. */
export interface ReadingWords {
  readonly as: ImportKind;
  readonly sheet?: string | undefined;
  readonly map?: readonly string[] | undefined;
  readonly measure?: string | undefined;
  readonly period?: string | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly places?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly industries?: string | undefined;
  readonly 'industry-level'?: string | undefined;
  readonly numbers?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly 'ownership-codes'?: string | undefined;
  readonly 'survey-level'?: string | undefined;
  readonly 'keep-small-cells'?: boolean | undefined;
}

/** The same with what a release says of itself. */
export interface ReleaseWords extends ReadingWords {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  readonly replace?: boolean | undefined;
}

export interface SheetView {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly isHidden: boolean;
  readonly hasTable: boolean;
}

/** A file that was brought, opened but not yet understood. */
export interface UploadView {
  readonly id: string;
  readonly fileName: string;
  readonly fileKind: 'xlsx' | 'text';
  readonly bytes: number;
  readonly sheets: readonly SheetView[];
  /** The sheet that is read first. */
  readonly sheet: string;
  /** What the table seems to be. */
  readonly kind: ImportKind;
  readonly notes: readonly Bilingual[];
}

/** What one column is taken for. */
export interface ImportColumnView {
  readonly letter: string;
  readonly header: string;
  /** The role in the word that `--map` takes. */
  readonly role: string;
  readonly unit: Bilingual | null;
  /** What its header fixes besides: a year, a place, an industry, an ownership group. */
  readonly fixed: readonly string[];
  readonly confidence: 'stated' | 'remembered' | 'sure' | 'likely' | 'weak';
  readonly reason: Bilingual;
}

/** What one cell was understood as. */
export type CellReading =
  | { readonly kind: 'place' | 'industry' | 'period' | 'ownership'; readonly code: string; readonly name: string }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'nothing'; readonly missing: MissingKind };

export interface PreviewRow {
  readonly number: number;
  /** By position of `columns`: the text as printed and what it was understood as; null where it was not, or need not be. */
  readonly cells: readonly { readonly text: string; readonly read: CellReading | null }[];
}

/** A fault with the cell that it speaks of. */
export interface CellFault extends Refusal {
  /** Letter of the column; null where the fault is of the whole row or table. */
  readonly letter: string | null;
  readonly header: string | null;
  /** The text of the cell. */
  readonly value: string | null;
}

/** How a file is understood; nothing has been written. */
export interface ImportReading {
  readonly sheet: string;
  readonly kind: ImportKind;
  readonly isSurvey: boolean;
  readonly isRemembered: boolean;
  readonly titles: readonly string[];
  readonly bodyRows: number;
  readonly columns: readonly ImportColumnView[];
  /** What a column may be, in the words of `--map`. */
  readonly roles: readonly { readonly word: string; readonly title: Bilingual }[];
  readonly period: { readonly value: string; readonly reason: Bilingual } | null;
  readonly geography: string | null;
  readonly classification: string | null;
  readonly measures: readonly { readonly name: string; readonly title: Bilingual; readonly unit: Bilingual }[];
  readonly preview: { readonly rows: readonly PreviewRow[] };
  readonly notes: readonly Bilingual[];
  readonly warnings: readonly CellFault[];
  readonly faults: {
    readonly list: readonly CellFault[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
    readonly codes: readonly { readonly code: string; readonly count: number }[];
  };
  /** Rows of the release that would be made. */
  readonly rows: number;
  readonly canAdd: boolean;
  /** The name that the release would get, and what stands under it already. */
  readonly name: string | null;
  readonly taken: { readonly version: string; readonly origin: 'pack' | 'added' } | null;
}

/** Which part of a reading is looked at. */
export interface ReadingPart {
  /** First row of the sheet that the preview shows; from the first of the table if absent. */
  readonly row?: number | undefined;
  /** Page of faults, from 1. */
  readonly faults: number;
  readonly name?: string | undefined;
}

export interface AddedReleaseView extends ReleaseRef {
  readonly title: Bilingual;
  readonly created: string;
  readonly rows: number;
  readonly status: Status;
  readonly kind: ImportKind;
  readonly geography: string | null;
  readonly classification: string | null;
  readonly vintage: string;
  readonly measures: readonly { readonly name: string; readonly title: Bilingual; readonly unit: Bilingual }[];
  readonly source: string;
  readonly licence: string;
  readonly supersedes: string | null;
}

/** A release that was put aside and can be brought back. */
export interface RemovedReleaseView extends ReleaseRef {
  readonly title: Bilingual;
  readonly removedAt: string;
}

export interface TemplateAsk {
  readonly kind: ImportKind;
  readonly places?: string | undefined;
  readonly industries?: string | undefined;
  readonly level?: string | undefined;
  readonly period?: string | undefined;
  readonly format: 'csv' | 'xlsx';
}

/** How the rungs of a dossier answer, in one line each. */
export interface DossierAnswers {
  readonly id: string;
  readonly title: Bilingual;
  readonly asOf: string;
  readonly rungs: readonly {
    readonly rung: RungId;
    readonly title: Bilingual;
    readonly answer: Answer;
    readonly answerWords: Bilingual;
  }[];
  /** Releases that it rests on, as `name@version`. */
  readonly releases: readonly string[];
}

export interface WantedRelease {
  readonly name: string;
  readonly version: string;
  readonly hash?: string | undefined;
}

/** People's own tables: brought, read, added, put aside, brought back. */
export interface DataDesk {
  list(): Promise<{ readonly added: readonly AddedReleaseView[]; readonly removed: readonly RemovedReleaseView[] }>;
  receive(fileName: string, chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Parsed<UploadView>>;
  /** Undefined where there is no such upload (any more). */
  reading(
    id: string,
    asked: { readonly words: ReadingWords; readonly part: ReadingPart },
    signal: AbortSignal,
  ): Promise<Parsed<ImportReading> | undefined>;
  /** What has begun to be written is finished even if the reader goes away. */
  add(id: string, words: ReleaseWords): Promise<Parsed<ReleaseRef> | undefined>;
  /** False where there is no such upload. */
  forget(id: string): Promise<boolean>;
  putAside(name: string, version: string): Promise<Parsed<ReleaseRef> | undefined>;
  /** The last one of that name and version that was put aside, or the one with that hash. */
  bringBack(wanted: WantedRelease): Promise<Parsed<ReleaseRef> | undefined>;
  template(ask: TemplateAsk): Promise<Parsed<ExportedFile>>;
  /** Ends the thread and forgets every upload. */
  close(): Promise<void>;
}
