import type { Statement, Tier } from '../register/golden-record.ts';
import type { RowSaid } from '../register/read-list-row.ts';
import type { RecordCard } from '../register/record-card.ts';
import type { Level } from '../register/record-id.ts';

/** A record of the register: its number in the store, its id for people, and the record that it was merged into. */
export interface RecordLine {
  readonly record: number;
  readonly id: string;
  readonly level: Level;
  readonly mergedInto: string | null;
}

interface SourceFile {
  readonly source: string;
  readonly tier: Tier;
  readonly fileName: string;
  readonly fileHash: string;
  /** The mapping and options: the same file read otherwise is another batch. */
  readonly reading: string;
  readonly rows: number;
  readonly actor: string;
}

/** A file of a source that was or is being brought in. */
export interface Batch extends SourceFile {
  readonly batch: number;
  /** Rows of the file that are done; less than `rows` where the work was cut off. */
  readonly done: number;
  readonly begunAt: string;
  readonly endedAt: string | null;
}

export interface NewBatch extends SourceFile {
  readonly at: string;
}

/** A row of a source as it is kept: never changed, never removed. */
export interface NewRow {
  readonly number: number;
  /** Hash of what it says: the same row of the same source is kept once. */
  readonly contentHash: string;
  readonly asOf: string | null;
  readonly said: RowSaid;
  /** All its cells as they stood, by header. */
  readonly raw: Readonly<Record<string, string>>;
}

export interface Link {
  readonly row: number;
  readonly level: Level;
  readonly record: number;
}

/** How two records stand to each other. */
export const TIE_KINDS = ['operates', 'dependent', 'parent', 'group', 'predecessor'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export interface NewTie {
  readonly kind: TieKind;
  readonly from: number;
  readonly to: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly row: number;
}

export interface Tie {
  readonly kind: TieKind;
  /** `from` the record that was asked for, or `to` it. */
  readonly direction: 'from' | 'to';
  readonly other: { readonly id: string; readonly name: string; readonly level: Level };
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly row: number;
}

export const EVENT_KINDS = ['merged', 'split', 'undone', 'kept-apart'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A decision of a person; events are only ever added. */
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

/** Why two records may be the same. */
export const PAIR_REASONS = [
  'same-name-other-form',
  'same-name-no-place',
  'same-name-other-place',
  'same-key-twice',
] as const;
export type PairReason = (typeof PAIR_REASONS)[number];

export interface NewPair {
  readonly one: number;
  readonly other: number;
  readonly reason: PairReason;
  /** From 0 to 1: how much it says; a model of matching will fill this better. */
  readonly weight: number;
}

export interface Pair {
  readonly pair: number;
  readonly reason: PairReason;
  readonly weight: number;
  readonly state: 'open' | 'same' | 'apart';
  readonly one: RecordLine & { readonly name: string; readonly address: string };
  readonly other: RecordLine & { readonly name: string; readonly address: string };
}

/** What is in the register, by counts. */
export interface RegisterCounts {
  readonly records: Readonly<Record<Level, number>>;
  readonly merged: number;
  readonly rows: number;
  readonly sources: number;
  readonly conflicts: number;
  readonly open: number;
  readonly events: number;
}

/** What is searched for; every part narrows. */
export interface CardQuery {
  readonly record?: number;
  /** Exact codes. */
  readonly code?: string;
  /** Each member is a word that must be there, in one of these spellings. */
  readonly terms?: readonly (readonly string[])[];
  /** The folded core of a name, exactly or as a beginning. */
  readonly core?: string;
  readonly isWholeCore?: boolean;
  readonly products?: readonly string[];
  /** Present in one of these places. */
  readonly places?: readonly string[];
  readonly park?: string;
  readonly ownership?: string;
  readonly size?: string;
  readonly stage?: string;
  readonly kind?: string;
  readonly level?: Level;
  readonly limit: number;
}

export interface NewCard extends RecordCard {
  readonly record: number;
  readonly id: string;
}

export type FoundCard = NewCard;

export const FACETS = ['level', 'kind', 'ownership', 'size', 'stage', 'province'] as const;
export type Facet = (typeof FACETS)[number];

/** How many of what was found have which value; `isCapped` where only the first so many were counted. */
export interface FacetCounts {
  readonly total: number;
  readonly isCapped: boolean;
  readonly facets: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
}

/** What may be asked of the register. */
export interface RegisterReading {
  find(id: string): Promise<RecordLine | undefined>;
  /** Statements of each record, in the order of rows, with the level that they speak of. */
  statements(records: readonly number[]): Promise<ReadonlyMap<number, readonly Statement[]>>;
  ties(record: number): Promise<readonly Tie[]>;
  /** The id of the unit that operates each of these sites or that a dependent unit belongs to; others are left out. */
  operators(records: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Events that touch a record, or all of them; newest first. */
  events(about: { readonly record?: number; readonly limit: number }): Promise<readonly RegisterEvent[]>;
  pairs(limit: number): Promise<readonly Pair[]>;
  counts(): Promise<RegisterCounts>;
  batches(): Promise<readonly Batch[]>;
  search(query: CardQuery): Promise<readonly FoundCard[]>;
  facets(query: CardQuery): Promise<FacetCounts>;
  /** Every word of the names with the number of records that have it. */
  words(): Promise<ReadonlyMap<string, number>>;
  /** How often the words changed: a dictionary that was made at another number is stale. */
  wordsVersion(): Promise<string>;
  /** Live records after a number, in order. */
  after(record: number, limit: number): Promise<readonly RecordLine[]>;
}

/** What may be done in one transaction; nobody else writes meanwhile. */
export interface RegisterSession extends RegisterReading {
  /** The batch of this file and reading, begun now if it was not there. */
  beginBatch(batch: NewBatch): Promise<Batch>;
  advanceBatch(batch: number, done: number, endedAt: string | null): Promise<void>;
  /** Keeps the rows that are not there yet; gives the number of each new one by its content. */
  addRows(batch: Batch, rows: readonly NewRow[], at: string): Promise<ReadonlyMap<string, number>>;
  /** Live records by key, the first few of each, and all keys of those records. */
  byKeys(keys: readonly string[]): Promise<{
    readonly records: ReadonlyMap<string, readonly number[]>;
    readonly keysOf: ReadonlyMap<number, readonly string[]>;
  }>;
  /** New records; `makeId` gives the id of the n-th record of a level. */
  create(levels: readonly Level[], makeId: (level: Level, number: number) => string): Promise<readonly RecordLine[]>;
  link(links: readonly Link[]): Promise<void>;
  /** Links of a record, or only of some of its rows. */
  links(record: number): Promise<readonly Link[]>;
  move(links: readonly Link[], to: number): Promise<void>;
  setMerged(record: number, into: number | null): Promise<void>;
  /** Adds keys, or sets them anew. */
  putKeys(keys: readonly { readonly key: string; readonly record: number }[]): Promise<void>;
  dropKeys(records: readonly number[]): Promise<void>;
  addTies(ties: readonly NewTie[]): Promise<void>;
  /** The ends of a record's ties that these rows said. */
  tiesOfRows(record: number, rows: readonly number[]): Promise<EventPayload['ties']>;
  /** Points the ends of ties from one record to another; tells which. */
  moveTies(from: number, to: number, only?: EventPayload['ties']): Promise<EventPayload['ties']>;
  /** Puts cards in the place of old ones; where none can be there yet, less has to be done. */
  putCards(cards: readonly NewCard[], options?: { readonly areNew: boolean }): Promise<void>;
  dropCards(records: readonly number[]): Promise<void>;
  addPairs(pairs: readonly NewPair[]): Promise<void>;
  pair(
    pair: number,
  ): Promise<{ readonly one: number; readonly other: number; readonly state: Pair['state'] } | undefined>;
  settlePair(pair: { readonly one: number; readonly other: number }, state: Pair['state']): Promise<number | null>;
  addEvent(event: NewEvent): Promise<number>;
  event(event: number): Promise<RegisterEvent | undefined>;
  line(record: number): Promise<RecordLine | undefined>;
}

/** The enterprise register in the store of records. */
export interface RegisterRecords extends RegisterReading {
  write<T>(work: (session: RegisterSession) => Promise<T>): Promise<T>;
}
