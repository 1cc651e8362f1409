import type { KeyUse } from '../ports-accounts.ts';
import type { AccountPorts } from './account-ports.ts';

/** Counts are written at most so often: a program that asks fast would write at every request. A crash loses the last of them. */
const WRITTEN_EVERY_MS = 10_000;
export const COUNTED_DAYS = 30;

/** Keeps how often keys are used, by day. */
export interface KeyCounter {
  note(id: string, isRefused: boolean): Promise<void>;
  /** Writes what was counted and not written yet. */
  write(): Promise<void>;
}

/** Counts in memory and writes from time to time. */
export function keyCounter(ports: Pick<AccountPorts, 'accounts' | 'now'>): KeyCounter {
  const pending = new Map<string, KeyUse>();
  let writtenAt = 0;
  const write = async (): Promise<void> => {
    const counted = [...pending];
    pending.clear();
    writtenAt = Date.parse(ports.now());
    const store = await ports.accounts();
    for (const [key, use] of counted) {
      const [id = '', day = ''] = key.split(' ');
      await store.addKeyUse(id, day, use);
    }
  };
  return {
    async note(id, isRefused) {
      const now = ports.now();
      const key = `${id} ${now.slice(0, 10)}`;
      const { asked, refused } = pending.get(key) ?? { asked: 0, refused: 0 };
      pending.set(key, isRefused ? { asked, refused: refused + 1 } : { asked: asked + 1, refused });
      if (Date.parse(now) - writtenAt >= WRITTEN_EVERY_MS) await write();
    },
    write,
  };
}
