import { useState } from 'react';

/** Something that a person does: whether it is under way, and why it failed. */
export interface Act {
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Does it; tells whether it went well. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** Runs what a person does once at a time, and keeps why it failed until the next try. */
export function useAct(): Act {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  return {
    isBusy,
    error,
    async run(work) {
      setBusy(true);
      setError(undefined);
      try {
        await work();
        return true;
      } catch (failure) {
        setError(failure);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
