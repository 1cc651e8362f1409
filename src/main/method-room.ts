import type { MethodRoom } from '../app/ports-methods.ts';
import { runRefusal } from '../methods/registry/run-refusal.ts';

/** No reader may hold the machine longer. */
const LONGEST_RUN_MS = 60_000;
/** Cells of a full table: an eighth of a gigabyte. */
const MOST_CELLS = 2 ** 24;

/** A room for many readers: one run after another, each bounded in time and memory. */
export function sharedRoom(room: MethodRoom, longestMs = LONGEST_RUN_MS): MethodRoom {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(id, input, following) {
      const turn = last.then(async () => {
        following.signal.throwIfAborted();
        const clock = AbortSignal.timeout(longestMs);
        const signal = AbortSignal.any([following.signal, clock]);
        try {
          return await room.run(id, input, { mostCells: MOST_CELLS, ...following, signal });
        } catch (error) {
          if (!clock.aborted || following.signal.aborted) throw error;
          return { ok: false as const, refusals: [runRefusal('too-heavy')] };
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
