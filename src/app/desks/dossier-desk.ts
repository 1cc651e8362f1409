import type { Report } from '../../evidence/report.ts';
import type { BookView, FactView, FigureView, ReadingView } from '../../evidence/screens/view.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { ExportedFile, ExportFormat, MethodCard, RowsPage } from '../workbench.ts';
import type { PolicyAsked } from './law-desk.ts';

/** Which dossier, in which state; `id` may be `r~SECRET`, a reader's link. */
export interface DossierAddress {
  readonly id: string;
  readonly revision?: number | undefined;
}

/** A dossier as lists show it. */
export interface DossierLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly origin: 'example' | 'own' | 'reader';
  readonly asOf: readonly string[];
  readonly dated: string;
  readonly revision: number | null;
  readonly changedAt: string | null;
  readonly finding: Bilingual | null;
  readonly places: readonly Bilingual[];
  readonly industries: Bilingual;
  readonly link: { readonly label: string; readonly madeAt: string; readonly dossier: string } | null;
}

/** One input of a figure as a reader checks it. */
export interface FigureInputView {
  readonly rows: string;
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly title: Bilingual;
  readonly table: string;
  readonly column: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly matched: number;
  readonly licence: string;
  readonly sources: readonly string[];
  readonly vintage: string;
  readonly newer: string | null;
}

/** A claim where it is named beside a figure or a fact. */
export interface ClaimMention {
  readonly id: string;
  readonly text: Bilingual;
}

/** Everything about one figure. */
export interface FigureHomeView {
  readonly kind: 'figure';
  readonly figure: FigureView;
  /** Names by which claims of the dossier may quote it; none for a figure of no dossier. */
  readonly names: readonly string[];
  readonly parameters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly inputs: readonly FigureInputView[];
  readonly from: readonly FigureView[];
  readonly card: MethodCard | null;
  readonly claims: readonly ClaimMention[];
}

/** A fact with those that contradict it. */
export interface FactHomeView {
  readonly kind: 'fact';
  readonly fact: FactView;
  readonly against: readonly FactView[];
  readonly resolution: Bilingual | null;
  readonly claims: readonly ClaimMention[];
}

/** A figure made once more, from its rows. */
export interface RecomputedView {
  readonly isSame: boolean;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly milliseconds: number;
}

/** Rows behind input `input` of a figure (from 1), page by page; `find` keeps rows in which any cell holds the text. */
export interface InputAsk {
  readonly input: number;
  readonly page: number;
  readonly find: string;
}

/** A figure of a dossier, read on a day or on the dossier's own days. */
export interface FigureAddress extends DossierAddress {
  readonly figure: string;
  readonly asOf?: string | undefined;
}

/** What screens ask about dossiers. Everything is undefined where there is no such dossier, figure or fact. */
export interface DossierDesk {
  list(): Promise<readonly DossierLine[]>;
  line(address: DossierAddress): Promise<DossierLine | undefined>;
  /** @throws {DossierError} like all that compute */
  reading(address: DossierAddress, day: string | undefined): Promise<ReadingView | undefined>;
  book(address: DossierAddress): Promise<BookView | undefined>;
  report(address: DossierAddress): Promise<Report | undefined>;
  /** The acts that a dossier rests on and the texts in which it may cite more, with the day for which it speaks. */
  cited(address: DossierAddress): Promise<Omit<PolicyAsked, 'until'> | undefined>;
  figure(address: FigureAddress): Promise<FigureHomeView | undefined>;
  inputRows(address: FigureAddress, asked: InputAsk): Promise<RowsPage | undefined>;
  recompute(address: FigureAddress): Promise<RecomputedView | undefined>;
  fact(address: DossierAddress, fact: string): Promise<FactHomeView | undefined>;
  exported(
    address: DossierAddress,
    asked: { readonly format: ExportFormat; readonly language: Language },
  ): Promise<ExportedFile | undefined>;
}
