import type { Organisation } from './things.ts';

/** Whether an organisation bore its name on a day; both ends are within. */
export const stoodOn = ({ validFrom, validTo }: Organisation, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** The body that has an organisation's work on a day, by its successors; itself where none took over. A circle ends where it began. */
export function bearerOn(organisations: readonly Organisation[], id: string, day: string): Organisation | undefined {
  const seen = new Set<string>();
  let found = organisations.find((each) => each.id === id);
  while (found !== undefined && !stoodOn(found, day) && found.successor !== null && !seen.has(found.id)) {
    if (found.validTo === null || found.validTo >= day) break;
    seen.add(found.id);
    const next = organisations.find((each) => each.id === found?.successor);
    if (next === undefined) break;
    found = next;
  }
  return found;
}
