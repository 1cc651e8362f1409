import {
  isWorthALook,
  joinScore,
  MOST_IN_BLOCK,
  mayJoin,
  QUEUE_BITS,
  type ScoredRecord,
} from '../../register/match/join-rules.ts';
import type { MatchProfile } from '../../register/match/match-profile.ts';
import type { MatchScorer, ScoredProfiles } from '../../register/match/match-scorer.ts';
import type { Block, MatchScore } from '../ports-match.ts';
import type { Batch, RegisterSession } from '../ports-register.ts';
import type { ComparedRow } from './compared-row.ts';
import { keptScorer } from './kept-scorer.ts';
import { comparedRows, type KnownRecord, type KnownRecords, knownRecords, withRow } from './known-records.ts';
import type { Directory, Spoken } from './record-directory.ts';

/** Records that a row may speak of and their scores; slots are those of the directory. */
export interface RowMatch {
  /** The record that the row joins by itself. */
  readonly joins: { readonly slot: number; readonly score: MatchScore } | undefined;
  /** Pairs for a person: of the row's record, or of the record that it joined, with another. */
  readonly pairs: readonly { readonly other: number; readonly score: MatchScore }[];
}

/** Matching within one chunk of rows. */
export interface ChunkMatcher {
  /** What the model says of the row at a position. */
  match(at: number, ambiguous: readonly number[]): RowMatch;
  /** Other records that the row at a position, of which it is known whose it is, speaks of as well. */
  besides(at: number, slot: number): RowMatch;
  /** The row at a position speaks of the record of a slot. */
  note(at: number, slot: number): void;
  /** Keys of all rows, once the slots have their records; what was learned of the records stays at hand. */
  settle(): readonly Block[];
  /** How many keys of rows led to too many records to be of use. */
  readonly cut: number;
}

/** Matching of one list, chunk after chunk. */
export interface RowMatcher {
  /** To be called at the start of a transaction. */
  open(session: RegisterSession, batch: Batch): Promise<void>;
  chunk(session: RegisterSession, scene: MatchScene): Promise<ChunkMatcher>;
  /** To be called when all is written. */
  close(session: RegisterSession): Promise<void>;
}

export interface MatchScene {
  readonly batch: Batch;
  readonly spoken: readonly Spoken[];
  readonly directory: Directory;
  /** Whether an identifier or a key has settled a row already. */
  isSettled(at: number): boolean;
}

/** Of 200,000 made rows six candidates find .8827 of the true pairs, ten .8844; of those found as many are right. */
const MOST_CANDIDATES = 10;
/**
 * Enterprises that share less are not read: one key that more than twenty have. Of 200,000 made rows .8827 of the true pairs are found so,
 * .8804 where a key that more than five have was too little. Sites of one company share its name with all its sites: of them all are read.
 */
const LEAST_SHARED = { unit: 0.05, site: 0, dependent: 0 } as const;
/** A row of which it is known whose it is looks further only where few have its name, its phone or its e-mail. */
const LEAST_TOLD = 0.2;
const MOST_PAIRS = 5;
/** What a key leads to that has too many records to be of use: only their number counts. */
const TOO_MANY: readonly number[] = Array.from({ length: MOST_IN_BLOCK + 1 }, () => 0);

/** A matcher that keeps what it read between chunks. */
export function rowMatcher(): RowMatcher {
  const known = knownRecords();
  const full = new Set<number>();
  const kept = keptScorer();
  let scorer: MatchScorer | undefined;
  let isDistinct = false;
  return {
    async open(session, batch) {
      if (known.freshen(await session.lastEvent())) full.clear();
      scorer = await kept.of(session);
      isDistinct = (await session.distinctSources()).has(batch.source);
    },
    async chunk(session, scene) {
      if (scorer === undefined) throw new Error('the matcher was not opened');
      return chunkMatcher({ session, scene, known, full, scorer, isDistinct });
    },
    async close(session) {
      known.seen(await session.lastEvent());
    },
  };
}

interface Tools {
  readonly session: RegisterSession;
  readonly scene: MatchScene;
  readonly known: KnownRecords;
  /** Keys that too many records have; they get no fewer while a list comes in. */
  readonly full: Set<number>;
  readonly scorer: MatchScorer;
  /** The source of the rows has an enterprise at most once. */
  readonly isDistinct: boolean;
}

/** Two valid codes that differ are never one. */
const mayBeCoded = ({ profiles }: KnownRecord, code: string | undefined): boolean =>
  code === undefined || profiles.every((each) => each.code === undefined || each.code === code);

async function chunkMatcher(tools: Tools): Promise<ChunkMatcher> {
  const { session, scene, known, full } = tools;
  const { spoken, directory, batch } = scene;
  const read = spoken.map(({ compared }) => compared);
  const sought = spoken.map((each, at) => soughtOf(each, scene.isSettled(at)));
  const all = sought.flatMap(({ keys }) => keys);
  const blocks = await blocksOf(session, new Set(all), full);
  const stored = sought.map((each) => likeliest(each, blocks));
  await known.load(session, [...new Set(stored.flat())]);
  const fresh = new Map<number, KnownRecord>();
  const local = new Map<number, number[]>();
  const placed: (readonly [at: number, slot: number])[] = [];
  const recordOf = (slot: number): KnownRecord | undefined => fresh.get(slot) ?? known.get(slot);
  const ranked = rankedBy(tools, { recordOf, blocks, local });
  return {
    cut: all.filter((key) => (blocks.get(key)?.length ?? 0) > MOST_IN_BLOCK).length,
    match(at, ambiguous) {
      const each = read[at];
      if (each === undefined) return NO_MATCH;
      const near = likeliest(soughtOf(spoken[at], false), local);
      return decided(ranked(each, [...ambiguous, ...(stored[at] ?? []), ...near]));
    },
    besides(at, slot) {
      const each = read[at];
      if (each === undefined) return NO_MATCH;
      const near = likeliest(soughtOf(spoken[at], true), local);
      const slots = [...(stored[at] ?? []), ...near].filter((other) => other !== slot);
      return slots.length === 0 ? NO_MATCH : { joins: undefined, pairs: waitingOf(ranked(each, slots, slot)) };
    },
    note(at, slot) {
      const each = read[at];
      if (each === undefined) return;
      placed.push([at, slot]);
      const before = recordOf(slot);
      // A record of the store that was not read is not known by one row alone.
      if (before !== undefined || slot < 0)
        fresh.set(slot, withRow(before ?? { profiles: [], sources: [] }, each.profile, batch.source));
      for (const key of each.keys.all) {
        const block = local.get(key);
        if (block === undefined) local.set(key, [slot]);
        else if (!block.includes(slot)) block.push(slot);
      }
    },
    settle() {
      for (const [slot, record] of fresh) known.put(directory.recordOf(slot), record);
      return placed.flatMap(([at, slot]) =>
        (read[at]?.keys.all ?? []).map((key) => ({ key, record: directory.recordOf(slot) })),
      );
    },
  };
}

interface Around {
  recordOf(slot: number): KnownRecord | undefined;
  readonly blocks: ReadonlyMap<number, readonly number[]>;
  /** Records by key within the chunk. */
  readonly local: ReadonlyMap<number, readonly number[]>;
}

type Ranked = ScoredRecord & { readonly slot: number };

/** Orders the records of some slots that a row may speak of by how likely it does; `own` is the record of which it does speak. */
function rankedBy({ scene: { directory, batch }, scorer, isDistinct }: Tools, { recordOf, blocks, local }: Around) {
  const bearers = (key: number | undefined, own: number | undefined): number => {
    if (key === undefined) return 0;
    const [there, here] = [blocks.get(key) ?? [], local.get(key) ?? []];
    const isCounted = own !== undefined && (there.includes(own) || here.includes(own));
    return there.length + here.length + (isCounted ? 0 : 1);
  };
  const mayBe = (slot: number, record: KnownRecord, code: string | undefined): boolean =>
    directory.mayBe(slot, code) && mayBeCoded(record, code);
  return (each: ComparedRow, slots: readonly number[], own?: number): readonly Ranked[] => {
    const { profile, keys } = each;
    const codes = [profile.code, ...(own === undefined ? [] : directory.codesOf(own))];
    const counts = { name: bearers(keys.name, own), phone: bearers(keys.phone, own) };
    return [...new Set(slots)]
      .flatMap((slot): readonly Ranked[] => {
        const record = recordOf(slot);
        if (record === undefined || !codes.every((code) => mayBe(slot, record, code))) return [];
        if (isDistinct && record.sources.includes(batch.source)) return [];
        const isNear = comparedRows(record).some((other) =>
          scorer.mayReach({ one: profile, other, counts }, QUEUE_BITS),
        );
        if (!isNear) return [];
        return [{ slot, ...scoredRecord(record, (other) => scorer.score(profile, other, counts)) }];
      })
      .toSorted((one, other) => other.best.weight - one.best.weight || one.slot - other.slot);
  };
}

/** Records by key, those of keys that are known to be full not read again. */
async function blocksOf(
  session: Pick<RegisterSession, 'byBlocks'>,
  keys: ReadonlySet<number>,
  full: Set<number>,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const asked = [...keys].filter((key) => !full.has(key));
  const blocks = new Map(await session.byBlocks(asked, MOST_IN_BLOCK + 1));
  for (const [key, block] of blocks) if (block.length > MOST_IN_BLOCK) full.add(key);
  for (const key of keys) if (full.has(key)) blocks.set(key, TOO_MANY);
  return blocks;
}

export const NO_MATCH: RowMatch = { joins: undefined, pairs: [] };

/** Where a row looks for records. */
interface Sought {
  readonly keys: readonly number[];
  /** Records that share less with the row are not read. */
  readonly least: number;
}

function soughtOf(spoken: Spoken | undefined, isSettled: boolean): Sought {
  const compared = spoken?.compared;
  if (spoken === undefined || compared === undefined) return { keys: [], least: 0 };
  if (!isSettled) return { keys: compared.keys.all, least: LEAST_SHARED[spoken.level] };
  const { name, phone, email } = compared.keys;
  return { keys: [name, phone, email].filter((key) => key !== undefined), least: LEAST_TOLD };
}

/** The records that share most keys with a row, rare keys counting more; keys of too many records count nothing. */
function likeliest({ keys, least }: Sought, blocks: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of keys) {
    const block = blocks.get(key) ?? [];
    if (block.length > MOST_IN_BLOCK) continue;
    for (const record of block) shared.set(record, (shared.get(record) ?? 0) + 1 / block.length);
  }
  for (const [record, weight] of shared) if (weight < least) shared.delete(record);
  if (shared.size <= MOST_CANDIDATES) return [...shared.keys()];
  return [...shared]
    .toSorted(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([record]) => record);
}

function scoredRecord(record: KnownRecord, score: (profile: MatchProfile) => ScoredProfiles): ScoredRecord {
  const scores = comparedRows(record).map(score);
  return {
    ...joinScore(scores),
    rows: record.profiles.length,
    hasCode: record.profiles.some(({ code }) => code !== undefined),
  };
}

/** Joins where the rules allow it; every other likely record makes a pair for a person, but two codes are never one. */
function decided(ranked: readonly Ranked[]): RowMatch {
  const [first, ...rest] = ranked;
  if (first === undefined) return NO_MATCH;
  if (!mayJoin(first, rest[0])) return { joins: undefined, pairs: waitingOf(ranked) };
  const others = first.hasCode ? rest.filter(({ hasCode }) => !hasCode) : rest;
  return { joins: { slot: first.slot, score: first.best }, pairs: waitingOf(others) };
}

const waitingOf = (ranked: readonly Ranked[]): RowMatch['pairs'] =>
  ranked
    .filter(({ best }) => isWorthALook(best))
    .slice(0, MOST_PAIRS)
    .map(({ slot, best }) => ({ other: slot, score: best }));
