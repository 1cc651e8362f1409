// The thread on which PostgreSQL runs inside the program.
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  CLOSE,
  type EmbeddedAnswer,
  type EmbeddedFailure,
  type EmbeddedQuestion,
  type EmbeddedTask,
} from './embedded-message.ts';
import { openEmbedded } from './open-embedded.ts';

const given = workerData as EmbeddedTask;

if (given.task === 'make') await makeStore(given.folder);
else serve(given.folder);

/** A store made from nothing, whole on the disk before anybody is told of it. */
async function makeStore(folder: string): Promise<void> {
  const made = await openEmbedded(folder);
  await made.close();
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files) {
    const opened = await open(join(file.parentPath, file.name), 'r');
    await opened.sync();
    await opened.close();
  }
}

function serve(folder: string | undefined): void {
  const opening = openEmbedded(folder);
  // The failure is the answer to every question; without a question nobody waits for it.
  opening.catch(() => undefined);
  const answerOf = async ({ number, sql, parameters }: EmbeddedQuestion): Promise<EmbeddedAnswer> => {
    try {
      const store = await opening;
      const { rows, affectedRows } = await store.query(sql, [...parameters]);
      return { number, answer: { rows, affected: affectedRows ?? 0 } };
    } catch (error) {
      return { number, failed: failureOf(error) };
    }
  };
  let last: Promise<void> = Promise.resolve();
  const close = async (): Promise<void> => {
    await last;
    await opening.then(
      (store) => store.close(),
      () => undefined,
    );
    parentPort?.close();
  };
  parentPort?.on('message', (question: EmbeddedQuestion | typeof CLOSE) => {
    if (question === CLOSE) return void close();
    last = last.then(async () => parentPort?.postMessage(await answerOf(question)));
    return undefined;
  });
}

function failureOf(error: unknown): EmbeddedFailure {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === 'string' ? { message: error.message, code } : { message: error.message };
}
