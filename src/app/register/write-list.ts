import type { Bilingual } from '../../model/bilingual.ts';
import type { Batch, RegisterRecords } from '../ports-register.ts';
import { type ChunkLine, chunkLine } from './chunk-line.ts';
import { type ChunkCounts, NOTHING, type PreparedRow, summedCounts } from './import-chunk.ts';
import type { RegisterImportRequest } from './list-request.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { putBlocksOf } from './rekey-records.ts';
import { rowMatcher } from './row-matcher.ts';
import { inTurn } from './row-reader.ts';
import type { RowReader } from './row-reader-port.ts';
import type { UnderstoodList } from './understood-list.ts';

/** What was written of a list. */
export interface ListOutcome extends ChunkCounts {
  readonly batch: number;
  /** The file had been brought in before, whole. */
  readonly isKnown: boolean;
  /** Rows that an earlier run had done already. */
  readonly resumedAt: number;
}

const CHUNK = 1000;
/** Chunks of one transaction, where nobody who only reads has to wait for it. */
const MOST_TOGETHER = 8;
const WRITING: Bilingual = { vi: 'Ghi vào sổ đăng ký', en: 'Writing to the register' };

/** Another program works on the same list at the same time. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/**
 * Writes chunk by chunk, each whole or not at all; what a run that was cut off had done is not done again.
 * @throws {OvertakenError} where another program went on with the same list meanwhile
 */
export async function writeList(
  ports: RegisterImportPorts,
  scene: { readonly understood: UnderstoodList; readonly reader: RowReader; readonly good: number },
  request: RegisterImportRequest,
): Promise<ListOutcome> {
  const { good } = scene;
  const register = await ports.register();
  const rule = await ports.sizeRule();
  const at = ports.now();
  const batch = await register.write((session) => session.beginBatch({ ...batchOf(scene, request), at }));
  await blockEarlier(register);
  const matcher = rowMatcher();
  let total: ChunkCounts = { ...NOTHING, repeated: batch.done };
  const chunks = preparedChunks(scene, batch);
  const most = register.holdsOthers ? 1 : MOST_TOGETHER;
  try {
    for (let next = await chunks.next(); next.done !== true; ) {
      request.signal.throwIfAborted();
      const from = total.added + total.repeated;
      const counts = await register.write(async (session) => {
        const line = await chunkLine(session, { batch, at, rule, matcher });
        const made = await writtenTogether(line, async () => {
          for (let taken = 0; next.done !== true && taken < most && !request.signal.aborted; taken += 1) {
            await line.take(next.value);
            next = await chunks.next();
          }
        });
        const done = from + made.added + made.repeated;
        const step = { from, done, endedAt: done === good ? ports.now() : null };
        if (!(await session.advanceBatch(batch.batch, step))) throw new OvertakenError('overtaken');
        return made;
      });
      total = summedCounts(total, counts);
      request.progress(WRITING, total.added + total.repeated, good);
    }
  } finally {
    // The file of the rows is closed, also where a fault or a stop came between.
    await chunks.return(undefined);
  }
  return {
    ...total,
    batch: batch.batch,
    isKnown: batch.done === good && batch.endedAt !== null,
    resumedAt: batch.done,
  };
}

/** All that is taken, written; nothing is on its way to the store any more where a fault comes between. */
async function writtenTogether(line: ChunkLine, taking: () => Promise<void>): Promise<ChunkCounts> {
  try {
    await taking();
    return await line.end();
  } finally {
    await line.rest();
  }
}

function batchOf(
  { understood, good }: { readonly understood: UnderstoodList; readonly good: number },
  { source, tier, actor, asOf, industryVersion, isDistinct }: RegisterImportRequest,
) {
  const { mapping, list } = understood;
  const roles = mapping.columns.flatMap(({ letter, role }) => (role === undefined ? [] : [[letter, role]]));
  const reading = JSON.stringify({ rows: mapping.rows, roles, asOf, industryVersion, count: good });
  return {
    source,
    tier,
    fileName: list.fileName,
    fileHash: list.hash,
    reading,
    rows: good,
    actor,
    isDistinct: isDistinct === true,
  };
}

/** The rows after those that are done, made ready, a chunk at a time. */
async function* preparedChunks(
  { understood, reader }: { readonly understood: UnderstoodList; readonly reader: RowReader },
  { done }: Pick<Batch, 'done'>,
): AsyncGenerator<readonly PreparedRow[]> {
  let waiting: PreparedRow[] = [];
  for await (const page of inTurn(linesAfter(understood.list.keptRows(), done), reader.prepare, reader.ahead)) {
    waiting.push(...page);
    while (waiting.length >= CHUNK) {
      yield waiting.slice(0, CHUNK);
      waiting = waiting.slice(CHUNK);
    }
  }
  if (waiting.length > 0) yield waiting;
}

async function* linesAfter(pages: AsyncIterable<readonly string[]>, done: number): AsyncGenerator<readonly string[]> {
  let passed = 0;
  for await (const page of pages) {
    const fresh = page.slice(Math.max(0, done - passed));
    passed += page.length;
    if (fresh.length > 0) yield fresh;
  }
}

/** Records from before the register had blocking keys get theirs, some thousands at a time. */
async function blockEarlier(register: RegisterRecords): Promise<void> {
  for (let more = true; more; )
    more = await register.write(async (session) => {
      const records = await session.takeUnblocked(CHUNK);
      await putBlocksOf(session, records);
      return records.length > 0;
    });
}
