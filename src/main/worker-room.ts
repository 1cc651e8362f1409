import type { ComputingRoom } from '../app/computing-room.ts';
import { computingThread } from './computing-thread.ts';
import type { WorkerSetting } from './worker-messages.ts';

/** Dossiers computed on two threads of their own: one for screens, one for what takes long, so that screens stay quick during an export. */
export function workerRoom(setting: WorkerSetting): ComputingRoom {
  const screens = computingThread(setting);
  const long = computingThread(setting);
  return {
    reading: (asked) => screens.ask('reading', asked),
    book: (asked) => screens.ask('book', asked),
    report: (recipe) => screens.ask('report', recipe),
    figure: (asked) => screens.ask('figure', asked),
    sealed: (recipe) => screens.ask('sealed', recipe),
    exported: (asked, following) => long.ask('exported', asked, following),
    recompute: (asked, following) => long.ask('recompute', asked, following),
    verify: (file, following) => long.ask('verify', file, following),
    compare: (asked, following) => long.ask('compare', asked, following),
    async close() {
      await Promise.all([screens.close(), long.close()]);
    },
  };
}
