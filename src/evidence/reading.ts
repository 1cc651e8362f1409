import type { Region } from '../indicators/as-of/atlas.ts';
import type { Successor } from '../indicators/as-of/territory.ts';
import type { ChangeOutcome, Factor } from '../indicators/change.ts';
import type { Composition } from '../indicators/composition.ts';
import type { Ladder } from '../indicators/ladder/ladder.ts';
import type { Measured, Reason } from '../indicators/measured.ts';
import type { NextIndustry } from '../indicators/next-industries.ts';
import type { Verdict } from '../indicators/verdict.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Recipe, RecipeRun } from './recipe.ts';
import type { CitedAct, CitedFact, CitedRelease } from './report.ts';

/** One administrative unit as it stands on a date. */
export interface UnitReading {
  readonly id: string;
  readonly name: Bilingual;
  /** Units of the definition's own geography that make it up. */
  readonly parts: readonly {
    readonly name: Bilingual;
    readonly isOwn: boolean;
    readonly extent: 'whole' | 'partial';
  }[];
  readonly regions: readonly { readonly region: Region; readonly name: Bilingual }[];
}

/** The cluster as it reads on one date. */
export interface Reading {
  readonly asOf: string;
  readonly geography: string;
  readonly classification: string;
  readonly units: readonly UnitReading[];
  /** Units that share a border with the cluster's. */
  readonly neighbours: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly successors: readonly Successor[];
  readonly ladder: Ladder;
  readonly verdict: Verdict;
  readonly composition: Composition | undefined;
  /** Industries nearest to what the places do, read from the table itself. */
  readonly next: readonly NextIndustry[];
}

/** One code of the group with what the official conversion makes of it. */
export interface CodeReading {
  readonly classification: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly reason: Bilingual;
  readonly howSure: string;
  readonly becomes: readonly { readonly code: string; readonly name: Bilingual; readonly isInGroup: boolean }[];
}

/** A product of the group in the product space: what the country already sells well, and what is near. */
export interface ProductReading {
  readonly code: string;
  readonly name: Bilingual;
  readonly exports: Measured;
  readonly advantage: Measured;
  readonly density: Measured;
  readonly complexity: Measured;
}

/** A dated region with its members on a date, shown beside the places. */
export interface RegionReading {
  readonly id: string;
  readonly name: Bilingual;
  readonly standing: 'in-force' | 'proposal';
  readonly geography: string;
  readonly legalSource: string;
  readonly members: readonly Bilingual[];
  /** Members of the other regions shown that are not in this one. */
  readonly memberIds: readonly string[];
}

/** A cited fact with the set and topic it belongs to and the name of what it speaks of. */
export type FactReading = CitedFact & {
  readonly set: string;
  readonly topic: string;
  readonly subjectName: Bilingual;
};

/** Something that stands behind a part of a change: units that merged, codes that split, a release that was revised. */
export interface EventReading {
  readonly date: string;
  readonly factor: Factor;
  readonly what: Reason;
  /** The act by which it happened, by id; null where none is known. */
  readonly act: string | null;
}

/** One row of a result: what it is about, and its numbers or words. */
export interface RunRow {
  readonly keys: readonly Bilingual[];
  readonly cells: readonly (Measured | Bilingual)[];
}

/** A method that the recipe runs, with the part of the result that is shown; or why it did not run. */
export interface RunReading {
  readonly run: RecipeRun;
  /** `location-quotient@1` and its title; undefined if there is no such method. */
  readonly method: { readonly name: string; readonly title: Bilingual } | undefined;
  readonly refusals: readonly Refusal[];
  /** Tables that it read, as they are called. */
  readonly sources: readonly Bilingual[];
  readonly keyHeads: readonly Bilingual[];
  readonly cellHeads: readonly { readonly title: Bilingual; readonly isNumeric: boolean }[];
  readonly rows: readonly RunRow[];
  /** Rows of the result in all. */
  readonly matched: number;
  readonly warnings: readonly Bilingual[];
}

/** Everything computed and looked up for a dossier, before it is put into words. */
export interface DossierContent {
  readonly recipe: Recipe;
  readonly groupName: Bilingual;
  readonly groupNote: Bilingual;
  readonly codes: readonly CodeReading[];
  readonly readings: readonly Reading[];
  readonly regions: readonly RegionReading[];
  readonly runs: readonly RunReading[];
  readonly changes: readonly ChangeOutcome[];
  readonly products: readonly ProductReading[];
  readonly facts: readonly FactReading[];
  /** Facts of other sets that a claim, a firm or a lesson cites. */
  readonly otherFacts: readonly FactReading[];
  readonly conflicts: readonly { readonly id: string; readonly what: Bilingual; readonly resolution: Bilingual }[];
  readonly gaps: readonly Bilingual[];
  readonly acts: Readonly<Record<string, CitedAct>>;
  /** What changed in the acts that the report cites between its own day and the day on which it was made, in words. */
  readonly policy: readonly Bilingual[];
  /** Places of the definition itself, in its own geography. */
  readonly places: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly events: readonly EventReading[];
  /** Acts behind events and rules, that need not be legal bases of the report. */
  readonly otherActs: Readonly<Record<string, CitedAct>>;
  /** How products were chosen: by the HS codes of the group, or by the main ISIC class of each heading. */
  readonly productsBy: 'hs' | 'isic4';
  readonly ruleText: readonly { readonly title: Bilingual; readonly text: Bilingual; readonly act: string }[];
  readonly instruments: readonly {
    readonly name: Bilingual;
    readonly document: string;
    readonly article: string;
    /** First day in force, as read. */
    readonly inForceFrom: string;
    readonly kind: string;
  }[];
  readonly releases: readonly CitedRelease[];
  readonly mapLayers: { readonly before: 'vn63' | 'us-counties'; readonly after: 'vn34' | 'us-counties' };
}
