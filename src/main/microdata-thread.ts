import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MicroDesk } from '../app/desks/micro-desk.ts';
import { type MicroRoom, openMicrodata } from '../app/microdata/open-microdata.ts';
import type { MicroUploads } from '../app/ports-microdata.ts';
import { openZone } from './microdata-ports.ts';
import type { House, HouseFolders } from './wire.ts';

export type MicroAnswer = Awaited<ReturnType<MicroRoom['make']>> | Awaited<ReturnType<MicroRoom['add']>>;

/** What the thread is given: a table to make, or a file to read. */
export interface MicroQuestion extends HouseFolders {
  readonly work:
    | { readonly kind: 'make'; readonly asked: Parameters<MicroRoom['make']>[0] }
    | { readonly kind: 'add'; readonly asked: Parameters<MicroRoom['add']>[0] };
}

/** A file that passes through the browser; larger ones are read where they lie, by the command line. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The statistician's desk over the zone of the house. */
export function microdataDesk(house: House): MicroDesk {
  let uploads: Promise<MicroUploads> | undefined;
  const opened = async (): Promise<MicroUploads> => {
    const { microUploads } = await import('../store-duck/microdata/micro-uploads.ts');
    return microUploads(join(house.dataFolder, 'microdata', 'uploads'), MOST_BYTES);
  };
  return openMicrodata(
    () => openZone(house),
    microdataThread(house),
    () => {
      uploads ??= opened();
      return uploads;
    },
  );
}

/** Does each piece of work on a thread of its own; one that fell gives the zone free again. */
function microdataThread(folders: HouseFolders): MicroRoom {
  return {
    make: (asked) => onThread(folders, { kind: 'make', asked }) as ReturnType<MicroRoom['make']>,
    add: (asked) => onThread(folders, { kind: 'add', asked }) as ReturnType<MicroRoom['add']>,
  };
}

function onThread({ root, dataFolder }: HouseFolders, work: MicroQuestion['work']): Promise<MicroAnswer> {
  return new Promise((settle, fail) => {
    const question: MicroQuestion = { root, dataFolder, work };
    const worker = new Worker(new URL('microdata-worker.ts', import.meta.url), { workerData: question });
    const thread = worker.threadId;
    let answer: MicroAnswer | undefined;
    worker.once('message', (value: MicroAnswer) => {
      answer = value;
    });
    worker.once('error', (error) => void freed(dataFolder, thread).then(() => fail(error)));
    worker.once('exit', () => {
      if (answer === undefined) fail(new Error('the thread of the statistical zone has ended'));
      else settle(answer);
    });
  });
}

async function freed(dataFolder: string, thread: number): Promise<void> {
  const { freeLock } = await import('../store-duck/microdata/zone-lock.ts');
  await freeLock(join(dataFolder, 'microdata', 'lock'), thread);
}
