import type { SealedBaseline } from '../programme/baseline.ts';

export type { SealedBaseline } from '../programme/baseline.ts';

/** Baselines in the order in which they were frozen; lines are only ever added. */
export interface BaselineRecords {
  all(): Promise<readonly SealedBaseline[]>;
  /** Adds the next line; false where somebody else added one at that place, or the id is taken. */
  add(line: SealedBaseline): Promise<boolean>;
}
