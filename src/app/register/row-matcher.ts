import defaultModel from '../../register/match/default-model.json' with { type: 'json' };
import { isWorthALook, MOST_IN_BLOCK, mayJoin, type ScoredRecord } from '../../register/match/join-rules.ts';
import type { MatchProfile } from '../../register/match/match-profile.ts';
import { isOfPlan, type MatchScorer, matchScorer, type ScoredProfiles } from '../../register/match/match-scorer.ts';
import type { RegisterModel } from '../../register/match/register-model.ts';
import type { Block, MatchScore } from '../ports-match.ts';
import type { Batch, RegisterSession } from '../ports-register.ts';
import type { ComparedRow } from './compared-row.ts';
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
const MOST_PAIRS = 5;
/** What a key leads to that has too many records to be of use: only their number counts. */
const TOO_MANY: readonly number[] = Array.from({ length: MOST_IN_BLOCK + 1 }, () => 0);
/** The words are counted anew once the register has grown so much. */
const GROWTH = 1.5;

/** A matcher that keeps what it read between chunks. */
export function rowMatcher(): RowMatcher {
  const known = knownRecords();
  const full = new Set<number>();
  let scorer: MatchScorer | undefined;
  let isDistinct = false;
  let measured = 0;
  return {
    async open(session, batch) {
      if (known.freshen(await session.lastEvent())) full.clear();
      const records = await session.size();
      if (scorer === undefined || records > measured * GROWTH) {
        scorer = matchScorer(await modelOf(session), { records, words: await session.words() });
        measured = records;
      }
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

/** The newest model that the register learned, or that which comes with the program where none fits what is compared today. */
export async function modelOf(register: Pick<RegisterSession, 'model'>): Promise<RegisterModel> {
  const kept = await register.model();
  const learned = kept === undefined ? undefined : (JSON.parse(kept.content) as RegisterModel);
  return learned !== undefined && isOfPlan(learned) ? learned : defaultModel;
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

async function chunkMatcher({ session, scene, known, full, scorer, isDistinct }: Tools): Promise<ChunkMatcher> {
  const { spoken, directory, batch } = scene;
  const read = spoken.map(({ compared }) => compared);
  const sought = read.map((each, at) => (each === undefined || scene.isSettled(at) ? [] : each.keys.all));
  const blocks = await blocksOf(session, new Set(sought.flat()), full);
  const stored = sought.map((keys, at) => likeliest(keys, blocks, leastOf(spoken[at])));
  await known.load(session, [...new Set(stored.flat())]);
  const fresh = new Map<number, KnownRecord>();
  const local = new Map<number, number[]>();
  const placed: (readonly [at: number, slot: number])[] = [];
  const recordOf = (slot: number): KnownRecord | undefined => fresh.get(slot) ?? known.get(slot);
  const bearers = (key: number | undefined): number =>
    key === undefined ? 0 : (blocks.get(key)?.length ?? 0) + (local.get(key)?.length ?? 0);
  const scored = (each: ComparedRow, record: KnownRecord): ScoredRecord => {
    const counts = { name: bearers(each.keys.name) + 1, phone: bearers(each.keys.phone) + 1 };
    return scoredRecord(record, (profile) => scorer.score(each.profile, profile, counts));
  };
  const isAllowed = (each: ComparedRow, slot: number, record: KnownRecord): boolean =>
    directory.mayBe(slot, each.profile.code) &&
    mayBeCoded(record, each.profile.code) &&
    !(isDistinct && record.sources.includes(batch.source));
  return {
    cut: sought.flat().filter((key) => (blocks.get(key)?.length ?? 0) > MOST_IN_BLOCK).length,
    match(at, ambiguous) {
      const each = read[at];
      if (each === undefined) return NO_MATCH;
      const near = likeliest(each.keys.all, local, leastOf(spoken[at]));
      const slots = [...new Set([...ambiguous, ...(stored[at] ?? []), ...near])];
      const ranked = slots
        .flatMap((slot) => {
          const record = recordOf(slot);
          return record === undefined || !isAllowed(each, slot, record) ? [] : [{ slot, ...scored(each, record) }];
        })
        .toSorted((one, other) => other.best.weight - one.best.weight || one.slot - other.slot);
      return decided(ranked);
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

const leastOf = (spoken: Spoken | undefined): number => LEAST_SHARED[spoken?.level ?? 'site'];

/** The records that share most keys with a row, rare keys counting more; keys of too many records count nothing. */
function likeliest(
  keys: readonly number[],
  blocks: ReadonlyMap<number, readonly number[]>,
  least: number,
): readonly number[] {
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
  const [first, ...rest] = scores;
  if (first === undefined) throw new Error('a record without rows was compared');
  return {
    best: rest.reduce((best, each) => (each.weight > best.weight ? each : best), first),
    mean: scores.reduce((sum, { weight }) => sum + weight, 0) / scores.length,
    rows: record.profiles.length,
    hasCode: record.profiles.some(({ code }) => code !== undefined),
  };
}

/** Joins where the rules allow it; every other likely record makes a pair for a person. */
function decided(ranked: readonly (ScoredRecord & { readonly slot: number })[]): RowMatch {
  const [first, second] = ranked;
  if (first === undefined) return NO_MATCH;
  const joins = mayJoin(first, second) ? { slot: first.slot, score: first.best } : undefined;
  const others = joins === undefined ? ranked : ranked.slice(1);
  return {
    joins,
    pairs: others
      .filter(({ best }) => isWorthALook(best))
      .slice(0, MOST_PAIRS)
      .map(({ slot, best }) => ({ other: slot, score: best })),
  };
}
