// The thread on which a server computes and writes dossiers.
import { parentPort, workerData } from 'node:worker_threads';
import { reportRoom } from '../app/report-room.ts';
import { DossierError } from '../app/workbench.ts';
import { openDesk } from './open-desk.ts';
import { wire } from './wire.ts';
import {
  CLOSE,
  type WorkerAnswer,
  type WorkerFailure,
  type WorkerQuestion,
  type WorkerSetting,
} from './worker-room.ts';

const { root, dataFolder, program } = workerData as WorkerSetting;
const house = wire({ root, dataFolder });
const stopping = new AbortController();
const room = openDesk(house, { program, signal: stopping.signal }).then(reportRoom);
const working = new Set<Promise<void>>();

async function answerOf(question: WorkerQuestion): Promise<WorkerAnswer> {
  const { number } = question;
  try {
    const { report, exported } = await room;
    const value = await (question.asks === 'report' ? report(...question.arguments) : exported(...question.arguments));
    return { number, value };
  } catch (error) {
    return { number, failed: failureOf(error) };
  }
}

function failureOf(error: unknown): WorkerFailure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined };
  const { message, stack } = error;
  return error instanceof DossierError ? { message, stack, said: error.said } : { message, stack };
}

async function close(): Promise<void> {
  stopping.abort();
  await Promise.all(working);
  await house.close();
  parentPort?.close();
}

parentPort?.on('message', (question: WorkerQuestion | typeof CLOSE) => {
  if (question === CLOSE) return void close();
  const work = answerOf(question).then((answer) => parentPort?.postMessage(answer));
  working.add(work);
  return void work.finally(() => working.delete(work));
});
