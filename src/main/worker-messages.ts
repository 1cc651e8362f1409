import type { ComputingRoom } from '../app/computing-room.ts';
import type { Bilingual } from '../model/bilingual.ts';

/** What the thread must know to open its own desk over the same folders. */
export interface WorkerSetting {
  readonly root: string;
  readonly dataFolder: string;
  readonly program: string;
}

/** Questions that a thread answers. */
export type Asks = Exclude<keyof ComputingRoom, 'close'>;

/** A question to the thread; `asked` is the first argument of the method of that name. */
export interface WorkerQuestion {
  readonly number: number;
  readonly asks: Asks;
  readonly asked: unknown;
}

/** Nobody waits for the question of that number any more. */
export interface WorkerCancel {
  readonly cancel: number;
}

/** The last message to the thread: put things away and end. */
export const CLOSE = 'close';

export type ToWorker = WorkerQuestion | WorkerCancel | typeof CLOSE;

export interface WorkerStep {
  readonly said: Bilingual;
  readonly done: number;
  readonly total: number;
}

/** What the thread tells of the question of that number: a step, its answer, or why there is none. */
export type FromWorker =
  | { readonly number: number; readonly step: WorkerStep }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: WorkerFailure };

export interface WorkerFailure {
  readonly message: string;
  readonly stack: string | undefined;
  /** Set when the person who asked can mend it. */
  readonly said?: Bilingual;
}
