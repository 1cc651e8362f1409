import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  CLOSE,
  type EmbeddedAnswer,
  type EmbeddedQuestion,
  type EmbeddedRows,
  type EmbeddedTask,
} from './embedded-message.ts';
import { RecordsError } from './errors.ts';
import { takeLock } from './lock-file.ts';
import { keepCompiledWasm } from './steady-wasm.ts';

/** PostgreSQL on a thread of its own. */
export interface EmbeddedEngine {
  /** Grows each time the thread had to be started anew: what was begun before is gone. */
  readonly generation: () => number;
  ask(sql: string, parameters: readonly unknown[]): Promise<EmbeddedRows>;
  /** Finishes what is being written and lets the folder go. */
  close(): Promise<void>;
}

/**
 * Locks a folder and opens the store in it, making one if there is none; without a folder the store is in memory.
 * Aborting `leave` ends the making of a new store.
 * @throws {RecordsError}
 */
export async function openEngine(folder: string | undefined, leave?: AbortSignal): Promise<EmbeddedEngine> {
  if (folder === undefined) return threadEngine({ task: 'serve', folder }, 'memory');
  await mkdir(folder, { recursive: true });
  const letGo = takeLock(join(folder, 'lock'));
  try {
    const store = await foundStore(folder, leave);
    const engine = threadEngine({ task: 'serve', folder: store }, folder);
    await engine.ask('select 1', []);
    return {
      ...engine,
      async close() {
        await engine.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error instanceof RecordsError ? error : new RecordsError('cannot-open', folder, error);
  }
}

/** A store is made aside and shown whole; one whose making was cut off holds nothing and is made again. */
async function foundStore(folder: string, leave: AbortSignal | undefined): Promise<string> {
  const store = join(folder, 'store');
  if (existsSync(store)) return store;
  const part = `${store}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part);
  const code = await ended(startThread({ task: 'make', folder: part }), leave);
  // A thread that is cut before it has begun ends with 0 as well.
  if (leave?.aborted === true) throw new RecordsError('closed', folder);
  if (code !== 0) throw new Error(`making the store ended with ${code}`);
  await rename(part, store);
  return store;
}

/** The exit code of a thread that does one thing; it is cut where `leave` is aborted. */
async function ended(thread: Worker, leave: AbortSignal | undefined): Promise<number> {
  const cut = (): void => void thread.terminate();
  if (leave?.aborted === true) cut();
  leave?.addEventListener('abort', cut, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      thread.once('error', reject);
      thread.once('exit', resolve);
    });
  } finally {
    leave?.removeEventListener('abort', cut);
  }
}

function startThread(task: EmbeddedTask): Worker {
  keepCompiledWasm();
  return new Worker(new URL('embedded-worker.ts', import.meta.url), { workerData: task });
}

interface Waiting {
  resolve(rows: EmbeddedRows): void;
  reject(error: Error): void;
}

function threadEngine(task: EmbeddedTask, name: string): EmbeddedEngine {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let isClosed = false;
  let count = 0;
  let generation = 0;
  const end = (cause?: Error): void => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(new RecordsError('ended', name, cause));
    waiting.clear();
  };
  const start = (): Worker => {
    generation += 1;
    const started = startThread(task);
    started.on('message', (answer: EmbeddedAnswer) => {
      settle(waiting, answer);
      // Whoever closes waits for the thread: an answer that comes meanwhile must not let the program end before it.
      if (waiting.size === 0 && !isClosed) started.unref();
    });
    started.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => end());
    return started;
  };
  return {
    generation: () => generation,
    ask: (sql, parameters) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new RecordsError('closed', name);
        count += 1;
        waiting.set(count, { resolve, reject });
        thread ??= start();
        thread.ref();
        thread.postMessage({ number: count, sql, parameters } satisfies EmbeddedQuestion);
      }),
    async close() {
      isClosed = true;
      const ending = thread;
      if (ending === undefined) return;
      const exit = new Promise((resolve) => ending.once('exit', resolve));
      ending.ref();
      ending.postMessage(CLOSE);
      await exit;
    },
  };
}

function settle(waiting: Map<number, Waiting>, answer: EmbeddedAnswer): void {
  const asked = waiting.get(answer.number);
  waiting.delete(answer.number);
  if ('answer' in answer) asked?.resolve(answer.answer);
  else asked?.reject(Object.assign(new Error(answer.failed.message), { code: answer.failed.code }));
}
