import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MicroDesk } from '../app/desks/micro-desk.ts';
import { type MicroRoom, openMicrodata } from '../app/microdata/open-microdata.ts';
import { openZone } from './microdata-ports.ts';
import type { House, HouseFolders } from './wire.ts';

export type MicroAnswer = Awaited<ReturnType<MicroRoom['make']>>;

/** What the thread is given. */
export interface MicroQuestion extends HouseFolders {
  readonly asked: Parameters<MicroRoom['make']>[0];
}

/** The statistician's desk over the zone of the house. */
export const microdataDesk = (house: House): MicroDesk => openMicrodata(() => openZone(house), microdataThread(house));

/** Makes each protected table on a thread of its own; one that fell gives the zone free again. */
function microdataThread({ root, dataFolder }: HouseFolders): MicroRoom {
  return {
    make: (asked) =>
      new Promise((settle, fail) => {
        const question: MicroQuestion = { root, dataFolder, asked };
        const worker = new Worker(new URL('microdata-worker.ts', import.meta.url), { workerData: question });
        const thread = worker.threadId;
        let answer: MicroAnswer | undefined;
        worker.once('message', (value: MicroAnswer) => {
          answer = value;
        });
        worker.once('error', (error) => void freed(dataFolder, thread).then(() => fail(error)));
        worker.once('exit', () => {
          if (answer === undefined) fail(new Error('the thread that makes protected tables has ended'));
          else settle(answer);
        });
      }),
  };
}

async function freed(dataFolder: string, thread: number): Promise<void> {
  const { freeLock } = await import('../store-duck/microdata/zone-lock.ts');
  await freeLock(join(dataFolder, 'microdata', 'lock'), thread);
}
