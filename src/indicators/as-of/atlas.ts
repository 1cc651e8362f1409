import type { IsoDate } from '../../model/dates.ts';
import { isInForce } from '../../model/dates.ts';

export interface Place {
  readonly id: string;
  readonly geography: string;
  readonly level: string;
  readonly code: string;
  readonly nameVi: string;
  readonly fullNameVi: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export interface Designation {
  readonly placeId: string;
  readonly fullNameVi: string;
  readonly fullNameEn: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly legalSource: string;
}

/** One step of lineage: territory of `from` that became territory of `to`. */
export interface Lineage {
  readonly from: string;
  readonly to: string;
  readonly extent: 'whole' | 'partial';
  readonly eventDate: string;
  readonly legalSource: string;
}

export interface Region {
  readonly set: string;
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly geography: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly standing: 'in-force' | 'proposal';
  readonly legalSource: string;
  readonly members: readonly string[];
}

export interface AtlasRows {
  readonly places: readonly Place[];
  readonly designations: readonly Designation[];
  readonly lineage: readonly Lineage[];
  readonly regions: readonly Region[];
  readonly adjacency: readonly (readonly [string, string])[];
}

/** All dated places with their lineage, regions and borders, ready to be asked. */
export interface Atlas extends AtlasRows {
  readonly byId: ReadonlyMap<string, Place>;
  readonly forward: ReadonlyMap<string, readonly Lineage[]>;
  readonly backward: ReadonlyMap<string, readonly Lineage[]>;
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes the rows of the places pack. Cost: linear. */
export function atlasOf(rows: AtlasRows): Atlas {
  const neighbours = new Map<string, Set<string>>();
  for (const [a, b] of rows.adjacency) {
    ensure(neighbours, a).add(b);
    ensure(neighbours, b).add(a);
  }
  return {
    ...rows,
    byId: new Map(rows.places.map((place) => [place.id, place])),
    forward: grouped(rows.lineage, (edge) => edge.from),
    backward: grouped(rows.lineage, (edge) => edge.to),
    neighbours,
  };
}

/** The full name of a unit as designated on a day (a unit may change its title without changing its territory). */
export function designationOn(
  atlas: Atlas,
  placeId: string,
  on: IsoDate,
): { readonly vi: string; readonly en: string } {
  const titled = atlas.designations.find((entry) => entry.placeId === placeId && isInForce(entry, on));
  const place = atlas.byId.get(placeId);
  if (titled)
    return {
      vi: titled.fullNameVi,
      en: titled.fullNameEn === '' ? (place?.nameEn ?? titled.fullNameVi) : titled.fullNameEn,
    };
  return { vi: place?.fullNameVi ?? placeId, en: place?.nameEn ?? placeId };
}

/** Regions whose set was in force (or proposed) on a day and that hold the place itself. */
export function regionsOf(atlas: Atlas, placeId: string, on: IsoDate): readonly Region[] {
  return atlas.regions.filter((region) => region.members.includes(placeId) && isInForce(region, on));
}

function ensure(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key);
  if (found) return found;
  const made = new Set<string>();
  map.set(key, made);
  return made;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list) list.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}
