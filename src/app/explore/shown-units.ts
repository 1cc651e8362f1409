import type { Atlas } from '../../indicators/as-of/atlas.ts';
import { designationOn } from '../../indicators/as-of/atlas.ts';
import { geographyOn } from '../../indicators/as-of/geography.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { NamedPlace } from '../desks/explore-desk.ts';

/** The geography on which an indicator of a country is shown on a day, and the layer that draws it. */
export function shownGeography(
  country: string,
  asOf: string,
): { readonly geography: string; readonly layer: string | null } {
  if (country !== 'VN') return { geography: country, layer: FOREIGN[country] ?? null };
  const geography = geographyOn(asOf as IsoDate);
  return { geography, layer: geography === 'VN34' ? 'vn34' : 'vn63' };
}

const FOREIGN: Readonly<Record<string, string>> = { USC: 'us-counties', USS: 'us-states' };

/** Units of a geography by id in order. */
export function unitsOf(atlas: Atlas, geography: string): readonly string[] {
  return [...atlas.byId.values()]
    .filter((place) => place.geography === geography && place.level !== 'country')
    .map((place) => place.id)
    .sort();
}

/** Units with their names on the day. */
export function unitNames(atlas: Atlas, ids: readonly string[], asOf: string): readonly NamedPlace[] {
  return ids.map((id) => ({ id, name: designationOn(atlas, id, asOf as IsoDate) }));
}
