import type { FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { PinnedFigure, SectionState } from '../../programme/section.ts';
import type { TextBlock } from '../../programme/section-text.ts';
import type { DifferencePiece } from '../../programme/word-difference.ts';
import type { WrittenFile } from './task-desk.ts';

/**
 * A figure that the report quotes. `fresh`: as it was written. `stale`: a newer release of its source is at hand. `changed`: the
 * dossier now gives another one under that name. `lost`: the dossier, or the name in it, is no more.
 */
export interface MentionView {
  readonly mention: string;
  readonly number: number;
  /** Null for a text that was never kept. */
  readonly pinned: PinnedFigure | null;
  readonly now: FigureView | null;
  readonly state: 'fresh' | 'stale' | 'changed' | 'lost';
}

export interface SectionView {
  readonly part: string;
  /** `II` for a part, `3` within it; empty for one that is struck out. */
  readonly number: string;
  readonly level: 1 | 2;
  readonly title: Bilingual;
  readonly owner: string | null;
  readonly due: string | null;
  readonly state: SectionState;
  readonly revision: number;
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly words: number;
  readonly isLate: boolean;
  readonly isStruck: boolean;
  readonly changed: { readonly by: string; readonly at: string };
  /** Texts that came too late and lie beside it. */
  readonly aside: readonly { readonly id: string; readonly by: string; readonly at: string; readonly text: string }[];
}

export interface ReportSums {
  readonly sections: number;
  readonly written: number;
  readonly agreed: number;
  readonly late: number;
  readonly unowned: number;
  readonly figures: number;
  readonly old: number;
}

/** The report of a task as it stands. */
export interface ReportPage {
  readonly task: string;
  readonly title: Bilingual;
  readonly sections: readonly SectionView[];
  readonly mentions: readonly MentionView[];
  readonly sums: ReportSums;
  readonly versions: readonly {
    readonly number: number;
    readonly label: string;
    readonly keptAt: string;
    readonly by: string;
  }[];
  readonly may: { readonly arrange: boolean; readonly write: boolean; readonly export: boolean };
}

/** What becomes of the outline. Absent parts stay as they are. */
export interface SectionEdit {
  readonly title?: Bilingual | undefined;
  readonly owner?: string | null | undefined;
  readonly due?: string | null | undefined;
  readonly state?: SectionState | undefined;
  readonly isStruck?: boolean | undefined;
  /** One place up or down among those that stand. */
  readonly move?: 'up' | 'down' | undefined;
}

/** Kept; or somebody was first: what they made of it, how ours differs, and both put together where they do not touch. */
export type Written =
  | { readonly kind: 'kept'; readonly revision: number }
  | {
      readonly kind: 'overtaken';
      readonly revision: number;
      readonly by: string;
      readonly at: string;
      readonly text: string;
      readonly difference: readonly DifferencePiece[];
      readonly merged: string | null;
    };

export interface SectionRevision {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly reason: string;
  readonly words: number;
}

/** How a section differs between two states of it. */
export interface SectionDifference {
  readonly part: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly pieces: readonly DifferencePiece[];
}

/** What a Word file would change: nothing is taken before somebody says so. */
export interface BroughtReport {
  /** Hash under which the file itself is kept. */
  readonly file: string;
  readonly fileName: string;
  readonly pieces: readonly (SectionDifference & {
    readonly text: string;
    readonly revision: number;
    /** The section was changed here since the file was exported. */
    readonly isOvertaken: boolean;
  })[];
  readonly loose: readonly string[];
  readonly missing: readonly { readonly part: string; readonly number: string; readonly title: Bilingual }[];
  readonly overwritten: readonly { readonly part: string; readonly number: number; readonly said: string }[];
  readonly comments: number;
  readonly changes: number;
}

/** The door to the report of a task: its outline, the text of each section, versions, Word in and out. */
export interface SectionDesk {
  page(acting: Acting, task: string): Promise<ReportPage | undefined>;
  /** Lays the outline of three parts out; refused where there is one. */
  start(acting: Acting, task: string): Promise<Parsed<{ readonly sections: number }>>;
  add(
    acting: Acting,
    given: {
      readonly task: string;
      readonly title: Bilingual;
      readonly level: 1 | 2;
      readonly after: string | null;
    },
  ): Promise<Parsed<{ readonly part: string }>>;
  arrange(
    acting: Acting,
    given: { readonly task: string; readonly part: string; readonly edit: SectionEdit },
  ): Promise<Parsed<{ readonly part: string }>>;
  write(
    acting: Acting,
    given: { readonly task: string; readonly part: string; readonly text: string; readonly base: number },
  ): Promise<Parsed<Written>>;
  /** Quotes the figures of a section as their dossiers give them today. */
  refresh(
    acting: Acting,
    given: { readonly task: string; readonly part: string },
  ): Promise<Parsed<{ readonly refreshed: number }>>;
  history(
    acting: Acting,
    given: { readonly task: string; readonly part: string },
  ): Promise<readonly SectionRevision[] | undefined>;
  /** Two revisions of a section; the later is the newest if absent. */
  compare(
    acting: Acting,
    given: { readonly task: string; readonly part: string; readonly from: number; readonly to?: number | undefined },
  ): Promise<Parsed<SectionDifference>>;
  keepVersion(
    acting: Acting,
    given: { readonly task: string; readonly label: string },
  ): Promise<Parsed<{ readonly number: number }>>;
  /** Two kept versions, section by section; the later is the report as it stands if absent. */
  compareVersions(
    acting: Acting,
    given: { readonly task: string; readonly from: number; readonly to?: number | undefined },
  ): Promise<Parsed<readonly SectionDifference[]>>;
  exported(
    acting: Acting,
    given: {
      readonly task: string;
      readonly version?: number | undefined;
      readonly format: 'docx' | 'html';
      readonly language: Language;
    },
  ): Promise<Parsed<WrittenFile>>;
  bring(
    acting: Acting,
    given: { readonly task: string; readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<Parsed<BroughtReport>>;
  /** Takes sections out of a file that was brought; one that moved on since it was shown is not. */
  take(
    acting: Acting,
    given: {
      readonly task: string;
      readonly file: string;
      /** Each with the revision against which the change was shown. */
      readonly parts: readonly { readonly part: string; readonly revision: number }[];
    },
  ): Promise<Parsed<{ readonly taken: number }>>;
}
