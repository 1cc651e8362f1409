import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { WhyHeld } from '../../register/match/sure-joins.ts';
import type { OwnershipSpell } from '../../register/ownership-history.ts';
import type { Level } from '../../register/record-id.ts';
import type { FieldName } from '../../register/register-fields.ts';
import type { EnteredTie, EventKind, TieKind } from '../ports-decisions.ts';
import type { PAIR_ORDERS, Pair, PairCounts, PairPlace, PairReasons, PairState } from '../ports-match.ts';
import type { DecisionMade, FieldOrigin, RegisterPageField } from './register-desk.ts';

/** Which pairs a steward looks at. */
export interface QueueRequest {
  readonly state: PairState;
  readonly level?: Level | undefined;
  readonly source?: string | undefined;
  /** Probability, from 0 to 1. */
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
  /** A province or commune by its id. */
  readonly place?: string | undefined;
  readonly order: (typeof PAIR_ORDERS)[number];
  readonly limit: number;
}

export interface QueueAnswer {
  readonly pairs: readonly Pair[];
  /** How many pairs of this filter stand how. */
  readonly counts: PairCounts;
  readonly sources: readonly string[];
}

/** A record as it is or as it would be. */
export interface Outlook {
  /** Null for a record that does not exist yet. */
  readonly id: string | null;
  readonly level: Level;
  readonly name: string;
  readonly rows: number;
  readonly conflicts: number;
  readonly fields: readonly RegisterPageField[];
}

/** What a decision would do, before it is made; `refusals` say why it can not be. */
export interface Consequence {
  readonly before: readonly Outlook[];
  readonly after: readonly Outlook[];
  /** Ties that go over with the rows. */
  readonly ties: number;
  readonly refusals: readonly Refusal[];
}

/** Two records side by side, and what they would be as one. */
export interface Comparison extends Consequence {
  /** Fields that both have. */
  readonly same: readonly FieldName[];
  readonly differ: readonly FieldName[];
  /** The id that should be kept: that of the record with a valid code, or with more rows. */
  readonly keep: string;
  /** The pair under which they wait, if they do. */
  readonly pair: Pair | null;
}

/** A decision as everybody may read it. */
export interface DecisionLine {
  readonly event: number;
  readonly kind: EventKind;
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
  readonly records: readonly { readonly id: string; readonly name: string }[];
  /** How many rows went from one record to the other. */
  readonly rows: number;
  readonly tie: EnteredTie | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** Where a record lies: by the names of the day of which its source speaks, and of today. */
export interface RecordPlace {
  readonly asOf: string | null;
  readonly ofTheDay: readonly NamedPlace[];
  readonly today: readonly NamedPlace[];
  /** New communes in one of which it lies, where its old one was split. */
  readonly candidates: readonly NamedPlace[];
  readonly point: { readonly lat: number; readonly lng: number } | null;
}

/** What became of a record: what each row said, where it lies, who owned it, to whom it is tied, what was decided, what waits. */
export interface RecordStory {
  readonly id: string;
  readonly rows: readonly (FieldOrigin & {
    readonly fields: readonly {
      readonly name: FieldName;
      readonly title: Bilingual;
      readonly shown: string;
      /** What it says of a capability profile in words, a thing a line; nothing of other fields. */
      readonly lines: readonly Bilingual[];
    }[];
  })[];
  readonly place: RecordPlace | null;
  readonly ownership: readonly OwnershipSpell[];
  readonly ties: readonly {
    readonly kind: TieKind;
    readonly direction: 'from' | 'to';
    readonly id: string;
    readonly name: string;
    readonly level: Level;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly sources: readonly string[];
    readonly event: number | null;
  }[];
  readonly decisions: readonly (DecisionLine & { readonly match: PairReasons | null })[];
  readonly pairs: readonly Pair[];
}

export interface DecisionsRequest {
  readonly record?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly actor?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface StatedTieRequest extends EnteredTie {
  readonly from: string;
  readonly to: string;
}

/** Which waiting pairs are settled together. */
export interface SureRequest {
  /** The chance from which a pair counts as sure, from LEAST_SURE up to below 1. */
  readonly atLeast: number;
  /** Nothing is written. */
  readonly isTrial: boolean;
  readonly level?: Level | undefined;
  readonly source?: string | undefined;
  readonly place?: string | undefined;
  /** Where the lot before ended. */
  readonly after?: PairPlace | undefined;
}

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

/** What became of a lot of pairs. */
export interface SureOutcome {
  readonly joined: readonly {
    readonly pair: number;
    /** The decision, which can be undone; null in a trial. */
    readonly event: number | null;
    readonly kept: NamedRecord;
    readonly gone: NamedRecord;
    /** Of the two as they stand. */
    readonly probability: number;
  }[];
  readonly held: readonly {
    readonly pair: number;
    readonly why: WhyHeld;
    readonly said: Bilingual;
    readonly one: NamedRecord;
    readonly other: NamedRecord;
    readonly probability: number;
  }[];
  /** Where to go on; null where no pair is left. */
  readonly next: PairPlace | null;
}

/** The door to what a steward decides, with what follows from it. */
export interface StewardDesk {
  /** The same doors, through which somebody else decides. */
  by(actor: string): StewardDesk;
  queue(request: QueueRequest): Promise<QueueAnswer>;
  settle(
    verdict: {
      readonly pair: number;
      readonly verdict: 'same' | 'apart' | 'unsure';
      readonly keep?: string | undefined;
    },
    reason: string,
  ): Promise<Parsed<DecisionMade>>;
  /** Settles the likeliest pairs after a place, a lot at a time; `isOwn` tells on which records whoever decides may decide. */
  settleSure(
    request: SureRequest,
    reason: string,
    isOwn?: (ids: readonly string[]) => Promise<boolean>,
  ): Promise<Parsed<SureOutcome>>;
  compare(ids: { readonly one: string; readonly other: string }): Promise<Parsed<Comparison>>;
  splitting(given: { readonly id: string; readonly rows: readonly number[] }): Promise<Parsed<Consequence>>;
  decisions(
    request: DecisionsRequest,
  ): Promise<{ readonly decisions: readonly DecisionLine[]; readonly actors: readonly string[] }>;
  /** What undoing a decision would do; undefined if there is no such decision. */
  undoing(event: number): Promise<{ readonly decision: DecisionLine; readonly consequence: Consequence } | undefined>;
  story(id: string): Promise<RecordStory | undefined>;
  tie(tie: StatedTieRequest, reason: string): Promise<Parsed<DecisionMade>>;
}
