import { Worker } from 'node:worker_threads';
import type { ReportRoom } from '../app/report-room.ts';
import { DossierError } from '../app/workbench.ts';
import type { Bilingual } from '../model/bilingual.ts';

const LONGEST_GOODBYE_MS = 8000;

/** What the thread must know to open its own desk over the same folders. */
export interface WorkerSetting {
  readonly root: string;
  readonly dataFolder: string;
  readonly program: string;
}

/** A question to the thread; `arguments` are those of the method of `ReportRoom`. */
export type WorkerQuestion =
  | { readonly number: number; readonly asks: 'report'; readonly arguments: Parameters<ReportRoom['report']> }
  | { readonly number: number; readonly asks: 'exported'; readonly arguments: Parameters<ReportRoom['exported']> };

/** The last message to the thread: put things away and end. */
export const CLOSE = 'close';

/** What the thread answers to the question of that number. */
export type WorkerAnswer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: WorkerFailure };

export interface WorkerFailure {
  readonly message: string;
  readonly stack: string | undefined;
  /** Set when the person who asked can mend it. */
  readonly said?: Bilingual;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Dossiers computed and written on a thread of their own, so that pages are answered while one is made. The thread
 * starts with the first question; if it dies, those who wait are told and the next question starts another.
 */
export function workerRoom(setting: WorkerSetting): ReportRoom & { close(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;
  const end = (why: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  const started = (): Worker => {
    const thread = new Worker(new URL('report-worker.ts', import.meta.url), { workerData: setting });
    thread.on('message', (answer: WorkerAnswer) => settle(waiting, answer));
    thread.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => end(new Error('the thread that computes dossiers has ended')));
    thread.unref();
    return thread;
  };
  const ask = (question: Pick<WorkerQuestion, 'asks' | 'arguments'>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      worker ??= started();
      worker.postMessage({ ...question, number: count });
    });
  return {
    report: (...asked) => ask({ asks: 'report', arguments: asked }) as ReturnType<ReportRoom['report']>,
    exported: (...asked) => ask({ asks: 'exported', arguments: asked }) as ReturnType<ReportRoom['exported']>,
    close: () => ended(worker),
  };
}

/** Asks the thread to end by itself: one that is cut while its database works takes the whole process with it. */
async function ended(worker: Worker | undefined): Promise<void> {
  if (worker === undefined) return;
  const exit = new Promise((resolve) => worker.once('exit', resolve));
  const cut = setTimeout(() => void worker.terminate(), LONGEST_GOODBYE_MS);
  worker.ref();
  worker.postMessage(CLOSE);
  await exit;
  clearTimeout(cut);
}

function settle(waiting: Map<number, Waiting>, answer: WorkerAnswer): void {
  const asked = waiting.get(answer.number);
  waiting.delete(answer.number);
  if ('failed' in answer) asked?.reject(errorOf(answer.failed));
  else asked?.resolve(answer.value);
}

function errorOf({ message, stack, said }: WorkerFailure): Error {
  if (said !== undefined) return new DossierError(said);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
