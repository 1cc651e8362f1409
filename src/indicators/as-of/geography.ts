import type { IsoDate } from '../../model/dates.ts';

/** A dated system of administrative units: the key of a place is never its code alone. */
export type Geography = 'VN64' | 'VN63' | 'VN34';

const STARTS: readonly { readonly geography: Geography; readonly from: string }[] = [
  { geography: 'VN34', from: '2025-07-01' },
  { geography: 'VN63', from: '2008-08-01' },
  { geography: 'VN64', from: '2004-01-01' },
];

/** The Vietnamese geography in force on a day. */
export function geographyOn(date: IsoDate): Geography {
  return STARTS.find((start) => start.from <= date)?.geography ?? 'VN64';
}

/** The geography that a place id belongs to: `VN63-24` → `VN63`, `VN` → `VN`. */
export function geographyOf(placeId: string): string {
  const dash = placeId.indexOf('-');
  return dash < 0 ? placeId : placeId.slice(0, dash);
}

/** The order of Vietnamese geographies in time; undefined for others. */
export function geographyAge(geography: string): number | undefined {
  const index = STARTS.findIndex((start) => start.geography === geography);
  return index < 0 ? undefined : STARTS.length - index;
}

/** The classification of economic activities in force on a day (for statistics and registers). */
export function classificationOn(date: IsoDate): 'vsic2007' | 'vsic2018' | 'vsic2025' {
  if (date >= '2025-11-15') return 'vsic2025';
  return date >= '2018-08-20' ? 'vsic2018' : 'vsic2007';
}
