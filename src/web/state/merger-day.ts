import type { ChangesView } from '../../http/contract/reading-contract.ts';

const DAY_MS = 86_400_000;

/** The last change of boundaries up to a day, and the day before it; undefined where none is known. */
export function mergerDay(
  events: ChangesView['events'],
  asOf: string,
): { readonly day: string; readonly before: string } | undefined {
  const days = events.filter(({ factor, date }) => factor === 'boundary' && date <= asOf).map(({ date }) => date);
  const day = days.sort().at(-1);
  if (day === undefined) return undefined;
  return { day, before: new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10) };
}
