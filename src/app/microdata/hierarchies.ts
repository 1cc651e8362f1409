import type { Books } from '../../indicators/import/header-facts.ts';
import type { Hierarchies } from './protect-tables.ts';

/** A place in a region of a set of regions. */
export interface RegionMember {
  readonly set: string;
  readonly region: string;
  readonly place: string;
}

interface HierarchyRequest {
  readonly books: Books;
  readonly regions: readonly RegionMember[];
  readonly classification: string | undefined;
  readonly regionSet: string | undefined;
}

/** Sections over industries by the classification, regions over places by a set of regions. */
export function hierarchies({ books, regions, classification, regionSet }: HierarchyRequest): Hierarchies {
  const regionOf = new Map(regions.filter(({ set }) => set === regionSet).map(({ place, region }) => [place, region]));
  return {
    regionOf: (place) => regionOf.get(place),
    sectionOf(code) {
      let industry = books.industries.byCode(classification ?? '', code);
      while (industry !== undefined && industry.level > 1)
        industry = books.industries.byCode(classification ?? '', industry.parent);
      return industry?.code;
    },
  };
}
