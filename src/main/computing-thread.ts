import { Worker } from 'node:worker_threads';
import type { ComputingRoom, Following } from '../app/computing-room.ts';
import { DossierError } from '../app/workbench.ts';
import {
  type Asks,
  CLOSE,
  type FromWorker,
  type ToWorker,
  type WorkerFailure,
  type WorkerSetting,
} from './worker-messages.ts';

const LONGEST_GOODBYE_MS = 8000;

interface Waiting {
  readonly following: Following | undefined;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** A thread that answers questions; it starts with the first one. */
export interface ComputingThread {
  ask<K extends Asks>(
    asks: K,
    asked: Parameters<ComputingRoom[K]>[0],
    following?: Following,
  ): ReturnType<ComputingRoom[K]>;
  close(): Promise<void>;
}

/** A thread over the folders of the setting. If it dies, those who wait are told and the next question starts another. */
export function computingThread(setting: WorkerSetting): ComputingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;
  /** The program may end while nobody waits. */
  const rest = (thread: Worker): void => {
    if (waiting.size === 0) thread.unref();
  };
  const started = (): Worker => {
    const thread = new Worker(new URL('computing-worker.ts', import.meta.url), { workerData: setting });
    let isOver = false;
    const end = (why: Error): void => {
      if (isOver) return;
      isOver = true;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    };
    thread.on('message', (told: FromWorker) => {
      hear(waiting, told);
      rest(thread);
    });
    thread.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => end(new Error('the thread that computes dossiers has ended')));
    return thread;
  };
  const tell = (message: ToWorker): void => {
    worker ??= started();
    worker.ref();
    worker.postMessage(message);
  };
  const ask = (asks: Asks, asked: unknown, following?: Following): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { signal } = following ?? {};
      if (signal?.aborted === true) return reject(signal.reason);
      count += 1;
      const number = count;
      const cancel = (): void => {
        if (!waiting.delete(number)) return;
        worker?.postMessage({ cancel: number } satisfies ToWorker);
        if (worker !== undefined) rest(worker);
        reject(signal?.reason);
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', cancel);
          settle(value);
        };
      waiting.set(number, { following, resolve: settled(resolve), reject: settled(reject) });
      signal?.addEventListener('abort', cancel, { once: true });
      tell({ number, asks, asked });
    });
  return {
    ask: ask as ComputingThread['ask'],
    close: () => ended(worker),
  };
}

/** Asks the thread to end by itself: one that is cut while its database works takes the whole process with it. */
async function ended(worker: Worker | undefined): Promise<void> {
  if (worker === undefined) return;
  const exit = new Promise((resolve) => worker.once('exit', resolve));
  const cut = setTimeout(() => void worker.terminate(), LONGEST_GOODBYE_MS);
  worker.ref();
  worker.postMessage(CLOSE satisfies ToWorker);
  await exit;
  clearTimeout(cut);
}

function hear(waiting: Map<number, Waiting>, told: FromWorker): void {
  const asked = waiting.get(told.number);
  if ('step' in told) {
    const { said, done, total } = told.step;
    asked?.following?.progress?.step(said, done, total);
    return;
  }
  waiting.delete(told.number);
  if ('failed' in told) asked?.reject(errorOf(told.failed));
  else asked?.resolve(told.value);
}

function errorOf({ message, stack, said }: WorkerFailure): Error {
  if (said !== undefined) return new DossierError(said);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
