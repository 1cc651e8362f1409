const DAY_MS = 86_400_000;

/** Does a piece of work now and once a day from then on; what goes wrong is told and tried again the next day. Gives what stops it. */
export function nightly(work: () => Promise<unknown>, onFault: (fault: unknown) => void): () => void {
  const run = (): void => void work().catch(onFault);
  run();
  const timer = setInterval(run, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
