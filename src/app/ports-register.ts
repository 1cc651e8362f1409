import type { Statement, Tier } from '../register/golden-record.ts';
import type { KnownPair } from '../register/match/sure-joins.ts';
import type { Level } from '../register/record-id.ts';
import type { RowSaid } from '../register/row-levels.ts';
import type { EventPayload, EventQuery, Link, NewEvent, RegisterEvent, TieKind } from './ports-decisions.ts';
import type { DutyReading, DutySession } from './ports-duties.ts';
import type { Block, KeptModel, NewPair, PairCounts, PairQuery, PairState, WaitingPair } from './ports-match.ts';
import type {
  CardMap,
  CardQuery,
  CountedBy,
  FacetCounts,
  FoundCard,
  Looked,
  MapRequest,
  NewCard,
  SavedSearches,
  SourceLine,
} from './ports-register-search.ts';

export type { CardQuery, FacetCounts, FoundCard, NewCard } from './ports-register-search.ts';

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
  /** The source has an enterprise at most once: the model never joins two of its rows. */
  readonly isDistinct?: boolean;
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

export interface NewTie {
  readonly kind: TieKind;
  readonly from: number;
  readonly to: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The row that says it, or the decision of a person and where that person has it from. */
  readonly row: number | null;
  readonly event?: number;
  readonly source?: string;
}

export interface Tie {
  readonly kind: TieKind;
  /** `from` the record that was asked for, or `to` it. */
  readonly direction: 'from' | 'to';
  readonly other: { readonly id: string; readonly name: string; readonly level: Level };
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The first row that says it; null for a tie that a person entered. */
  readonly row: number | null;
  /** The decision by which a person entered it. */
  readonly event: number | null;
  readonly sources: readonly string[];
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

/** What may be asked of the register. */
export interface RegisterReading {
  /** What people ask of records, and what was verified until when. */
  readonly duties: DutyReading;
  find(id: string): Promise<RecordLine | undefined>;
  /** Statements of each record, in the order of rows, with the level that they speak of. */
  statements(records: readonly number[]): Promise<ReadonlyMap<number, readonly Statement[]>>;
  ties(record: number): Promise<readonly Tie[]>;
  /** The id of the unit that operates each of these sites or that a dependent unit belongs to; others are left out. */
  operators(records: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Events, newest first. */
  events(query: EventQuery): Promise<readonly RegisterEvent[]>;
  /** Everybody who ever decided. */
  actors(): Promise<readonly string[]>;
  /** The pairs that wait, likeliest first. */
  pairs(limit: number): Promise<readonly WaitingPair[]>;
  pairsBy(query: PairQuery): Promise<readonly WaitingPair[]>;
  /** All that is known between some live records, with all that became them, and any other: what waits, and what is not one. */
  pairsAround(records: readonly number[]): Promise<readonly KnownPair[]>;
  /** How many pairs stand how, whatever state is asked for. */
  pairCounts(query: PairQuery): Promise<PairCounts>;
  /** Names of live records by their ids. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  counts(): Promise<RegisterCounts>;
  batches(): Promise<readonly Batch[]>;
  /** Which of these rows, by the hash of what they say, a source has said already. */
  knownRows(source: string, hashes: readonly string[]): Promise<ReadonlySet<string>>;
  search(query: CardQuery): Promise<readonly FoundCard[]>;
  facets(query: CardQuery, by: CountedBy): Promise<FacetCounts>;
  map(query: CardQuery, request: MapRequest): Promise<CardMap>;
  /** How many are found: new ones after a look, and others that changed. */
  changedSince(query: CardQuery, looked: Looked): Promise<{ readonly added: number; readonly changed: number }>;
  /** All sources by rows; or those that say something of what was found, by records. */
  sources(of?: CardQuery): Promise<readonly SourceLine[]>;
  /** Every word of the names with the number of records that have it. */
  words(): Promise<ReadonlyMap<string, number>>;
  /** How often the words changed: a dictionary that was made at another number is stale. */
  wordsVersion(): Promise<string>;
  /** Live records after a number, in order. */
  after(record: number, limit: number): Promise<readonly RecordLine[]>;
  /** How many records were ever made. */
  size(): Promise<number>;
  /** Records by blocking key, the first `most` of each. */
  byBlocks(keys: readonly number[], most: number): Promise<ReadonlyMap<number, readonly number[]>>;
  /** Names of the sources that have an enterprise at most once. */
  distinctSources(): Promise<ReadonlySet<string>>;
  /** The newest model that was learned here. */
  model(): Promise<KeptModel | undefined>;
}

/** Lines of the register that are written together. */
export interface RegisterLines {
  /** New records, numbered on from the newest. */
  readonly made: readonly RecordLine[];
  readonly links: readonly Link[];
  readonly keys: readonly { readonly key: string; readonly record: number }[];
  readonly ties: readonly NewTie[];
  readonly blocks: readonly Block[];
  readonly pairs: readonly NewPair[];
  readonly events: readonly NewEvent[];
}

/** What may be done in one transaction; nobody else writes meanwhile. */
export interface RegisterSession extends RegisterReading {
  readonly duties: DutySession;
  /** The batch of this file and reading, begun now if it was not there. */
  beginBatch(batch: NewBatch): Promise<Batch>;
  /** Moves a batch on from where it is believed to stand; false, and nothing is changed, where it stands elsewhere. */
  advanceBatch(
    batch: number,
    step: { readonly from: number; readonly done: number; readonly endedAt: string | null },
  ): Promise<boolean>;
  /** Keeps the rows that are not there yet; gives the number of each new one by its content. */
  addRows(batch: Batch, rows: readonly NewRow[], at: string): Promise<ReadonlyMap<string, number>>;
  /** Live records by key, the first few of each, and all keys of those records and of some others. */
  byKeys(
    keys: readonly string[],
    also?: readonly number[],
  ): Promise<{
    readonly records: ReadonlyMap<string, readonly number[]>;
    readonly keysOf: ReadonlyMap<number, readonly string[]>;
  }>;
  /** The number of the newest record that was ever made; 0 where there was none. */
  lastNumber(): Promise<number>;
  /** Records up to this number were put with their lines. */
  numberedTo(record: number): Promise<void>;
  /** New records; `makeId` gives the id of the n-th record of a level. */
  create(levels: readonly Level[], makeId: (level: Level, number: number) => string): Promise<readonly RecordLine[]>;
  link(links: readonly Link[]): Promise<void>;
  /** Links of a record, or only of some of its rows. */
  links(record: number): Promise<readonly Link[]>;
  move(links: readonly Link[], to: number): Promise<void>;
  setMerged(record: number, into: number | null): Promise<void>;
  /** Adds keys, or sets them anew. */
  putKeys(keys: RegisterLines['keys']): Promise<void>;
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
  pair(pair: number): Promise<{ readonly one: number; readonly other: number; readonly state: PairState } | undefined>;
  settlePair(pair: { readonly one: number; readonly other: number }, state: PairState): Promise<number | null>;
  /** Lets the pairs of one record wait under another, where that has no such pair yet; tells which. */
  movePairs(from: number, to: number, only?: readonly number[]): Promise<readonly number[]>;
  /** Takes away the ties that a person entered by a decision. */
  dropTies(event: number): Promise<void>;
  addEvent(event: NewEvent): Promise<number>;
  /** All that a chunk of rows comes to but its cards, at once; events are numbered in the order in which they come. */
  putLines(lines: RegisterLines): Promise<void>;
  /** The number of the newest event; 0 where there is none. */
  lastEvent(): Promise<number>;
  putBlocks(blocks: readonly Block[]): Promise<void>;
  /** Records from before blocking keys were kept, the first few; they are off the list from now on. */
  takeUnblocked(limit: number): Promise<readonly Pick<RecordLine, 'record' | 'level'>[]>;
  addModel(model: KeptModel): Promise<void>;
  event(event: number): Promise<RegisterEvent | undefined>;
  line(record: number): Promise<RecordLine | undefined>;
  /** States the licence of a source; false where there is no such source. */
  setLicence(source: string, licence: string): Promise<boolean>;
}

/** The enterprise register in the store of records. */
export interface RegisterRecords extends RegisterReading {
  /** Those who only read wait while somebody writes: a transaction is to be short. */
  readonly holdsOthers: boolean;
  /** The searches that an account kept; nobody else sees or changes them. */
  saved(owner: string): SavedSearches;
  write<T>(work: (session: RegisterSession) => Promise<T>): Promise<T>;
}
