import { Worker } from 'node:worker_threads';
import type { GivenFile, ListFacts } from '../app/ports-lists.ts';
import type { LaysList } from '../documents/table-in/list-shelf.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';

/** What the thread is given: one file, and the folder in which it lays it out. */
export interface ListTask {
  readonly file: GivenFile;
  readonly folder: string;
}

export interface ListThreadLimits {
  /** Longer than this no file is laid out: it is a defect or an attack. */
  readonly longestMs?: number;
  readonly mostMegabytes?: number;
}

const LONGEST_MS = 900_000;
const MOST_MEGABYTES = 3072;

/** Lays each file out on a thread of its own, so that a large or hostile one neither holds up nor takes down the program. */
export function listThread({
  longestMs = LONGEST_MS,
  mostMegabytes = MOST_MEGABYTES,
}: ListThreadLimits = {}): LaysList {
  return (file, folder, signal) =>
    new Promise((resolve, reject) => {
      const task: ListTask = { file, folder };
      const worker = new Worker(new URL('list-worker.ts', import.meta.url), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      });
      const clock = setTimeout(() => end(() => resolve(tooHeavy(file.fileName))), longestMs);
      const onAbort = (): void => end(() => reject(signal.reason));
      const end = (settle: () => void): void => {
        clearTimeout(clock);
        signal.removeEventListener('abort', onAbort);
        void worker.terminate().then(settle);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();
      worker.once('message', (laid: Parsed<ListFacts>) => end(() => resolve(laid)));
      worker.once('error', (error) =>
        end(() => (isOutOfMemory(error) ? resolve(tooHeavy(file.fileName)) : reject(error))),
      );
    });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function tooHeavy(file: string): Parsed<never> {
  const refusal: Refusal = {
    code: 'too-heavy',
    where: { file },
    said: {
      vi: 'Tệp quá nặng để mở trên máy này (hết bộ nhớ hoặc quá 15 phút). Hãy chia tệp, bỏ cột không dùng hoặc lưu thành .csv.',
      en: 'The file is too heavy to open on this machine (out of memory, or over 15 minutes). Split it, leave out columns, or save it as .csv.',
    },
  };
  return { ok: false, refusals: [refusal] };
}
