import type { ReadRow } from '../../register/read-list-row.ts';
import { LEVELS, recordId } from '../../register/record-id.ts';
import { recordKeys } from '../../register/record-keys.ts';
import type { SizeRule } from '../../register/size-class.ts';
import type { Block } from '../ports-match.ts';
import type { Batch, RecordLine, RegisterSession } from '../ports-register.ts';
import { type ChunkLines, chunkLines, linesOf } from './chunk-lines.ts';
import { comparedAs } from './compared-row.ts';
import { type DecidedRow, decidedRow, type NeededParent, parentsNeeded, settledBy } from './decided-row.ts';
import { type Directory, openDirectory, type Spoken } from './record-directory.ts';
import { putFirstCards, refreshCards } from './refresh-cards.ts';
import type { ChunkMatcher, RowMatcher } from './row-matcher.ts';

/** What became of the rows of a chunk. */
export interface ChunkCounts {
  /** Rows that the register did not have. */
  readonly added: number;
  /** Rows that this source had said already. */
  readonly repeated: number;
  readonly created: number;
  /** Rows of records that were there, the joined ones among them. */
  readonly matched: number;
  /** Rows that the model joined to a record. */
  readonly joined: number;
  readonly pairs: number;
  /** Keys of rows that led to too many records to be of use. */
  readonly cut: number;
}

/** Counts of no rows. */
export const NOTHING: ChunkCounts = { added: 0, repeated: 0, created: 0, matched: 0, joined: 0, pairs: 0, cut: 0 };

/** What became of two lots of rows together. */
export function summedCounts(one: ChunkCounts, other: ChunkCounts): ChunkCounts {
  return {
    added: one.added + other.added,
    repeated: one.repeated + other.repeated,
    created: one.created + other.created,
    matched: one.matched + other.matched,
    joined: one.joined + other.joined,
    pairs: one.pairs + other.pairs,
    cut: one.cut + other.cut,
  };
}

export interface ChunkRow extends Pick<ReadRow, 'number' | 'asOf' | 'said'> {
  readonly contentHash: string;
  readonly raw: Readonly<Record<string, string>>;
}

export interface ChunkScene {
  readonly batch: Batch;
  readonly at: string;
  readonly rule: SizeRule | undefined;
  readonly matcher: RowMatcher;
}

/** A chunk among others of one transaction, in which nobody else makes records. */
export interface NumberedScene extends ChunkScene {
  nextNumber(): number;
}

/** A row made ready before the store is asked: what it says, level by level, and by what it is found. */
export interface PreparedRow {
  readonly row: ChunkRow;
  readonly spoken: readonly Omit<Spoken, 'row'>[];
}

/** Makes a row ready. */
export const preparedRow = (row: ChunkRow): PreparedRow => ({
  row,
  spoken: LEVELS.flatMap((level) => {
    const own = row.said[level];
    return own === undefined
      ? []
      : [{ asOf: row.asOf, level, said: own, keys: recordKeys(level, own), compared: comparedAs(level, own) }];
  }),
});

/** A chunk whose rows are kept, with all that the register knows of what they may speak of. */
export interface OpenedChunk {
  readonly rows: number;
  readonly added: number;
  readonly spoken: readonly Spoken[];
  readonly directory: Directory;
  readonly matcher: ChunkMatcher;
}

/** A chunk of which it is decided what is written; nothing of that is in the store yet but its rows. */
export interface DecidedChunk {
  readonly lines: ChunkLines;
  readonly blocks: readonly Block[];
  readonly made: readonly RecordLine[];
  readonly counts: ChunkCounts;
}

/** Keeps the rows of a chunk and reads what they may speak of. */
export async function openChunk(
  session: RegisterSession,
  prepared: readonly PreparedRow[],
  { batch, at, matcher }: ChunkScene,
): Promise<OpenedChunk> {
  const rows = prepared.map(({ row }) => row);
  const kept = await session.addRows(batch, rows, at);
  const firsts = new Map(rows.toReversed().map((row) => [row.contentHash, row] as const));
  const fresh = prepared.filter(({ row }) => kept.has(row.contentHash) && firsts.get(row.contentHash) === row);
  const spoken = fresh.flatMap(({ row, spoken: each }) =>
    each.map((said): Spoken => ({ ...said, row: kept.get(row.contentHash) ?? 0 })),
  );
  const directory = await openDirectory(session, spoken);
  const isSettled = (index: number): boolean => settledBy(spoken[index], directory) !== undefined;
  return {
    rows: rows.length,
    added: fresh.length,
    spoken,
    directory,
    matcher: await matcher.chunk(session, { batch, spoken, directory, isSettled }),
  };
}

/** Rows that are decided in one go, before others get a turn. */
const TURN = 50;

/** Decides of every row of which record it speaks: by identifier, by exact key, by the model, or of a new one, which is made. */
export async function decideChunk(
  { rows, added, spoken, directory, matcher }: OpenedChunk,
  scene: NumberedScene,
): Promise<DecidedChunk> {
  const decided: DecidedRow[] = [];
  for (const [index, each] of spoken.entries()) {
    if (index > 0 && index % TURN === 0) await aTurn();
    decided.push(decidedRow(each, index, { directory, chunk: matcher }));
  }
  const parents = parentsNeeded(spoken, directory);
  const made = madeRecords([...newcomersOf(decided), ...parents], directory, scene.nextNumber);
  const lines = chunkLines(decided, parents, { directory, ...scene });
  return {
    lines,
    blocks: matcher.settle(),
    made,
    counts: {
      added,
      repeated: rows - added,
      created: made.length,
      matched: decided.filter(({ isNew }) => !isNew).length,
      joined: lines.events.length,
      pairs: lines.pairs.length,
      cut: matcher.cut,
    },
  };
}

/** Lets what waits go on. */
const aTurn = (): Promise<void> => new Promise((go) => void setImmediate(go));

type Newcomer = Pick<NeededParent, 'slot'> & Pick<RecordLine, 'level'>;

const newcomersOf = (decided: readonly DecidedRow[]): readonly Newcomer[] =>
  decided.flatMap(({ isNew, slot, level }) => (isNew ? [{ slot, level }] : []));

function madeRecords(
  newcomers: readonly Newcomer[],
  directory: Directory,
  nextNumber: () => number,
): readonly RecordLine[] {
  return newcomers.map(({ slot, level }) => {
    const record = nextNumber();
    directory.settle(slot, record);
    return { record, id: recordId(level, record), level, mergedInto: null };
  });
}

/** Writes what was decided, all but the cards. */
export async function writeLines(session: RegisterSession, { lines, blocks, made }: DecidedChunk): Promise<void> {
  const { links, keys, ties, pairs, events } = lines;
  await session.putLines({ made, links, keys, ties, blocks, pairs, events });
}

/** Writes the cards of what was decided, once its lines are on their way to the store. */
export async function writeCards(
  session: RegisterSession,
  { lines, made }: Pick<DecidedChunk, 'lines' | 'made'>,
  rule: SizeRule | undefined,
): Promise<void> {
  const { links, statements } = lines;
  const isMade = new Set(made.map(({ record }) => record));
  const known = linesOf(links).filter(({ record }) => !isMade.has(record));
  await Promise.all([
    putFirstCards(
      session,
      made.map((line) => ({ line, statements: statements.get(line.record) ?? [] })),
      rule,
    ),
    refreshCards(session, known, rule),
  ]);
}
