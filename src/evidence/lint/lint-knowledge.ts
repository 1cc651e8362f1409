import type { Atlas } from '../../indicators/as-of/atlas.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Draft, DraftDay } from '../../model/draft.ts';
import type { Finding } from './finding.ts';

/** An act of the register, as a check needs it. */
export interface KnownAct {
  readonly id: string;
  readonly kind: Bilingual;
  readonly number: string;
  readonly issuer: Bilingual;
  readonly issued: string;
  readonly inForceFrom: string;
  readonly inForceTo: string;
  readonly title: Bilingual;
  readonly status: string;
  readonly replacedBy: string;
  readonly howSure: string;
}

/** What one act does to another, the later first. */
export interface KnownLineage {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** The first day on which it holds; empty where it was not seen. */
  readonly date: string;
}

/** A figure of an international series. */
export interface KnownSeries {
  readonly country: string;
  readonly indicator: string;
  readonly name: Bilingual;
  readonly unit: string;
  /** Values by year, oldest first. */
  readonly values: readonly (readonly [number, number])[];
}

export interface KnownCountry {
  readonly id: string;
  readonly name: Bilingual;
}

/** A cited fact of the fact base that has a value. */
export interface KnownFact {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: Bilingual;
  readonly topic: string;
  readonly statement: Bilingual;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly source: string;
}

/** How codes of the classification before moved into that of now. */
export interface KnownCodes {
  readonly before: { readonly id: string; readonly title: string; readonly codes: ReadonlySet<string> };
  readonly now: { readonly id: string; readonly title: string; readonly codes: ReadonlySet<string> };
  /** First day of the classification of now. */
  readonly from: string;
  /** Successors of a code before. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

/** What the checks are made with: dated data of the packs. */
export interface LintKnowledge {
  readonly acts: readonly KnownAct[];
  readonly lineage: readonly KnownLineage[];
  readonly atlas: Atlas;
  readonly series: readonly KnownSeries[];
  readonly countries: readonly KnownCountry[];
  readonly facts: readonly KnownFact[];
  readonly codes: KnownCodes;
  /** Numbers of the rule on the form of documents, by the law pack. */
  readonly form: DocumentForm;
}

export interface DocumentForm {
  readonly marginsMm: Readonly<Record<'top' | 'bottom' | 'left' | 'right', readonly [number, number]>>;
  readonly paperMm: readonly [number, number];
  readonly font: string;
  readonly bodyPt: readonly [number, number];
  /** Distance of lines in the running text as a multiple of a single line. */
  readonly lines: readonly [number, number];
  /** Least space between paragraphs, in points. */
  readonly leastGapPt: number;
  readonly nationPt: readonly [number, number];
  readonly mottoPt: readonly [number, number];
}

export interface CheckInput {
  readonly draft: Draft;
  readonly day: DraftDay;
  readonly known: LintKnowledge;
}

/** A check reads a whole draft and tells all it has found. */
export type Check = (input: CheckInput) => readonly Finding[];
