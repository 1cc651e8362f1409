// The thread on which a method runs; it is made for one run and ends with it.
import { parentPort, workerData } from 'node:worker_threads';
import { methodRun } from '../methods/registry/method-run.ts';
import { buffersOf, type MethodAnswer, type MethodQuestion } from './method-messages.ts';

const { id, input, mostCells } = workerData as MethodQuestion;
const TOLD_EVERY_MS = 100;
let toldAt = 0;

function answer(): MethodAnswer {
  try {
    const step = (done: number, total: number): void => {
      const now = performance.now();
      if (now - toldAt < TOLD_EVERY_MS) return;
      toldAt = now;
      parentPort?.postMessage({ step: [done, total] } satisfies MethodAnswer);
    };
    return { outcome: methodRun(id, input, { mostCells, step }) };
  } catch (error) {
    const { message, stack, name } = error instanceof Error ? error : new Error(String(error));
    return { failed: { name, message, stack } };
  }
}

const made = answer();
const tables = 'outcome' in made && made.outcome.ok ? Object.values(made.outcome.value.outputs) : [];
parentPort?.postMessage(made, buffersOf(tables));
