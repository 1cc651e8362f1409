import type { Figure } from '../evidence/figure.ts';
import type { Recipe } from '../evidence/recipe.ts';
import type { Report } from '../evidence/report.ts';
import type { BookView, FigureView, ReadingView } from '../evidence/screens/view.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { DossierDifference } from './dossier/diff-dossiers.ts';
import type { DossierFile } from './dossier/dossier-file.ts';
import type { Verification } from './dossier/verify-dossier.ts';
import type { Progress } from './ports.ts';
import type { ExportedFile, ExportFormat } from './workbench.ts';

/** How a long question is followed and stopped. */
export interface Following {
  readonly progress?: Progress;
  /** When aborted the question is rejected at once with the signal's reason, and the work stops at its next step. */
  readonly signal?: AbortSignal;
}

/** A recipe as data: it may come from a store, a file or a reader's link. */
export interface RecipeAsked {
  readonly recipe: Recipe;
  /** Address of a figure's derivation, with `{figure}` where its id stands. */
  readonly home: string;
}

/** A figure of a dossier: of its own days, or of one day. */
export interface FigureAsked extends RecipeAsked {
  readonly figure: string;
  /** The day on whose screens the figure stands; absent when it stands in the dossier itself. */
  readonly day?: string;
}

/** A report and, in one sentence, what it finds on its last date. */
export interface MadeReport {
  readonly report: Report;
  readonly finding?: Bilingual;
}

/** One input of a figure with what is to be known of its release. */
export interface DerivationInput {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly title: Bilingual;
  readonly licence: string;
  readonly sources: readonly string[];
  readonly vintage: string;
  readonly newer: string | null;
  readonly table: string;
  readonly tableTitle: Bilingual;
  readonly column: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly number[];
  readonly matched: number;
}

/** A figure led home: what it is, how it was made, from what, and which claims use it. */
export interface FigureDerivation {
  readonly figure: FigureView;
  readonly whole: Figure;
  /** Names under which the dossier speaks of it. */
  readonly names: readonly string[];
  readonly parameters: Figure['derivation']['parameters'];
  readonly inputs: readonly DerivationInput[];
  readonly from: readonly FigureView[];
  readonly claims: readonly { readonly id: string; readonly section: string; readonly text: Bilingual }[];
}

/** A figure made once more from its rows, without anything remembered. */
export interface RecomputedFigure {
  /** Whether value and bounds are the same bit for bit. */
  readonly isSame: boolean;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly milliseconds: number;
}

/** A figure that rests on a release with a newer version, and what it is when made from the newer one. */
export interface StaleFigure {
  readonly id: string;
  readonly name: string;
  readonly label: Bilingual;
  readonly text: Bilingual;
  /** Null when the newer release no longer gives this figure. */
  readonly now: Bilingual | null;
}

/** What came out when a sealed file was made again from the present stores, and what of it has grown old. */
export interface VerifiedFile extends Verification {
  readonly staleFigures: readonly StaleFigure[];
  readonly staleClaims: readonly { readonly id: string; readonly text: Bilingual }[];
  readonly milliseconds: number;
}

/**
 * Where dossiers are computed and written: this thread, or others that leave this one free to answer.
 * Everything here throws DossierError when the recipe, or a release that it rests on, must be mended first.
 */
export interface ComputingRoom {
  /** The screens of one day, `YYYY-MM-DD`. */
  reading(asked: RecipeAsked & { readonly day: string }): Promise<ReadingView>;
  /** The dossier on its own days: ledger, what is left, the leader's page. */
  book(asked: RecipeAsked): Promise<BookView>;
  report(recipe: Recipe): Promise<MadeReport>;
  /** A figure led home; undefined when the dossier, or that day, has no such figure. */
  figure(asked: FigureAsked): Promise<FigureDerivation | undefined>;
  /** Everything computed from a recipe, to be kept or given away; without carried releases. */
  sealed(recipe: Recipe): Promise<DossierFile>;
  exported(
    asked: { readonly recipe: Recipe; readonly format: ExportFormat; readonly language: Language },
    following?: Following,
  ): Promise<ExportedFile>;
  recompute(asked: FigureAsked, following?: Following): Promise<RecomputedFigure | undefined>;
  verify(file: DossierFile, following?: Following): Promise<VerifiedFile>;
  /** What differs between two recipes as they are computed today, and which cause moved each figure. */
  compare(asked: { readonly before: Recipe; readonly now: Recipe }, following?: Following): Promise<DossierDifference>;
  close(): Promise<void>;
}
