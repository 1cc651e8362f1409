import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { preparedOf } from '../app/register/kept-row.ts';
import type { BookRows } from '../app/register/register-books.ts';
import type { IndustryEdition, PlaceRows } from '../app/register/register-places.ts';
import type { ReadPage, RowReader, SpokenRows } from '../app/register/row-reader-port.ts';
import type { RawRow } from '../model/raw-grid.ts';

/** Rows of packs that reading a list needs. */
export interface ReadingRows extends PlaceRows, BookRows {
  readonly editions: readonly IndustryEdition[];
}

/** What a thread is given at its start. */
export interface RowSetting {
  readonly spoken: SpokenRows;
  readonly rows: ReadingRows;
}

type Asking = { readonly rows: readonly RawRow[] } | { readonly lines: readonly string[] };
export type RowQuestion = Asking & { readonly number: number };

interface RowAnswer {
  readonly number: number;
  readonly answer: unknown;
}

interface RowThread {
  readonly worker: Worker;
  /** Why it ended. */
  fault: unknown;
  readonly waiting: Map<number, PromiseWithResolvers<unknown>>;
}

/** More do not help: the store is asked by one thread. */
const MOST_THREADS = 4;

/** Reads the rows of one list on threads of their own, each page on the thread that has least to do. */
export function rowThreads(setting: RowSetting): RowReader {
  const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => startedThread(setting));
  let count = 0;
  const ask = (asking: Asking): Promise<unknown> => {
    const thread = threads.reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least));
    const ended = threads.find(({ fault }) => fault !== undefined);
    if (ended !== undefined) return Promise.reject(ended.fault);
    count += 1;
    const answer = Promise.withResolvers<unknown>();
    thread.waiting.set(count, answer);
    thread.worker.postMessage({ ...asking, number: count } satisfies RowQuestion);
    return answer.promise;
  };
  return {
    ahead: 2 * threads.length,
    read: async (rows) => (await ask({ rows })) as ReadPage,
    prepare: async (lines) => preparedOf((await ask({ lines })) as string),
    close: async () => void (await Promise.all(threads.map(({ worker }) => worker.terminate()))),
  };
}

function startedThread(setting: RowSetting): RowThread {
  const worker = new Worker(new URL('row-worker.ts', import.meta.url), {
    workerData: setting,
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const thread: RowThread = { worker, waiting, fault: undefined };
  worker.on('message', ({ number, answer }: RowAnswer) => {
    waiting.get(number)?.resolve(answer);
    waiting.delete(number);
  });
  const end = (why: unknown): void => {
    thread.fault ??= why;
    for (const { reject } of waiting.values()) reject(thread.fault);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('a thread that reads rows has ended')));
  return thread;
}
