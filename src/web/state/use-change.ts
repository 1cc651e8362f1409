import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Something that is being changed: whether it runs, why it failed, and what it came to. */
export interface Change {
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly done: string;
  /** Makes it, reads anew what a pattern of calls names, and keeps the words that say what was done. */
  run(make: () => Promise<string>): Promise<boolean>;
}

/** Changes what some calls show; they are read again afterwards. */
export function useChange(calls: RegExp): Change {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState('');
  return {
    isBusy,
    error,
    done,
    async run(make) {
      setBusy(true);
      setError(undefined);
      setDone('');
      try {
        setDone(await make());
        await client.invalidateQueries({ predicate: ({ queryKey }) => calls.test(String(queryKey[0])) });
        return true;
      } catch (fault) {
        setError(fault);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
