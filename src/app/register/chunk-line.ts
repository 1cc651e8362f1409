import type { RegisterSession } from '../ports-register.ts';
import {
  type ChunkCounts,
  type ChunkScene,
  type DecidedChunk,
  decideChunk,
  NOTHING,
  openChunk,
  type PreparedRow,
  summedCounts,
  writeCards,
  writeLines,
} from './import-chunk.ts';
import { added, type LaidOver, laidOver } from './laid-over.ts';

/** Chunks of one transaction, one after the other. */
export interface ChunkLine {
  take(chunk: readonly PreparedRow[]): Promise<void>;
  /** To be called after the last chunk: all is written then. */
  end(): Promise<ChunkCounts>;
  /** Waits until nothing is on its way to the store any more, however it ends: to be called before a transaction is given up. */
  rest(): Promise<void>;
}

/**
 * While a chunk is decided the store writes the one before and is asked for the next: what is decided and not yet written is laid over
 * what the store knows, so that the outcome is the same as if each chunk were written before the next is looked at. The store does what
 * it is told in the order in which it is told, so that it is enough to lay over the one chunk that is being decided.
 */
export async function chunkLine(session: RegisterSession, scene: ChunkScene): Promise<ChunkLine> {
  const { matcher, batch, rule } = scene;
  await matcher.open(session, batch);
  let number = await session.lastNumber();
  const numbered = { ...scene, nextNumber: () => ++number };
  let total: ChunkCounts = NOTHING;
  let deciding: Promise<DecidedChunk> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const write = (decided: DecidedChunk): void => {
    total = summedCounts(total, decided.counts);
    // A card may only be made anew once the earlier ones stand.
    const cards = writing.then(() => writeCards(session, decided, rule));
    writing = quietly(Promise.all([writeLines(session, decided), cards]));
  };
  return {
    async take(chunk) {
      const before = deciding;
      const seen = before === undefined ? session : laidOver(session, quietly(before.then(overOf)));
      const opened = await openChunk(seen, chunk, scene);
      const last = await before;
      if (last !== undefined) write(last);
      deciding = quietly(decideChunk(opened, numbered));
    },
    async end() {
      const last = await deciding;
      if (last !== undefined) write(last);
      deciding = undefined;
      await writing;
      await session.numberedTo(number);
      await matcher.close(session);
      return total;
    },
    async rest() {
      await Promise.allSettled([deciding, writing]);
    },
  };
}

/** A fault of it is told to who waits for it, later. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What a chunk will write, as it is laid over the store until then. */
export function overOf({ lines, blocks, made }: Pick<DecidedChunk, 'lines' | 'blocks' | 'made'>): LaidOver {
  const recordsOf = new Map<string, number[]>();
  const keysOf = new Map<number, string[]>();
  const byBlock = new Map<number, number[]>();
  for (const { key, record } of lines.keys) {
    added(recordsOf, key, record);
    added(keysOf, record, key);
  }
  for (const { key, record } of blocks) added(byBlock, key, record);
  const fresh = new Set(made.map(({ record }) => record));
  return { recordsOf, keysOf, blocks: byBlock, statements: lines.statements, made: fresh };
}
