// The thread on which one list that a person brings is laid out.
import { parentPort, workerData } from 'node:worker_threads';
import { layList } from '../documents/table-in/lay-list.ts';
import type { ListTask } from './list-thread.ts';

const { file, folder } = workerData as ListTask;
parentPort?.postMessage(await layList(file, folder));
