import type { PlacesView } from '../../http/contract/explore-contract.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

/** A unit in force on a day. */
export type PlaceUnit = PlacesView['units'][number];

/** The geography of a place id: `VN63-24` → `VN63`. */
export const geographyOf = (place: string): string => place.split('-')[0] ?? '';

/** The units of the new geography that hold land of places of the old one. */
export function placesAfter(places: readonly string[], fresh: readonly PlaceUnit[]): readonly string[] {
  const own = new Set(places);
  return fresh.filter(({ id, parts }) => own.has(id) || parts.some((part) => own.has(part.id))).map(({ id }) => id);
}

/** The units of the old geography of which places of the new one were made. */
export function placesBefore(places: readonly string[], fresh: readonly PlaceUnit[]): readonly string[] {
  const own = new Set(places);
  const parts = fresh.filter(({ id }) => own.has(id)).flatMap((unit) => unit.parts.map(({ id }) => id));
  return [...new Set(parts)].sort();
}

/** Units in whose name every sought word begins a word, marks not needed; in the order of Vietnamese names. */
export function foundPlaces(units: readonly PlaceUnit[], text: string): readonly PlaceUnit[] {
  const sought = foldedWords(text)
    .split(' ')
    .filter((word) => word !== '');
  const collator = new Intl.Collator('vi');
  return units
    .filter(({ name, short }) => {
      const words = ` ${foldedWords(`${name.vi} ${short.vi} ${short.en}`)}`;
      return sought.every((word) => words.includes(` ${word}`));
    })
    .sort((a, b) => collator.compare(a.short.vi, b.short.vi));
}
