import type { Bilingual } from '../../model/bilingual.ts';
import type { DryCounts } from '../desks/register-import-desk.ts';
import type { Batch, RegisterSession } from '../ports-register.ts';
import { chunkLine } from './chunk-line.ts';
import { type ChunkCounts, NOTHING, summedCounts } from './import-chunk.ts';
import { added, laidOver } from './laid-over.ts';
import { bodyPages } from './list-rows.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { rowMatcher } from './row-matcher.ts';
import { inTurn } from './row-reader.ts';
import type { RowReader } from './row-reader-port.ts';
import type { UnderstoodList } from './understood-list.ts';

/** Of a longer list the first rows are counted: what they would make is held in memory. */
const MOST_COUNTED = 200_000;
const COUNTING: Bilingual = { vi: 'Đếm thử kết quả', en: 'Counting what would come of it' };

class RollBack extends Error {
  override readonly name = 'RollBack';
}

export interface CountOptions {
  readonly source: string;
  readonly good: number;
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
}

/** What would come of a list, counted by the very code that brings lists in, over a session that keeps nothing. */
export async function listCounts(
  ports: RegisterImportPorts,
  { understood, reader }: { readonly understood: UnderstoodList; readonly reader: RowReader },
  { source, good, signal, progress }: CountOptions,
): Promise<DryCounts> {
  const register = await ports.register();
  const at = ports.now();
  const batch: Batch = {
    ...{ batch: 0, source, tier: 'listed', fileName: '', fileHash: '', reading: '', rows: 0, actor: '' },
    ...{ done: 0, begunAt: at, endedAt: null },
  };
  const made = imagined(source);
  const matcher = rowMatcher();
  let total: ChunkCounts = NOTHING;
  let counted = 0;
  const pages = inTurn(
    bodyPages(understood),
    async (rows) => reader.prepare((await reader.read(rows)).kept),
    reader.ahead,
  );
  for await (const chunk of pages) {
    signal.throwIfAborted();
    let counts: ChunkCounts = NOTHING;
    try {
      await register.write(async (session) => {
        const line = await chunkLine(made.over(session), { batch, at, rule: undefined, matcher });
        await line.take(chunk);
        counts = await line.end();
        throw new RollBack();
      });
    } catch (error) {
      if (!(error instanceof RollBack)) throw error;
    }
    total = summedCounts(total, counts);
    counted += chunk.length;
    progress(COUNTING, counted, Math.min(good, MOST_COUNTED));
    if (counted >= MOST_COUNTED) break;
  }
  return { ...total, counted };
}

/** Numbers of records that are only imagined; real ones never get so far. */
const FIRST_IMAGINED = 2_000_000_000;

/** What would have been written so far, laid over what is there; nothing reaches the store. */
function imagined(source: string) {
  const said = new Set<string>();
  const recordsOf = new Map<string, number[]>();
  const keysOf = new Map<number, string[]>();
  const blocks = new Map<number, number[]>();
  const made = new Set<number>();
  let last = FIRST_IMAGINED;
  const nothing = async (): Promise<void> => undefined;
  return {
    over: (session: RegisterSession): RegisterSession => ({
      ...laidOver(session, Promise.resolve({ recordsOf, keysOf, blocks, statements: new Map(), made })),
      putCards: nothing,
      dropCards: nothing,
      async addRows(_batch, rows) {
        const hashes = rows.map(({ contentHash }) => contentHash);
        const known = await session.knownRows(source, hashes);
        const fresh = [...new Set(hashes)].filter((hash) => !known.has(hash) && !said.has(hash));
        for (const hash of fresh) said.add(hash);
        return new Map(fresh.map((hash, row) => [hash, row]));
      },
      lastNumber: async () => last,
      async numberedTo(record) {
        last = record;
      },
      async putLines({ made: lines, keys, blocks: found }) {
        for (const { record } of lines) made.add(record);
        for (const { key, record } of keys) {
          added(recordsOf, key, record);
          added(keysOf, record, key);
        }
        for (const { key, record } of found) added(blocks, key, record);
      },
    }),
  };
}
