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
  writeChunk,
} from './import-chunk.ts';
import { added, type LaidOver, laidOver } from './laid-over.ts';

/** Chunks of one transaction, one after the other. */
export interface ChunkLine {
  take(chunk: readonly PreparedRow[]): Promise<void>;
  /** To be called after the last chunk: all is written then. */
  end(): Promise<ChunkCounts>;
}

/**
 * While the store writes a chunk the next is decided: what is decided and not yet written is laid over what the store knows, so that
 * the outcome is the same as if each chunk were written before the next is looked at.
 */
export async function chunkLine(session: RegisterSession, scene: ChunkScene): Promise<ChunkLine> {
  const { matcher, batch, rule } = scene;
  await matcher.open(session, batch);
  let total: ChunkCounts = NOTHING;
  let waiting: DecidedChunk | undefined;
  return {
    async take(chunk) {
      const seen = waiting === undefined ? session : laidOver(session, overOf(waiting));
      const opened = await openChunk(seen, chunk, scene);
      const writing = waiting === undefined ? Promise.resolve() : writeChunk(session, waiting, rule);
      const [decided] = await Promise.all([decideChunk(session, opened, scene), writing]);
      total = summedCounts(total, decided.counts);
      waiting = decided;
    },
    async end() {
      if (waiting !== undefined) await writeChunk(session, waiting, rule);
      await matcher.close(session);
      return total;
    },
  };
}

/** What a chunk will write, as it is laid over the store until then. */
export function overOf({ lines, blocks }: Pick<DecidedChunk, 'lines' | 'blocks'>): LaidOver {
  const recordsOf = new Map<string, number[]>();
  const keysOf = new Map<number, string[]>();
  const byBlock = new Map<number, number[]>();
  for (const { key, record } of lines.keys) {
    added(recordsOf, key, record);
    added(keysOf, record, key);
  }
  for (const { key, record } of blocks) added(byBlock, key, record);
  return { recordsOf, keysOf, blocks: byBlock, statements: lines.statements };
}
