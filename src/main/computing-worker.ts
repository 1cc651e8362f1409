// The thread on which dossiers are computed and written.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { roomHere } from '../app/computing/room-here.ts';
import type { ComputingRoom, Following } from '../app/computing-room.ts';
import { DossierError } from '../app/workbench.ts';
import { openDesk } from './open-desk.ts';
import { wire } from './wire.ts';
import {
  CLOSE,
  type FromWorker,
  type ToWorker,
  type WorkerFailure,
  type WorkerQuestion,
  type WorkerSetting,
} from './worker-messages.ts';

const { root, dataFolder, program } = workerData as WorkerSetting;
const house = wire({ root, dataFolder });
const stopping = new AbortController();
const cancels = new Map<number, AbortController>();
const working = new Set<Promise<void>>();
/** At each step the thread also looks for messages, so that a long stretch of computing can be cancelled. */
const room = openDesk(house, { program, signal: stopping.signal, progress: { step: hearAll } }).then(roomHere);

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

/** The question's steps are told, and its signal is aborted when nobody waits any more. */
function followingOf(number: number): Following {
  const cancel = new AbortController();
  cancels.set(number, cancel);
  return {
    signal: cancel.signal,
    progress: {
      step(said, done, total) {
        tell({ number, step: { said, done, total } });
        hearAll();
      },
    },
  };
}

async function answer({ number, asks, asked }: WorkerQuestion): Promise<void> {
  const following = followingOf(number);
  try {
    const method = (await room)[asks] as (asked: unknown, following: Following) => ReturnType<ComputingRoom['report']>;
    tell({ number, value: await method(asked, following) });
  } catch (error) {
    tell({ number, failed: failureOf(error) });
  } finally {
    cancels.delete(number);
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

function hear(message: ToWorker): void {
  if (message === CLOSE) return void close();
  if ('cancel' in message) return void cancels.get(message.cancel)?.abort();
  const work = answer(message);
  working.add(work);
  return void work.finally(() => working.delete(work));
}

/** Hears what has come in since the thread last listened. */
function hearAll(): void {
  if (parentPort === null) return;
  for (let next = receiveMessageOnPort(parentPort); next !== undefined; next = receiveMessageOnPort(parentPort))
    hear(next.message as ToWorker);
}

parentPort?.on('message', hear);
