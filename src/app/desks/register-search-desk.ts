import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Tier } from '../../register/golden-record.ts';
import type { Counterpart, Edition } from '../../register/industry-book.ts';
import type { LicenceAdvice } from '../../register/licence-advice.ts';
import type { Level } from '../../register/record-id.ts';
import type { Certified, FacetCounts, SourceLine } from '../ports-register-search.ts';

export type { FacetCounts, SourceLine } from '../ports-register-search.ts';

/** The filters by name, as addresses and command lines have them. */
export const REGISTER_FILTERS = [
  'product',
  'process',
  'industry',
  'division',
  'material',
  'tolerance',
  'part',
  'batch',
  'machine',
  'tonnage',
  'capacity',
  'free',
  'certificate',
  'certified',
  'evidence',
  'place',
  'on',
  'park',
  'ownership',
  'size',
  'stage',
  'kind',
  'level',
  'since',
] as const satisfies readonly (keyof RegisterFilters)[];

/** Filters of a search; every one narrows. */
export interface RegisterFilters {
  readonly product?: string | undefined;
  /** A place by id (`VN34-24`) or by name as of `on`. */
  readonly place?: string | undefined;
  /** The day on which a place has that name and certificates are looked at; today if absent. */
  readonly on?: string | undefined;
  readonly park?: string | undefined;
  readonly ownership?: string | undefined;
  readonly size?: string | undefined;
  readonly stage?: string | undefined;
  readonly kind?: string | undefined;
  readonly level?: Level | undefined;
  /** A process of the vocabulary by its words or id, `@core` or `@supplementary` behind it; other words are searched as words. */
  readonly process?: string | undefined;
  /** A material of the vocabulary by its words or id; other words are searched among those of materials. */
  readonly material?: string | undefined;
  /** At least as tight as this: `IT7`, `±0.02 mm`, `ISO 2768-m`. */
  readonly tolerance?: string | undefined;
  /** A part that must fit, turned as it may be: `300x200x100 mm`, `Ø50x120 mm`. */
  readonly part?: string | undefined;
  /** A batch of so many pieces must be taken. */
  readonly batch?: string | undefined;
  /** Words of a machine, its maker or model. */
  readonly machine?: string | undefined;
  /** A machine of at least this force: `250 t`, `2500 kN`. */
  readonly tonnage?: string | undefined;
  /** At least this capacity: `10000 piece/month`. */
  readonly capacity?: string | undefined;
  /** At least so much of the capacity free. It tells of loads: only for those who may see them, and only where they may. */
  readonly free?: string | undefined;
  /** Places whose loads whoever asks may see, null for all; no address says it, and without it nobody may ask what is free. */
  readonly freeWithin?: readonly string[] | null | undefined;
  /** A code with all below it, `26` or `vsic2018:2610`, and what corresponds to it in the other edition. */
  readonly industry?: string | undefined;
  /** A division just as the sources say it, `vsic2018:26`. */
  readonly division?: string | undefined;
  /** A standard; with `@2026-03-01` behind it those with a certificate that is valid on that day. */
  readonly certificate?: string | undefined;
  /** How the certificates stand on the day: `valid`, `not-known`, `lapsed`. */
  readonly certified?: string | undefined;
  /** How well the certificate is vouched for, at least: `document-seen`, `site-verified`, `third-party-register`. */
  readonly evidence?: string | undefined;
  /** Only what was made or changed after a look, `RECORD-PUT` as saved searches give it. */
  readonly since?: string | undefined;
}

export interface RegisterSearchRequest extends RegisterFilters {
  readonly query: string;
  readonly limit: number;
  readonly offset?: number | undefined;
  /** Counts what was found by every facet. */
  readonly facets: boolean;
}

/** Why a hit is there. */
export const WHYS = [
  'code',
  'id',
  'exact',
  'without-marks',
  'other-name',
  'begins',
  'words',
  'near',
  'filter',
] as const;
export type Why = (typeof WHYS)[number];

export interface RegisterHit {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly park: string;
  readonly places: readonly string[];
  /** Where it lies in words, the finest unit first, as of the day. */
  readonly place: string;
  readonly ownership: string;
  readonly size: string;
  readonly kind: string;
  readonly conflicts: number;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly why: Why;
  /** Stretches of the name that matched. */
  readonly marks: readonly (readonly [number, number])[];
  /** The other name that matched, where the name did not. */
  readonly otherName: string;
  /** The code by which it is found through the correspondence of editions; empty where its own code is meant. */
  readonly through: string;
  readonly news: '' | 'new' | 'changed';
}

/** How the filters were understood. */
export interface SearchUnderstood {
  readonly day: string;
  readonly geography: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly industry: {
    readonly edition: Edition;
    readonly code: string;
    readonly name: Bilingual;
    readonly codes: number;
    readonly converted: readonly Counterpart[];
  } | null;
  readonly process: { readonly id: string; readonly name: Bilingual } | null;
  readonly material: { readonly id: string; readonly name: Bilingual } | null;
  readonly certificate: {
    readonly standard: string;
    readonly day: string;
    readonly standing: Certified | null;
    readonly evidence: Tier | null;
  } | null;
}

export interface RegisterSearchAnswer {
  readonly query: string;
  readonly hits: readonly RegisterHit[];
  /** Nothing is called so; the hits are one slip of the hand away. */
  readonly isNear: boolean;
  /** The places that the filter was taken for. */
  readonly places: readonly string[];
  readonly understood: SearchUnderstood;
  readonly offset: number;
  /** Up to where hits are ranked and may be paged through. */
  readonly reach: number;
  readonly counts: FacetCounts | null;
  /** Words for values of facets that are ids. */
  readonly names: Readonly<Record<string, Bilingual>>;
}

/** A search without paging: what is drawn, counted or taken as a table. */
export interface RegisterMapRequest extends RegisterFilters {
  readonly query: string;
}

/** What was found on the map of a day. */
export interface RegisterMap {
  readonly geography: string;
  /** The layer of boundaries: `vn34`, `vn63` or `communes/VN34-24`. */
  readonly layer: string;
  readonly total: number;
  readonly placed: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** How many lie in none of the units drawn, as far as is known. */
  readonly unplaced: number;
  readonly points: number;
  readonly cells: readonly {
    readonly count: number;
    readonly lat: number;
    readonly lng: number;
    readonly id: string;
    readonly name: string;
  }[];
}

/** Sources of what was found with their licences, and what follows for whoever passes it on. */
export interface FoundSources {
  readonly sources: readonly SourceLine[];
  readonly advice: readonly LicenceAdvice[];
}

type ExportCell = string | number | null;

/** What was found as a table; the last rows name the licences. */
export interface FoundTable {
  readonly rows: AsyncIterable<readonly ExportCell[]>;
}

export interface SavedLine {
  readonly search: number;
  readonly name: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly lookedAt: string;
  /** `RECORD-PUT` of the last look. */
  readonly since: string;
  readonly added: number;
  readonly changed: number;
}

/** Finding in the register. */
export interface RegisterSearchDesk {
  search(request: RegisterSearchRequest): Promise<Parsed<RegisterSearchAnswer>>;
  map(request: RegisterMapRequest): Promise<Parsed<RegisterMap>>;
  /** Everything found as a table, header first; refused beyond `most` records where the form of the file has a limit. */
  found(
    request: RegisterMapRequest,
    options: { readonly signal: AbortSignal; readonly most?: number },
  ): Promise<Parsed<FoundTable>>;
  foundSources(request: RegisterMapRequest): Promise<Parsed<FoundSources>>;
  sources(): Promise<readonly SourceLine[]>;
  stateLicence(source: string, licence: string): Promise<Parsed<SourceLine>>;
  savedSearches(): Promise<readonly SavedLine[]>;
  saveSearch(name: string, asked: Readonly<Record<string, string>>): Promise<Parsed<SavedLine>>;
  renameSearch(search: number, name: string): Promise<Parsed<SavedLine>>;
  removeSearch(search: number): Promise<boolean>;
  /** Notes that what a saved search finds was looked at. */
  lookedAt(search: number): Promise<boolean>;
}
