import { Worker } from 'node:worker_threads';
import type { ImportRoom } from '../app/data/import-ports.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';

/** Longer than this no file is read: it is a defect or an attack. */
const LONGEST_READING_MS = 300_000;
/** Abandoned work may go on for so long before the thread is cut. */
const GRACE_MS = 2000;

export interface ImportThreadSetting {
  readonly root: string;
  readonly dataFolder: string;
}

/** A question to the thread, without the signal: a thread is cut, not asked to stop. */
export type ImportQuestion = { readonly number: number } & (
  | { readonly asks: 'open'; readonly given: readonly [Parameters<ImportRoom['open']>[0]] }
  | { readonly asks: 'reading'; readonly given: readonly [...Parameters2<ImportRoom['reading']>] }
  | { readonly asks: 'add'; readonly given: readonly [...Parameters2<ImportRoom['add']>] }
  | { readonly asks: 'template'; readonly given: readonly [Parameters<ImportRoom['template']>[0]] }
);
type Parameters2<F extends (one: never, two: never, signal: AbortSignal) => unknown> = [
  Parameters<F>[0],
  Parameters<F>[1],
];
type Asking = ImportQuestion extends infer Q ? (Q extends ImportQuestion ? Omit<Q, 'number'> : never) : never;

export type ImportMessage =
  /** The packs have been read and their database is closed; from now on the thread may be cut. */
  | { readonly isReady: true }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: { readonly message: string; readonly stack: string | undefined } };

interface Waiting {
  readonly question: ImportQuestion;
  readonly settle: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  isReady: boolean;
  readonly waiting: Map<number, Waiting>;
  /** Questions whose askers went away and which may still be worked on. */
  readonly abandoned: Set<number>;
}

/**
 * Files are parsed on a thread of their own, so that a large or hostile one holds up nobody. Work that nobody waits for any
 * more is given a moment to end, since the file stays open for the next question; then the thread is cut and another one
 * answers those who wait.
 */
export function importThread(setting: ImportThreadSetting): ImportRoom & { close(): Promise<void> } {
  let thread: Thread | undefined;
  let count = 0;
  const started = (): Thread => {
    const fresh = startedThread(setting, () => {
      if (thread === fresh) thread = undefined;
    });
    return fresh;
  };
  const cut = (old: Thread): void => {
    if (thread !== old || old.abandoned.size === 0) return;
    const isWriting = [...old.waiting.values()].some(({ question }) => question.asks === 'add');
    if (!old.isReady || isWriting) {
      later(old);
      return;
    }
    thread = old.waiting.size === 0 ? undefined : started();
    handOver(old, thread);
  };
  const later = (old: Thread): void => void setTimeout(cut, GRACE_MS, old).unref();
  const ask = async (asking: Asking, signal: AbortSignal): Promise<unknown> => {
    signal.throwIfAborted();
    thread ??= started();
    count += 1;
    const number = count;
    const question = { ...asking, number } as ImportQuestion;
    const gone = Promise.withResolvers<never>();
    const leave = (why: Error) => () => {
      gone.reject(why);
      if (thread?.waiting.delete(number) !== true) return;
      thread.abandoned.add(number);
      later(thread);
    };
    const onAbort = leave(new DOMException('the reader went away', 'AbortError'));
    signal.addEventListener('abort', onAbort, { once: true });
    const clock = setTimeout(leave(new TooHeavyError()), LONGEST_READING_MS);
    const { waiting, worker } = thread;
    const answer = new Promise((settle, fail) => waiting.set(number, { question, settle, fail }));
    worker.postMessage(question);
    try {
      return await Promise.race([answer, gone.promise]);
    } catch (error) {
      if (error instanceof TooHeavyError) return tooHeavy;
      throw error;
    } finally {
      clearTimeout(clock);
      signal.removeEventListener('abort', onAbort);
    }
  };
  return {
    ...roomOf(ask),
    async close() {
      const old = thread;
      thread = undefined;
      if (old !== undefined) await old.worker.terminate();
    },
  };
}

/** Ends a thread; what was asked of it and is still waited for is asked of the other. */
function handOver(old: Thread, other: Thread | undefined): void {
  for (const [number, waiting] of old.waiting) {
    other?.waiting.set(number, waiting);
    other?.worker.postMessage(waiting.question);
  }
  old.waiting.clear();
  void old.worker.terminate();
}

const roomOf = (ask: (asking: Asking, signal: AbortSignal) => Promise<unknown>): ImportRoom => ({
  open: (file, signal) => ask({ asks: 'open', given: [file] }, signal) as ReturnType<ImportRoom['open']>,
  reading: (file, asked, signal) =>
    ask({ asks: 'reading', given: [file, asked] }, signal) as ReturnType<ImportRoom['reading']>,
  add: (file, words, signal) => ask({ asks: 'add', given: [file, words] }, signal) as ReturnType<ImportRoom['add']>,
  template: (asked, signal) => ask({ asks: 'template', given: [asked] }, signal) as ReturnType<ImportRoom['template']>,
});

/** Reading took too long, or more memory than there is. */
class TooHeavyError extends Error {
  override readonly name = 'TooHeavyError';
}

const refusal: Refusal = {
  code: 'too-heavy',
  where: {},
  said: {
    vi: 'Tệp quá nặng để đọc trên máy này (hết bộ nhớ hoặc quá 5 phút). Hãy chia tệp, bỏ cột không dùng hoặc lưu thành .csv.',
    en: 'The file is too heavy to read on this machine (out of memory, or over 5 minutes). Split it, leave out columns, or save it as .csv.',
  },
};
const tooHeavy: Parsed<never> = { ok: false, refusals: [refusal] };

function startedThread(setting: ImportThreadSetting, onEnd: () => void): Thread {
  const worker = new Worker(new URL('import-worker.ts', import.meta.url), { workerData: setting });
  const thread: Thread = { worker, isReady: false, waiting: new Map(), abandoned: new Set() };
  const end = (why: Error): void => {
    onEnd();
    for (const { fail } of thread.waiting.values()) fail(why);
    thread.waiting.clear();
  };
  worker.on('message', (message: ImportMessage) => {
    if ('isReady' in message) {
      thread.isReady = true;
      return;
    }
    thread.abandoned.delete(message.number);
    const asked = thread.waiting.get(message.number);
    thread.waiting.delete(message.number);
    if (asked === undefined) return;
    if ('value' in message) asked.settle(message.value);
    else asked.fail(Object.assign(new Error(message.failed.message), { stack: message.failed.stack }));
  });
  worker.on('error', (error) => end(isOutOfMemory(error) ? new TooHeavyError() : (error as Error)));
  worker.on('exit', () => end(new Error('the thread that reads files has ended')));
  worker.unref();
  return thread;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
