const DAY_MS = 86_400_000;

/** The last day of something that is over from `end` on. */
export function lastDayOf(end: string): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}
