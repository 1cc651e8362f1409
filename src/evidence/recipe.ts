import type { ExpertVerdict } from '../indicators/ladder/expert.ts';
import type { LadderParameters } from '../indicators/ladder/rung.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { OwnAct } from '../model/own-act.ts';
import type { DocumentHead } from './report.ts';

/** A release that a recipe rests on; without a hash any content of that version is taken. */
export interface ReleasePin {
  readonly name: string;
  readonly version?: string;
  readonly hash?: string;
}

/** A measure followed between two periods, and the two systems of units between which it is decomposed. */
export interface ChangeRequest {
  readonly id: string;
  readonly title: Bilingual;
  /** `release/table`. */
  readonly table: string;
  readonly measure: string;
  readonly from: { readonly period: string; readonly places: readonly string[] };
  readonly to: { readonly period: string; readonly places: readonly string[] };
}

/** What grounds a claim: a named figure of this dossier or a cited fact. A claim without either is an opinion. */
export interface Claim {
  readonly id: string;
  /** Anchor of the outline section in which it stands. */
  readonly section: string;
  /** Text with `{figure:NAME}` and `{fact:ID}` where the ground is quoted. */
  readonly text: Bilingual;
  readonly figures: readonly string[];
  readonly facts: readonly string[];
}

/** A firm that sources name in a place; `aliases` keep it from being counted twice under another name. */
export interface RecipeFirm {
  readonly name: string;
  readonly place: string;
  readonly facts: readonly string[];
  readonly aliases?: readonly string[];
  /** What shows that it deals with other firms of the cluster: a fact id; absent where nothing does. */
  readonly linkedBy?: string;
}

/** What a country's case teaches, argued by the authors and marked as opinion. */
export interface CountryLesson {
  readonly country: Bilingual;
  readonly worked: Bilingual;
  readonly didNot: Bilingual;
  readonly condition: Bilingual;
  readonly facts: readonly string[];
}

/** A set of industry codes that the authors made themselves; it travels inside the recipe. */
export interface OwnGroup {
  readonly name: Bilingual;
  readonly note?: Bilingual;
  /** Codes of one classification of activities, and goods (`hs2017`) beside them. */
  readonly members: readonly {
    readonly classification: string;
    readonly code: string;
    readonly reason?: Bilingual;
  }[];
}

/** A table of a release as a method reads it; the version is the one that the dossier rests on. */
export interface RunInput {
  readonly release: string;
  readonly table: string;
  /** Column of the method → column of the table; the same name where it is not said. */
  readonly as?: Readonly<Record<string, string>>;
  /** Only rows in which each named column holds one of the values. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** Which part of a result stands in the dossier: each number of it becomes a figure. */
export interface RunShown {
  readonly output: string;
  /** Columns besides the keys; all when absent. */
  readonly columns?: readonly string[];
  /** Only rows in which each named key holds one of the values. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Column by which rows are ordered, falling after a minus; the order of the method when absent. */
  readonly order?: string;
  /** The first so many rows. */
  readonly rows: number;
}

/** A method run on tables of releases, with the part of its result that the dossier shows. */
export interface RecipeRun {
  readonly id: string;
  readonly title: Bilingual;
  /** How the authors read it. */
  readonly note?: Bilingual;
  readonly method: string;
  readonly tables: Readonly<Record<string, RunInput>>;
  readonly parameters: Readonly<Record<string, number | string | readonly number[] | readonly string[]>>;
  readonly shown: RunShown;
}

/** A small file that a person edits: what the cluster is, what is asked, what is claimed. */
export interface Recipe {
  readonly lienket: 'recipe@1';
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly dated: string;
  readonly head: DocumentHead;
  readonly legalBases: readonly string[];
  /** Acts of one's own on which the dossier rests, as they stood when it was computed; absent where those at hand count. */
  readonly ownActs?: readonly OwnAct[];
  readonly cluster: {
    readonly group: {
      readonly id: string;
      readonly version: string;
      /** Which members count, by how sure they are; all when absent. */
      readonly sure?: readonly string[];
      /** Keep only members that are, or lie under, these codes. */
      readonly only?: readonly string[];
      /** The codes themselves, when the set is no group of a pack. */
      readonly own?: OwnGroup;
    };
    readonly places: readonly string[];
    /** Regions whose dated membership is shown beside the places. */
    readonly regions: readonly string[];
  };
  readonly asOf: readonly string[];
  readonly parameters: Partial<LadderParameters>;
  readonly releases: readonly ReleasePin[];
  /** Added releases are used when they hold the cluster's places and industries; `none` keeps to the pins. */
  readonly added: 'all' | 'none';
  readonly changes: readonly ChangeRequest[];
  /** Dossier codes of the fact pack whose facts belong to this report (`DET`, `NEW`, `CTRY` …). */
  readonly factSets: readonly string[];
  readonly claims: readonly Claim[];
  readonly experts: readonly ExpertVerdict[];
  readonly firms: readonly RecipeFirm[];
  /** Lists of the register whose enterprises count as members of the cluster, whatever codes they have. */
  readonly registerLists?: readonly { readonly list: string; readonly reason: Bilingual }[];
  readonly lessons: readonly CountryLesson[];
  /** Whether to read the product space for what could come next (needs product codes in the group). */
  readonly next: boolean;
  /** Methods of the library run for this dossier. */
  readonly runs?: readonly RecipeRun[];
}
