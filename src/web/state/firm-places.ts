import type { ReadingView } from '../../http/contract/reading-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** Units in which a firm may be said to stand: those of the day, those of the definition, and those that sources name. */
export function firmPlaces({
  units,
  definedPlaces,
  legal,
}: Pick<ReadingView, 'units' | 'definedPlaces' | 'legal'>): readonly {
  readonly id: string;
  readonly name: Bilingual;
}[] {
  const named = legal.boundaries
    .flatMap(({ firms }) => firms)
    .map(({ placeId, place }) => ({ id: placeId, name: place }));
  const all = [...definedPlaces, ...units, ...named];
  return [...new Map(all.map((place) => [place.id, place])).values()].map(({ id, name }) => ({ id, name }));
}
