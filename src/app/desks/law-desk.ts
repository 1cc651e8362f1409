import type { Bilingual } from '../../model/bilingual.ts';

/** How an act stands on a day; a missing date makes it unknown, never "no". */
export const ACT_STANDINGS = ['in-force', 'not-yet', 'ended', 'cannot-tell', 'no-law'] as const;
export type ActStanding = (typeof ACT_STANDINGS)[number];

/** An act in a list, as it stands on the day that was asked. */
export interface ActLine {
  readonly id: string;
  readonly number: string;
  readonly type: Bilingual;
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  readonly issued: string | null;
  readonly inForceFrom: string | null;
  /** The first day on which it is no longer in force. */
  readonly inForceTo: string | null;
  readonly standing: ActStanding;
  readonly standingWords: Bilingual;
  /** A read at least in part, B press or portal, C only named, D no act of law. */
  readonly howSure: string;
  readonly howSureWords: Bilingual;
  readonly checked: Bilingual;
  readonly rules: number;
}

/** One act acts on another. */
export interface LineageView {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly words: Bilingual;
  readonly date: string | null;
  readonly howSure: string;
}

/** An executable rule. */
export interface RuleView {
  readonly id: string;
  readonly act: string;
  readonly article: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly appliesFrom: string | null;
  readonly appliesTo: string | null;
  readonly applies: ActStanding;
  readonly appliesWords: Bilingual;
  readonly howSure: string;
  /** What the program computes with, by path: `areaHectares.minimum` → `10`. */
  readonly parameters: readonly { readonly path: string; readonly value: string }[];
}

/** A word of the law and what it means here. */
export interface TermView {
  readonly term: Bilingual;
  readonly meaning: string;
  readonly note: Bilingual;
}

/** The release that the law is read from. */
export interface LawSource {
  readonly name: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly licence: string;
}

export interface LawView {
  readonly asOf: string;
  readonly acts: readonly ActLine[];
  readonly rules: readonly RuleView[];
  readonly lineage: readonly LineageView[];
  readonly terms: readonly TermView[];
  readonly source: LawSource;
}

/** Something of the workbench that rests on an act. */
export interface RestingView {
  readonly kind: 'rule' | 'region-set' | 'merger' | 'unit' | 'classification' | 'dossier';
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly href: string;
}

export interface ActView {
  readonly asOf: string;
  readonly act: ActLine;
  readonly source: Bilingual;
  readonly sourceUrl: string | null;
  readonly row: number;
  readonly rules: readonly RuleView[];
  /** Relations in which it takes part, and the acts that they lead to. */
  readonly lineage: readonly LineageView[];
  readonly others: readonly ActLine[];
  readonly rests: readonly RestingView[];
  readonly pack: LawSource;
}

/** Which rule applies on a day. */
export interface LawDesk {
  law(asOf: string): Promise<LawView>;
  act(id: string, asOf: string): Promise<ActView | undefined>;
}
