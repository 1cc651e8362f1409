import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Level } from '../../register/record-id.ts';
import type { FieldName, FieldValue } from '../../register/register-fields.ts';
import type { Size } from '../../register/size-class.ts';
import type { EventKind, FacetCounts, PairReason, RegisterCounts, TieKind } from '../ports-register.ts';

export type { FacetCounts, PairReason, RegisterCounts, TieKind } from '../ports-register.ts';

/** Filters of a search; every one narrows. */
export interface RegisterFilters {
  readonly product?: string | undefined;
  /** A place by id (`VN34-24`) or by name as of `on`. */
  readonly place?: string | undefined;
  /** The day on which a place has that name; today if absent. */
  readonly on?: string | undefined;
  readonly park?: string | undefined;
  readonly ownership?: string | undefined;
  readonly size?: string | undefined;
  readonly stage?: string | undefined;
  readonly kind?: string | undefined;
  readonly level?: Level | undefined;
}

export interface RegisterSearchRequest extends RegisterFilters {
  readonly query: string;
  readonly limit: number;
  /** Counts what was found by kind, place, ownership and size. */
  readonly facets: boolean;
}

export interface RegisterHit {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly park: string;
  readonly places: readonly string[];
  readonly ownership: string;
  readonly size: string;
  readonly kind: string;
  readonly conflicts: number;
  readonly lat: number | null;
  readonly lng: number | null;
}

export interface RegisterSearchAnswer {
  readonly query: string;
  readonly hits: readonly RegisterHit[];
  /** Nothing is called so; the hits are one slip of the hand away. */
  readonly isNear: boolean;
  /** The places that the filter was taken for. */
  readonly places: readonly string[];
  readonly counts: FacetCounts | null;
}

export interface FieldOrigin {
  readonly source: string;
  readonly row: number;
  readonly tier: string;
  readonly asOf: string | null;
  readonly recordedAt: string;
}

/** A field of a record as everybody may see it: its value, from whom and since when, and who says otherwise. */
export interface RegisterPageField {
  readonly name: FieldName;
  readonly title: Bilingual;
  readonly value: FieldValue;
  /** The value as people read it: lists joined, places by their names. */
  readonly shown: string;
  readonly from: FieldOrigin;
  readonly others: readonly { readonly value: FieldValue; readonly from: FieldOrigin }[];
}

export interface RegisterPage {
  readonly id: string;
  /** The id that was asked for, where it was merged into this one. */
  readonly askedFor: string;
  readonly level: Level;
  readonly name: string;
  /** The class that follows from workers, turnover and capital by the definition in force; those themselves are not for everybody. */
  readonly size: { readonly size: Size; readonly rule: string } | null;
  readonly fields: readonly RegisterPageField[];
  readonly ties: readonly {
    readonly kind: TieKind;
    readonly direction: 'from' | 'to';
    readonly id: string;
    readonly name: string;
    readonly level: Level;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
  readonly statements: readonly FieldOrigin[];
  readonly events: readonly {
    readonly event: number;
    readonly kind: EventKind;
    readonly records: readonly string[];
    readonly at: string;
    readonly undoes: number | null;
    readonly undoneBy: number | null;
  }[];
}

export interface QueuedPair {
  readonly pair: number;
  readonly reason: PairReason;
  readonly weight: number;
  readonly one: QueuedRecord;
  readonly other: QueuedRecord;
}

interface QueuedRecord {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly address: string;
}

export interface DecisionMade {
  readonly event: number;
  readonly kept: string;
  readonly other: string;
}

/** The door to the enterprise register. What it answers holds only what everybody may see. */
export interface RegisterDesk {
  search(request: RegisterSearchRequest): Promise<Parsed<RegisterSearchAnswer>>;
  /** The page of a record, also by the id of one that was merged into it; undefined if there is none. */
  page(id: string): Promise<RegisterPage | undefined>;
  status(): Promise<RegisterCounts>;
  queue(limit: number): Promise<readonly QueuedPair[]>;
  merge(ids: { readonly keep: string; readonly gone: string }, reason: string): Promise<Parsed<DecisionMade>>;
  split(
    given: { readonly id: string; readonly rows: readonly number[] },
    reason: string,
  ): Promise<Parsed<DecisionMade>>;
  keepApart(pair: number, reason: string): Promise<Parsed<DecisionMade>>;
  undo(event: number, reason: string): Promise<Parsed<DecisionMade>>;
}
