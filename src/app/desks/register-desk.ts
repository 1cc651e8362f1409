import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { CertificateRecord, Standing } from '../../register/certificate-records.ts';
import type { Level } from '../../register/record-id.ts';
import type { FieldName, FieldValue } from '../../register/register-fields.ts';
import type { Size } from '../../register/size-class.ts';
import type { EventKind, TieKind } from '../ports-decisions.ts';
import type { PairReasons } from '../ports-match.ts';
import type { RegisterCounts } from '../ports-register.ts';
import type { FieldOrigin } from './field-origin.ts';
import type { ProfileAsked, RecordProfile } from './profile-desk.ts';
import type { RegisterSearchDesk } from './register-search-desk.ts';

export type { TieKind } from '../ports-decisions.ts';
export type { Pair, PairField, PairReasons } from '../ports-match.ts';
export type { RegisterCounts } from '../ports-register.ts';
export type { FieldOrigin } from './field-origin.ts';

/** A field of a record as everybody may see it: its value, from whom and since when, and who says otherwise. */
export interface RegisterPageField {
  readonly name: FieldName;
  readonly title: Bilingual;
  readonly value: FieldValue;
  /** The value as people read it: lists joined, places by their names. */
  readonly shown: string;
  readonly from: FieldOrigin;
  readonly others: readonly { readonly value: FieldValue; readonly shown: string; readonly from: FieldOrigin }[];
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
  /** Certificates as dated records, and how each stands today. */
  readonly certificates: readonly CertificateLine[];
  readonly statements: readonly FieldOrigin[];
  readonly events: readonly {
    readonly event: number;
    readonly kind: EventKind;
    readonly records: readonly string[];
    readonly at: string;
    readonly undoes: number | null;
    readonly undoneBy: number | null;
    /** Why the model joined rows to this record by itself; null for what a person decided. */
    readonly match: PairReasons | null;
  }[];
}

/** A certificate of a record: what is said of it, by whom, and how it stands today. */
export interface CertificateLine extends Omit<CertificateRecord, 'from' | 'also' | 'key'> {
  readonly standing: Standing;
  readonly from: FieldOrigin;
  readonly also: readonly FieldOrigin[];
}

export interface DecisionMade {
  readonly event: number;
  readonly kept: string;
  readonly other: string;
}

/** The door to the enterprise register. What it answers holds only what everybody may see. */
export interface RegisterDesk extends RegisterSearchDesk {
  /** The same desk, at which somebody else decides. */
  by(actor: string): RegisterDesk;
  /** The page of a record, also by the id of one that was merged into it; undefined if there is none. */
  page(id: string): Promise<RegisterPage | undefined>;
  /** The capability profile of a record today or on a day, with fields for everybody unless more is asked for; undefined if there is no record. */
  profile(id: string, asked?: ProfileAsked): Promise<RecordProfile | undefined>;
  status(): Promise<RegisterCounts>;
  merge(ids: { readonly keep: string; readonly gone: string }, reason: string): Promise<Parsed<DecisionMade>>;
  split(
    given: { readonly id: string; readonly rows: readonly number[] },
    reason: string,
  ): Promise<Parsed<DecisionMade>>;
  undo(event: number, reason: string): Promise<Parsed<DecisionMade>>;
}
