// A thread on which one protected table is made.
import { parentPort, workerData } from 'node:worker_threads';
import { makeOutput } from '../app/microdata/make-output.ts';
import { tabulatePorts } from './microdata-ports.ts';
import type { MicroAnswer, MicroQuestion } from './microdata-thread.ts';
import { wire } from './wire.ts';

const { root, dataFolder, asked } = workerData as MicroQuestion;
const house = wire({ root, dataFolder });
const { signal } = new AbortController();

async function answer(): Promise<MicroAnswer> {
  try {
    const ports = await tabulatePorts(house);
    const { set, ...rest } = asked;
    const { refusals, report, output, release } = await makeOutput(ports, { ...rest, name: set, signal });
    return { refusals, report, release, output: output?.id ?? null };
  } finally {
    await house.close();
  }
}

parentPort?.postMessage(await answer());
