import { Worker } from 'node:worker_threads';
import type { MethodRoom, RoomFollowing } from '../app/ports-methods.ts';
import type { MethodOutcome, RunInput } from '../methods/registry/method-run.ts';
import { runRefusal } from '../methods/registry/run-refusal.ts';
import { buffersOf, type MethodAnswer, type MethodQuestion } from './method-messages.ts';

/** Cells of a full table that fit into 4 GB. */
const MOST_CELLS = 2 ** 29;

/** Methods run on a thread of their own, one a run: it can be cut, and a long one holds up nobody. Tables are handed over, not copied. */
export const methodThread: MethodRoom = {
  run(id: string, input: RunInput, following: RoomFollowing): Promise<MethodOutcome> {
    const { signal } = following;
    signal.throwIfAborted();
    const question: MethodQuestion = { id, input, mostCells: following.mostCells ?? MOST_CELLS };
    const worker = new Worker(new URL('method-worker.ts', import.meta.url), {
      workerData: question,
      transferList: buffersOf(Object.values(input.tables)),
    });
    return new Promise<MethodOutcome>((resolve, reject) => {
      const cut = (): void => void worker.terminate();
      signal.addEventListener('abort', cut, { once: true });
      worker.on('message', (answer: MethodAnswer) => {
        if ('step' in answer) following.step?.(...answer.step);
        else if ('outcome' in answer) resolve(answer.outcome);
        else if (isOutOfMemory(answer.failed)) resolve(tooLarge());
        else reject(Object.assign(new Error(answer.failed.message), { stack: answer.failed.stack }));
      });
      worker.on('error', (error) => (isOutOfMemory(error as Error) ? resolve(tooLarge()) : reject(error)));
      worker.on('exit', () => {
        signal.removeEventListener('abort', cut);
        reject(signal.aborted ? signal.reason : new Error('the thread of the method ended without an answer'));
      });
    });
  },
};

const tooLarge = (): MethodOutcome => ({ ok: false, refusals: [runRefusal('too-large')] });

/** The full table, or what is made of it, did not fit. */
function isOutOfMemory(error: { readonly name?: string; readonly message?: string; readonly code?: string }): boolean {
  return (
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /Array buffer allocation failed|Invalid typed array length/.test(error.message ?? '')
  );
}
