import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** A change of tasks that is being made: whether it runs, why it failed, and what it came to. */
export interface TaskChange {
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly done: string;
  /** Makes it, reads everything about tasks anew, and keeps the words that say what was done. */
  run(make: () => Promise<string>): Promise<boolean>;
  forget(): void;
}

/** Changes tasks; screens that show them read again afterwards. */
export function useTaskChange(): TaskChange {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState('');
  return {
    isRunning,
    error,
    done,
    forget() {
      setError(undefined);
      setDone('');
    },
    async run(make) {
      setRunning(true);
      setError(undefined);
      setDone('');
      try {
        const words = await make();
        await client.invalidateQueries({
          predicate: ({ queryKey }) => /\/(?:tasks|review)\b/u.test(String(queryKey[0])),
        });
        setDone(words);
        return true;
      } catch (fault) {
        setError(fault);
        return false;
      } finally {
        setRunning(false);
      }
    },
  };
}
