import type { Bilingual } from '../../model/bilingual.ts';
import type { OwnAct } from '../../model/own-act.ts';
import type { Parsed } from '../../model/refusal.ts';

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
  /** Whether it is of the pack, or somebody here added it. */
  readonly origin: 'pack' | 'own';
  /** Id of the act that replaced it, as far as the register knows. */
  readonly replacedBy: string | null;
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
  /** Acts that a few steps of lineage lead to, itself among them, and their relations. */
  readonly family: { readonly acts: readonly ActLine[]; readonly lineage: readonly LineageView[] };
  /** What happened to an act that somebody added, newest first; empty for one of the pack. */
  readonly trail: readonly ActTrailLine[];
}

/** What somebody cites, and between which days changes of it matter. */
export interface PolicyAsked {
  /** Ids of acts that are cited. */
  readonly acts: readonly string[];
  /** Texts in which acts may be cited by number. */
  readonly texts: readonly string[];
  /** The day for which they were cited: changes after it are told. */
  readonly since: string;
  readonly until: string;
  /** Acts of one's own that are cited as they stood; those at hand of the same id go before them. */
  readonly ownActs?: readonly OwnAct[];
}

/** A change of a cited act, with the names of the acts. */
export interface NamedChange {
  readonly act: string;
  readonly kind: 'replaced' | 'ended' | 'amended' | 'repealed-in-part';
  readonly date: string;
  readonly by: string | null;
  readonly now: string | null;
  readonly name: Bilingual;
  readonly byName: Bilingual | null;
  readonly nowName: Bilingual | null;
  readonly said: Bilingual;
  /** The least sure of the acts that it speaks of. */
  readonly howSure: string;
}

export interface PolicyView {
  readonly since: string;
  readonly until: string;
  /** How many acts of the register are cited. */
  readonly cited: number;
  readonly changes: readonly NamedChange[];
}

/** A step in the life of an act that somebody added. */
export interface ActTrailLine {
  readonly revision: number;
  readonly what: 'entered' | 'changed' | 'withdrawn';
  readonly actor: string;
  readonly reason: string;
  readonly at: string;
}

/** A file of acts that somebody adds (.json, .csv, .xlsx). */
export interface GivenActs {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Changes acts that are there and differ; otherwise they are a fault. */
  readonly replaces: boolean;
  readonly actor: string;
  readonly reason: string;
}

export interface AddedActs {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly acts: readonly string[];
}

/** Which rule applies on a day. */
export interface LawDesk {
  law(asOf: string): Promise<LawView>;
  act(id: string, asOf: string): Promise<ActView | undefined>;
  /** What changed in the acts that are cited between two days. */
  changes(asked: PolicyAsked): Promise<PolicyView>;
  /** Adds acts to the register: all of a file, or none and every fault. */
  add(given: GivenActs): Promise<Parsed<AddedActs>>;
  /** Takes an act that somebody added out of the register again; undefined where nobody added one of that id. */
  withdraw(given: {
    readonly id: string;
    readonly actor: string;
    readonly reason: string;
  }): Promise<Parsed<{ readonly id: string }> | undefined>;
}
