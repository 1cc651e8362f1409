import type { Industries } from './load-industries.ts';

/** Codes finer than the list of names are known by this many of their digits. */
const NAICS_LISTED = 4;

/** A code is known when its classification has it or has codes under it; finer American codes by the group they lie in. */
export function isKnownCode({ names }: Pick<Industries, 'names'>, classification: string, code: string): boolean {
  if (names.has(`${classification} ${code}`)) return true;
  if (classification.startsWith('naics') && code.length > NAICS_LISTED)
    return names.has(`${classification} ${code.slice(0, NAICS_LISTED)}`);
  return [...names.keys()].some((name) => name.startsWith(`${classification} ${code}`));
}
