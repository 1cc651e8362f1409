import type { PlaceCodes } from '../normalise/normal-value.ts';

/** Names of the levels from the strongest agreement down; below them all, the provinces differ. */
export const PLACE_LEVELS = [
  'same-commune',
  'candidate',
  'same-district',
  'same-province',
  'other-commune',
  'other-district',
] as const;

/**
 * How far two places agree: by the finest level that both know, unless a level that both know contradicts. A level that one of them
 * does not know is neither, so that a province alone agrees with every address in it.
 */
export function placeLevel(a: PlaceCodes, b: PlaceCodes): number {
  if (a.province !== b.province || contradicts(a.former, b.former)) return 0;
  if (a.communes.length > 0 && b.communes.length > 0) {
    if (a.communes.some((commune) => b.communes.includes(commune)))
      return a.communes.length === 1 && b.communes.length === 1 ? 6 : 5;
    return contradicts(a.district, b.district) ? 1 : 2;
  }
  if (a.district === 0 || b.district === 0) return 3;
  return a.district === b.district ? 4 : 1;
}

const contradicts = (one: number, other: number): boolean => one !== 0 && other !== 0 && one !== other;
