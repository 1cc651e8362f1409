import type { Bilingual } from '../../model/bilingual.ts';
import type { RowReading } from '../../register/read-list-row.ts';
import type { Batch, RegisterRecords } from '../ports-register.ts';
import { type ChunkCounts, type ChunkRow, importChunk, NOTHING } from './import-chunk.ts';
import type { RegisterImportRequest } from './list-request.ts';
import { isGood, listRows } from './list-rows.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { putBlocksOf } from './rekey-records.ts';
import { rowMatcher } from './row-matcher.ts';
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
  scene: { readonly understood: UnderstoodList; readonly reading: RowReading; readonly good: number },
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
  for await (const { chunk, done } of chunksOf(goodPages(ports, scene), batch)) {
    request.signal.throwIfAborted();
    const counts = await register.write(async (session) => {
      const made = await importChunk(session, chunk, { batch, at, rule, matcher });
      const next = done + chunk.length;
      const step = { from: done, done: next, endedAt: next === good ? ports.now() : null };
      if (!(await session.advanceBatch(batch.batch, step))) throw new OvertakenError('overtaken');
      return made;
    });
    total = summedCounts(total, counts);
    request.progress(WRITING, done + chunk.length, good);
  }
  return {
    ...total,
    batch: batch.batch,
    isKnown: batch.done === good && batch.endedAt !== null,
    resumedAt: batch.done,
  };
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

async function* goodPages(
  ports: RegisterImportPorts,
  { understood, reading }: { readonly understood: UnderstoodList; readonly reading: RowReading },
): AsyncGenerator<readonly ChunkRow[]> {
  for await (const page of listRows(ports, understood, reading)) yield page.filter(isGood);
}

/** The rows after those that are done, a chunk at a time, each with the number of rows before it. */
async function* chunksOf(
  pages: AsyncIterable<readonly ChunkRow[]>,
  batch: Pick<Batch, 'done'>,
): AsyncGenerator<{ readonly chunk: readonly ChunkRow[]; readonly done: number }> {
  let waiting: ChunkRow[] = [];
  let passed = 0;
  let done = batch.done;
  for await (const page of pages) {
    const fresh = page.slice(Math.max(0, batch.done - passed));
    passed += page.length;
    waiting.push(...fresh);
    while (waiting.length >= CHUNK) {
      yield { chunk: waiting.slice(0, CHUNK), done };
      done += CHUNK;
      waiting = waiting.slice(CHUNK);
    }
  }
  if (waiting.length > 0) yield { chunk: waiting, done };
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
