import type { Recipe } from '../../evidence/recipe.ts';
import type { RungId } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** One code of a classification. */
export interface IndustryCode {
  readonly code: string;
  /** 1: section, 2: division … 5: subclass. */
  readonly level: number;
  readonly parent: string | null;
  readonly name: Bilingual;
}

/** A classification with the days on which it was in force. */
export interface ClassificationView {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly codes: readonly IndustryCode[];
}

/** A row of the official conversion; partial where one side goes over only in part. */
export interface ConversionRow {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly isPartial: boolean;
}

/** A named group of a pack with the argument for each code. */
export interface GroupView {
  readonly id: string;
  readonly version: string;
  readonly name: Bilingual;
  readonly note: Bilingual;
  readonly members: readonly {
    readonly classification: string;
    readonly code: string;
    readonly name: Bilingual;
    readonly reason: Bilingual;
    readonly howSure: string;
  }[];
}

/** A region as some act draws it, with the days on which it holds. */
export interface RegionLine {
  readonly id: string;
  readonly set: string;
  readonly name: Bilingual;
  readonly geography: string;
  readonly standing: 'in-force' | 'proposal';
  readonly from: string | null;
  readonly to: string | null;
  readonly members: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** A cluster being defined: the part of a recipe that says what it is, and the days on which it is read. */
export interface DraftDefinition {
  readonly cluster: Pick<Recipe['cluster'], 'group' | 'places'>;
  readonly asOf: readonly string[];
}

/** A table at hand that bears on the definition. */
export interface BearingTable {
  readonly release: string;
  readonly version: string;
  readonly table: string;
  readonly title: Bilingual;
  readonly kind: 'place-industry' | 'place' | 'industry';
  readonly origin: 'pack' | 'added';
  readonly measures: readonly Bilingual[];
  readonly first: string;
  readonly last: string;
  /** How many of the cluster's units the table has rows of, in the table's own geography; null where it has no places. */
  readonly units: { readonly held: number; readonly of: number; readonly geography: string } | null;
  /** How many of its industry codes lie wholly in the cluster, and how many only in part; null where it has no industries. */
  readonly codes: { readonly inside: number; readonly touching: number; readonly classification: string } | null;
}

/** Whether there is anything at hand from which a rung could be answered. */
export interface RungOutlook {
  readonly rung: RungId;
  readonly name: Bilingual;
  readonly hasGround: boolean;
  readonly why: Bilingual;
}

/** What exists for a definition. */
export interface DefinitionSurvey {
  /** Codes that the group keeps, by classification. */
  readonly codes: readonly {
    readonly classification: string;
    readonly stated: number;
    /** The four-digit classes under them. */
    readonly classes: number;
  }[];
  /** The units that hold the places on each day. */
  readonly days: readonly {
    readonly asOf: string;
    readonly geography: string;
    readonly classification: string;
    readonly units: readonly { readonly id: string; readonly name: Bilingual }[];
  }[];
  readonly tables: readonly BearingTable[];
  readonly rungs: readonly RungOutlook[];
}

/** What the screen of the definition asks. */
export interface DefinitionDesk {
  /** Undefined where there is no such classification. */
  industries(classification: string): Promise<ClassificationView | undefined>;
  conversions(from: string, to: string): Promise<readonly ConversionRow[]>;
  groups(): Promise<readonly GroupView[]>;
  /** All regions, or those that hold (or are proposed) on a day. */
  regions(asOf: string | undefined): Promise<readonly RegionLine[]>;
  /** Thresholds that hold where a recipe states none. */
  parameters(): Readonly<Record<string, number>>;
  /** @throws {RecipeError} where the definition names what no pack has */
  survey(draft: DraftDefinition): Promise<DefinitionSurvey>;
}
