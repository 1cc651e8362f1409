// The thread on which files that people bring are parsed and read.
import { parentPort, workerData } from 'node:worker_threads';
import { importRoom } from '../app/data/import-room.ts';
import { importPorts } from './import-ports.ts';
import type { ImportMessage, ImportQuestion, ImportThreadSetting } from './import-thread.ts';

const { root, dataFolder } = workerData as ImportThreadSetting;
const say = (message: ImportMessage): void => parentPort?.postMessage(message);
const room = importPorts({ root, dataFolder }).then((ports) => {
  say({ isReady: true });
  return importRoom(ports);
});
/** Who goes away cuts the thread; nobody here has to ask. */
const { signal } = new AbortController();

async function answerOf(question: ImportQuestion): Promise<unknown> {
  const { open, reading, add, template } = await room;
  switch (question.asks) {
    case 'open':
      return open(...question.given, signal);
    case 'reading':
      return reading(...question.given, signal);
    case 'add':
      return add(...question.given, signal);
    case 'template':
      return template(...question.given, signal);
  }
}

parentPort?.on('message', (question: ImportQuestion) => {
  const { number } = question;
  answerOf(question).then(
    (value) => say({ number, value }),
    (error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      say({ number, failed: { message, stack } });
    },
  );
});
