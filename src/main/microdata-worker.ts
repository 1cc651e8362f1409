// A thread on which one protected table is made, or one file of microdata is read.
import { parentPort, workerData } from 'node:worker_threads';
import { addMicrodata } from '../app/microdata/add-microdata.ts';
import { makeOutput } from '../app/microdata/make-output.ts';
import { tabulatePorts, withMicroReader } from './microdata-ports.ts';
import type { MicroAnswer, MicroQuestion } from './microdata-thread.ts';
import { wire } from './wire.ts';

const { root, dataFolder, work } = workerData as MicroQuestion;
const house = wire({ root, dataFolder });
const { signal } = new AbortController();

async function answer(): Promise<MicroAnswer> {
  try {
    if (work.kind === 'add') return await withMicroReader(house, signal, (ports) => addMicrodata(ports, work.asked));
    const ports = await tabulatePorts(house);
    const { set, ...rest } = work.asked;
    const { refusals, report, output, release } = await makeOutput(ports, { ...rest, name: set, signal });
    return { refusals, report, release, output: output?.id ?? null };
  } finally {
    await house.close();
  }
}

parentPort?.postMessage(await answer());
