/** Failures that lie further back are forgotten. */
export const WINDOW_MS = 60 * 60_000;
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Milliseconds to wait after so many failures: none for the first five, then doubling up to a quarter of an hour. */
export function waitAfter(failures: number): number {
  if (failures < FREE) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures - FREE, 10), LONGEST_WAIT_MS);
}

/** Milliseconds that are still to be waited at an instant. */
export function stillToWait(
  { count, last }: { readonly count: number; readonly last: string | null },
  now: string,
): number {
  return last === null ? 0 : Math.max(0, waitAfter(count) - (Date.parse(now) - Date.parse(last)));
}
