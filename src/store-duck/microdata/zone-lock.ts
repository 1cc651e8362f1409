import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';

const WAIT_MS = 200;
const LONGEST_WAIT_MS = 120_000;

/** The zone is in use by another program of this machine. */
export class ZoneBusyError extends Error {
  override readonly name = 'ZoneBusyError';
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs one piece of work at a time: pieces of this process one after another, those of other processes by a file that names who works. A
 * file whose process is gone is taken over.
 */
export function aloneIn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const run = async (): Promise<T> => {
    await taken(path, LONGEST_WAIT_MS);
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  };
  const result = queue.then(run);
  queue = result.catch(() => undefined);
  return result;
}

const holderOf = (thread: number): string => `${process.pid}-${thread}`;

/** Takes away the file of a thread of this process that fell while it worked. */
export async function freeLock(path: string, thread: number): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === holderOf(thread)) await rm(path, { force: true });
}

async function taken(path: string, rest: number): Promise<void> {
  try {
    await writeFile(path, holderOf(threadId), { flag: 'wx', mode: 0o600 });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
  if (Number.isInteger(holder) && holder > 0 && !isRunning(holder)) await rm(path, { force: true });
  else if (rest <= 0) throw new ZoneBusyError(`process ${holder} works in the statistical zone`);
  else await setTimeout(WAIT_MS);
  await taken(path, rest - WAIT_MS);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
