import type { Level } from '../register/record-id.ts';
import type { MatchScore, PairState } from './ports-match.ts';

export interface Link {
  readonly row: number;
  readonly level: Level;
  readonly record: number;
}

/** How two records stand to each other. */
export const TIE_KINDS = ['operates', 'dependent', 'parent', 'group', 'predecessor'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export const EVENT_KINDS = ['merged', 'split', 'undone', 'kept-apart', 'joined', 'set-aside', 'tied'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A decision of a person, or of the model where it is sure (`joined`); events are only ever added. */
export interface RegisterEvent {
  readonly event: number;
  readonly kind: EventKind;
  readonly records: readonly string[];
  readonly payload: EventPayload;
  readonly actor: string;
  readonly reason: string;
  readonly at: string;
  /** The event that this one undoes. */
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

/** What has to be known to undo an event. */
export interface EventPayload {
  readonly kept: number;
  readonly gone: number;
  readonly links: readonly Link[];
  readonly ties: readonly { readonly tie: number; readonly end: 'from' | 'to' }[];
  readonly pair: number | null;
  /** Why the model joined rows to a record, or why a record was merged with many others at once. */
  readonly match?: MatchScore;
  /** Pairs of the record that went which wait under the one that was kept from then on. */
  readonly pairs?: readonly number[];
  /** How the pair stood before. */
  readonly was?: PairState;
  readonly tie?: EnteredTie;
}

/** A tie as a person entered it: from `kept` to `gone`. */
export interface EnteredTie {
  readonly kind: TieKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
}

export interface NewEvent {
  readonly kind: EventKind;
  readonly records: readonly number[];
  readonly payload: EventPayload;
  readonly actor: string;
  readonly reason: string;
  readonly at: string;
  readonly undoes: number | null;
}

/** Which events are asked for; every part narrows. */
export interface EventQuery {
  readonly record?: number;
  readonly event?: number;
  readonly kind?: EventKind;
  readonly actor?: string;
  /** Older than this event. */
  readonly before?: number;
  readonly limit: number;
}
