import type { Language } from '../../model/bilingual.ts';
import type { Draft } from '../../model/draft.ts';
import type { RawWorkbook } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReviewMarks } from '../../model/review-marks.ts';
import type { KnownLesson } from '../../programme/task-completeness.ts';
import type { Workflow } from '../../programme/workflow.ts';
import type { CountryView } from '../desks/country-desk.ts';
import type { NamedAct, ReviewFormat } from '../desks/task-desk.ts';
import type { PrintedDocument } from '../ports-print.ts';
import type { ProgrammeRecords } from '../ports-programme.ts';

/** A text file by its name. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Lessons of other countries as they are shipped, and how countries are called. */
export interface KnownLessons {
  readonly lessons: readonly KnownLesson[];
  readonly countries: readonly CountryView[];
}

/** What tasks need from outside. */
export interface TaskPorts {
  programme(): Promise<ProgrammeRecords>;
  /** Files of workflows: those that are shipped, then a person's own, which stand before them by id. */
  workflowFiles(): Promise<readonly NamedText[]>;
  exampleFiles(): Promise<readonly NamedText[]>;
  acts(): Promise<readonly NamedAct[]>;
  lessons(): Promise<KnownLessons>;
  readDraft(
    bytes: Uint8Array,
    fileName: string,
  ): Promise<
    Parsed<{
      readonly draft: Draft;
      readonly marks: ReviewMarks;
      /** What the file tells programs, by name. */
      readonly properties: Readonly<Record<string, string>>;
    }>
  >;
  readTable(bytes: Uint8Array, fileName: string): Promise<Parsed<RawWorkbook>>;
  writeTable(rows: readonly (readonly (string | number | null)[])[], format: 'csv' | 'xlsx'): Promise<Uint8Array>;
  writeDocument(document: PrintedDocument, format: ReviewFormat, language: Language): Promise<Uint8Array>;
  /** An instant. */
  now(): string;
}

/** Workflows that the checker let through, and files that it refused. */
export interface WorkflowShelf {
  readonly workflows: readonly Workflow[];
  readonly broken: readonly { readonly file: string; readonly refusals: readonly Refusal[] }[];
}
