import type { CertificateRecord } from '../register/certificate-records.ts';
import { type Tier, VOUCHED_TIERS } from '../register/golden-record.ts';
import type { Dimensions } from '../register/profile/dimensions.ts';
import type { Quantity } from '../register/profile/quantity.ts';
import type { SearchedLine } from '../register/profile/searched-profile.ts';
import type { Tolerance } from '../register/profile/tolerance.ts';
import type { RecordCard } from '../register/record-card.ts';
import type { Level } from '../register/record-id.ts';

/** How names are asked for. */
export interface CardMatch {
  /** Each member is a word that must be there, in one of these spellings. */
  readonly terms?: readonly (readonly string[])[];
  /** The folded core of a name, exactly or as a beginning. */
  readonly core?: string;
  readonly isWholeCore?: boolean;
}

/** How the certificates of a record stand: one is valid on the day, or of none is known how long it holds, or all are past or to come. */
export const CERTIFIED = ['valid', 'not-known', 'lapsed'] as const;
export type Certified = (typeof CERTIFIED)[number];

/** What is searched for; every part narrows. */
export interface CardQuery extends CardMatch {
  readonly record?: number;
  /** Exact codes. */
  readonly code?: string;
  /** One of these must hold; none holds where the list is empty. */
  readonly any?: readonly CardMatch[];
  readonly products?: readonly string[];
  /** Present in one of these places. */
  readonly places?: readonly string[];
  readonly park?: string;
  readonly ownership?: string;
  readonly size?: string;
  readonly stage?: string;
  readonly kind?: string;
  readonly level?: Level;
  /** One of these industry codes with their edition. */
  readonly industries?: readonly string[];
  /** A division as its sources say it, `vsic2018:26`. */
  readonly division?: string;
  /** A process of the vocabulary, also with its rank. */
  readonly process?: string;
  /** By a standard (folded) or any; `standing` as of the day. */
  readonly certificate?: CertificateQuery;
  /** The day on which what is asked of a profile must hold. */
  readonly on?: string;
  /** What one process of the profile must take, all of it together. */
  readonly work?: WorkQuery;
  /** What one machine must be. */
  readonly machine?: MachineQuery;
  /** At least so much, in the unit and period by which quantities are compared. */
  readonly capacity?: Quantity;
  /** At least so much of it free; only in these places, or everywhere. It tells of loads, which are not for everybody. */
  readonly free?: { readonly least: Quantity; readonly within: readonly string[] | null };
  /** Cards that were made or made anew after this one. */
  readonly since?: number;
  /** In the order of records, from the one after this; or so many further on. */
  readonly after?: number;
  readonly offset?: number;
  readonly limit: number;
}

export interface WorkQuery {
  /** A process of the vocabulary, and its rank, where those are asked for. */
  readonly process?: string;
  readonly rank?: string;
  /** A material of the vocabulary, or words of one. */
  readonly material?: string;
  readonly materialWords?: readonly string[];
  readonly tolerance?: Tolerance;
  readonly part?: Dimensions;
  readonly batch?: number;
}

export interface MachineQuery {
  readonly words?: readonly string[];
  readonly kilonewtons?: number;
}

export interface CertificateQuery {
  readonly standard?: string | undefined;
  readonly standing?: Certified | undefined;
  /** How well it may be vouched for: one of these. */
  readonly evidence?: readonly Tier[] | undefined;
  readonly day: string;
}

export interface FoundCard extends RecordCard {
  readonly record: number;
  readonly id: string;
  /** Rises with every card that is made. */
  readonly put: number;
}

export interface NewCard extends Omit<FoundCard, 'put'> {
  readonly certificates: readonly CertificateRecord[];
  /** What search reads of its profile. */
  readonly profile: readonly SearchedLine[];
}

export const FACETS = [
  'level',
  'kind',
  'ownership',
  'size',
  'stage',
  'province',
  'park',
  'division',
  'process',
  'core',
  'supplementary',
  'material',
  'tolerance',
  'certificate',
  'certified',
  'evidence',
] as const;
export type Facet = (typeof FACETS)[number];

/** How well a certificate is vouched for where it is more than listed, weakest first. */
export const EVIDENCE = VOUCHED_TIERS;

/** How many of what was found have which value; `isCapped` where only the first so many were counted. */
export interface FacetCounts {
  readonly total: number;
  readonly isCapped: boolean;
  readonly facets: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
}

/** What facets and maps count by: which provinces, and certificates as of which day. */
export interface CountedBy {
  /** `VN34` or `VN63`. */
  readonly geography: string;
  readonly day: string;
}

/** What was found, by place and by grid. */
export interface CardMap {
  readonly total: number;
  readonly places: Readonly<Record<string, number>>;
  /** How many of those found have a point. */
  readonly points: number;
  readonly cells: readonly MapCell[];
}

/** Points within a square: their number, their middle, and one of them. */
export interface MapCell {
  readonly count: number;
  readonly lat: number;
  readonly lng: number;
  readonly id: string;
  readonly name: string;
}

/** Which places are counted (`VN34` has provinces `VN34-24` and communes `VN34-07210`), and how wide a square of the grid is. */
export interface MapRequest {
  readonly geography: string;
  readonly codeLength: number;
  readonly cellDegrees: number;
}

/** A source of lists, its licence (empty where nobody stated one), and how many rows or found records it has. */
export interface SourceLine {
  readonly source: string;
  readonly tier: Tier;
  readonly licence: string;
  readonly count: number;
}

/** Up to where somebody looked: the last record and the last card. */
export interface Looked {
  readonly record: number;
  readonly put: number;
}

/** A search that somebody kept under a name. */
export interface SavedSearch {
  readonly search: number;
  readonly name: string;
  /** The whole search, as its address holds it. */
  readonly asked: Readonly<Record<string, string>>;
  readonly madeAt: string;
  readonly lookedAt: string;
  readonly looked: Looked;
}

/** The searches that one account kept. A name is taken once. */
export interface SavedSearches {
  list(): Promise<readonly SavedSearch[]>;
  find(search: number): Promise<SavedSearch | undefined>;
  /** Undefined where the name is taken. */
  add(given: Pick<SavedSearch, 'name' | 'asked'>, at: string): Promise<SavedSearch | undefined>;
  /** False where the name is taken. */
  rename(search: number, name: string): Promise<boolean>;
  remove(search: number): Promise<boolean>;
  /** Notes that all that there is now was looked at. */
  look(search: number, at: string): Promise<void>;
}
